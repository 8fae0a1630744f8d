/** Paragraphs that a site can take into its own statements: what the widgets are known to do, and what nobody has tried yet. */
import type { State } from './state.js';

/** What the paragraphs depend on. */
export interface Situation {
  readonly ui: State['ui'];
  /** Name of the widget in words. */
  readonly name: string;
  readonly version: string;
  /** Host that the widget's files come from. */
  readonly host: string;
  /** Whether the visitor can ask for the position of the device. */
  readonly locates: boolean;
  /** Host of street pictures, where the page names some, and whether visitors are asked before it is. */
  readonly tiles: { readonly host: string; readonly asks: boolean } | undefined;
}

export interface Statements {
  readonly accessibility: string;
  readonly privacy: string;
}

const en = ({ name, version, host, locates, tiles }: Situation): Statements => ({
  accessibility: [
    `“${name}” on this page is part of ${['ICS Widgets', version].filter(Boolean).join(' ')} and is built to WCAG 2.2, level AA.`,
    'Every state of it is checked by a program (axe), in light and dark, in both languages, at 320 pixels and with text of 200 %, and can be used by keyboard alone.',
    'What a map shows stands in a list as well.',
    'People who use screen readers have not tried it yet.',
  ].join(' '),
  privacy: [
    `“${name}” sets no cookies and stores nothing on your device. What you type or answer stays in your browser and is sent to nobody.`,
    `Its code and its facts come from ${host}, which sees the address of your connection as with every file of a page.`,
    ...(locates ? ['It asks for the position of your device only when you press “Near me”; the position does not leave your device.'] : []),
    ...(tiles
      ? [`Street maps come from ${tiles.host}${tiles.asks ? ', and only after you have asked for them' : ', when you let the map move'}.`]
      : []),
  ].join(' '),
});

const da = ({ name, version, host, locates, tiles }: Situation): Statements => ({
  accessibility: [
    `“${name}” på denne side er en del af ${['ICS Widgets', version].filter(Boolean).join(' ')} og er bygget efter WCAG 2.2, niveau AA.`,
    'Alle dens tilstande kontrolleres af et program (axe) i lyse og mørke farver, på begge sprog, ved 320 pixels og med tekst på 200 %, og den kan bruges med tastatur alene.',
    'Det, et kort viser, står også i en liste.',
    'Den er endnu ikke afprøvet af mennesker, der bruger skærmlæser.',
  ].join(' '),
  privacy: [
    `“${name}” sætter ingen cookies og gemmer intet på din enhed. Det, du skriver eller svarer, bliver i din browser og sendes ikke til nogen.`,
    `Dens kode og oplysninger kommer fra ${host}, som ser din forbindelses adresse ligesom ved alle andre filer på en side.`,
    ...(locates ? ['Den spørger kun om din enheds position, når du trykker på “I nærheden”; positionen forlader ikke din enhed.'] : []),
    ...(tiles
      ? [`Gadekort kommer fra ${tiles.host}${tiles.asks ? ', og kun når du har bedt om dem' : ', når du gør kortet bevægeligt'}.`]
      : []),
  ].join(' '),
});

const STATEMENTS = { en, da };

export const statementsOf = (situation: Situation): Statements => STATEMENTS[situation.ui](situation);
