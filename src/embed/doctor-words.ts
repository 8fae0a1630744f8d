/** The words of the check, in the languages of those who embed. No visitor sees them, so no locale of the kit carries them. */
import type { Fault } from './description.js';

/** What was found, how to mend it, and how to when nobody can guess what was meant. Names in braces are filled in. */
type Sentences = readonly [found: string, cure: string, otherwise?: string];

export interface Words {
  faults: Readonly<Record<Fault, Sentences>>;
  title: string;
  reading: string;
  /** By number: none, one, several. */
  result: Readonly<Record<'none' | 'one' | 'many', string>>;
  failed: string;
  broken: string;
  better: string;
  where: string;
  show: string;
  hidden: string;
  back: string;
  copyLine: string;
  copyReport: string;
  copied: string;
  byHand: string;
  again: string;
  close: string;
  message: string;
  /** What is all right, one line each. */
  widgets: string;
  noWidgets: string;
  script: string;
  data: string;
  readAt: string;
}

const en: Words = {
  title: 'Check of the ICS widgets',
  reading: 'Reading the page …',
  result: { none: 'Nothing to mend.', one: '1 thing to mend.', many: '{count} things to mend.' },
  failed: 'The page could not be read:',
  broken: 'Does not work',
  better: 'Could be better',
  where: 'Where',
  show: 'Show on the page',
  hidden: 'It takes no room on the page; what is around it is framed.',
  back: 'Back to the check',
  copyLine: 'Copy',
  copyReport: 'Copy the report',
  copied: 'Copied.',
  byHand: 'This page may not copy. The text is selected: copy it by hand.',
  again: 'Check again',
  close: 'Close',
  message: 'Message',
  widgets: 'Widgets on this page: {count}',
  noWidgets: 'No widget was found on this page.',
  script: 'Version {version}, from {base}',
  data: 'Data read from {url}',
  readAt: 'Checked {time}',
  faults: {
    tag: ['There is no widget called {found}', 'Write {meant}, in the opening and in the closing tag.', 'The widgets are called {known}.'],
    attribute: ['{tag} has no attribute {found}', 'Write {meant} instead.', 'Take it out; another widget has it.'],
    'no-center': [
      '{tag} does not say which centre',
      'The editor has removed the attribute center, or it was never there. Set it to one of {known}. If it disappears again when the page is saved, use the form with a div or the link.',
    ],
    'mount-stripped': [
      'This {tag} has settings, but no data-ics-widget',
      'The editor has removed the attribute or its value, or it is misspelt. Set it to one of {known}, and have the editor allow it. Where that cannot be, use the link.',
    ],
    'mount-unknown': ['{setting} names no widget', 'Write {meant}.', 'Write one of {known}.'],
    false: ['{setting} switches {name} on', 'An attribute of this kind counts by being there. Take it out to switch it off.'],
    value: ['{setting} is not understood', 'Write {meant}. Possible are {known}.', 'Possible are {known}.'],
    id: ['{setting} is not in the data', 'Did you mean {meant}? Write its id.', 'Write one of {known}.'],
    policy: [
      'The Content-Security-Policy of the page blocks {url}',
      'Have whoever runs the site add this to the policy, beside what {directive} says already.',
    ],
    code: [
      'The code of {tag} could not be loaded',
      'Look whether {url} is there: the whole folder of the script belongs on the server, with Access-Control-Allow-Origin if that is another one. If it is, the policy of the page may block it: look at script-src.',
    ],
    data: [
      'The data at {url} cannot be read',
      'Look whether the address in src or data-ics-src is right, and whether that server sends Access-Control-Allow-Origin. Until then, the widget shows what is written inside it.',
    ],
    'data-problems': ['Wrong entries of {url}, which are left out: {count}', 'Correct them in the file. The console names every one.'],
    versions: [
      'The page loads several versions of the script: {version} and {others}',
      'Take out all but one of the script lines. Version {version} came first and is used.',
    ],
    'no-language': [
      'Neither {tag} nor the page says its language',
      'Say it on <html>, or by lang on a widget. Until then the widgets speak English, and a screen reader has to guess about the rest.',
    ],
    language: ['{setting} is no language of the data', 'Write one of {known}. Until then the widget speaks English.'],
    edited: [
      '{tag} stands inside an editor',
      'That is right while you edit: it comes to life on the published page. If this is the published page, contenteditable, data-block or a class of the editor has been left around it.',
    ],
    unclosed: ['{tag} is inside {outer}', 'A widget cannot be closed by “/>”. Write this line behind {outer}, before what follows it.'],
    'as-text': [
      'The page shows {found} as text',
      'The editor has turned the tag into letters. Insert the snippet in the source view or in a block for HTML. Where there is none, use the form with a div or the link.',
    ],
    listen: ['{setting} finds no widget', 'Give the eligibility check on this page the attribute id="{id}".'],
    'listen-many': ['{count} elements have the id {id}, to which a widget listens', 'Let only the eligibility check have it.'],
    tiles: [
      'The street maps do not say whose they are',
      'Nearly every provider of maps demands a line with its name. Ask yours for the words.',
    ],
    old: [
      'Version {version} is used, and {newest} is out',
      'Change the script line. If yours has an attribute integrity, take the one of that release.',
    ],
    pinned: [
      'The data are as old as the script',
      'The folder of version {version} never changes. Name the folder that moves, and opening hours stay right without a new script.',
    ],
    stale: [
      'Facts that were checked too long ago: {count}, the oldest on {oldest}',
      'The widgets say so to visitors. Put a newer file at {url}, or name an address that is kept up to date in data-ics-src.',
    ],
    unreserved: ['No room is kept for the widgets', 'What is below jumps when they come. Add this line to the <head> of the page.'],
    heading: ['The headings jump from level {before} to level {level}', 'Write {meant}, so that those who read by headings miss nothing.'],
  },
};

const da: Words = {
  title: 'Kontrol af ICS-widgets',
  reading: 'Læser siden …',
  result: { none: 'Intet at rette.', one: '1 ting at rette.', many: '{count} ting at rette.' },
  failed: 'Siden kunne ikke læses:',
  broken: 'Virker ikke',
  better: 'Kan blive bedre',
  where: 'Hvor',
  show: 'Vis på siden',
  hidden: 'Den fylder ikke noget på siden; rammen viser stedet omkring den.',
  back: 'Tilbage til kontrollen',
  copyLine: 'Kopiér',
  copyReport: 'Kopiér rapporten',
  copied: 'Kopieret.',
  byHand: 'Siden må ikke kopiere. Teksten er markeret: kopiér den selv.',
  again: 'Kontrollér igen',
  close: 'Luk',
  message: 'Besked',
  widgets: 'Widgets på siden: {count}',
  noWidgets: 'Der er ingen widget på siden.',
  script: 'Version {version} fra {base}',
  data: 'Data læst fra {url}',
  readAt: 'Kontrolleret {time}',
  faults: {
    tag: ['Der er ingen widget, der hedder {found}', 'Skriv {meant}, både i start- og i slutmærket.', 'De hedder {known}.'],
    attribute: ['{tag} har ingen attribut {found}', 'Skriv {meant} i stedet.', 'Fjern den; den hører til en anden widget.'],
    'no-center': [
      '{tag} siger ikke, hvilket center det gælder',
      'Attributten center mangler: Den er blevet fjernet af editoren eller aldrig skrevet. Sæt den til et af {known}. Forsvinder den igen, når siden gemmes, så brug udgaven med div eller linket.',
    ],
    'mount-stripped': [
      '{tag} har indstillinger, men ingen data-ics-widget',
      'Editoren har fjernet attributten eller dens værdi, eller den er stavet forkert. Sæt den til en af {known}, og få editoren til at tillade den. Kan det ikke lade sig gøre, så brug linket.',
    ],
    'mount-unknown': ['{setting} er ingen widget', 'Skriv {meant}.', 'Skriv en af {known}.'],
    false: ['{setting} slår {name} til', 'Sådan en attribut gælder, blot den er der. Fjern den for at slå den fra.'],
    value: ['{setting} kan ikke forstås', 'Skriv {meant}. Du kan vælge mellem {known}.', 'Du kan vælge mellem {known}.'],
    id: ['{setting} findes ikke i data', 'Mente du {meant}? Skriv dens id.', 'Skriv en af {known}.'],
    policy: [
      'Sidens Content-Security-Policy blokerer {url}',
      'Bed dem, der driver webstedet, om at tilføje dette til det, der allerede står under {directive}.',
    ],
    code: [
      'Koden til {tag} kunne ikke hentes',
      'Se efter, om {url} findes: Hele scriptets mappe skal ligge på serveren, med Access-Control-Allow-Origin, hvis det er en anden server. Findes den, er det måske sidens politik, der blokerer: se på script-src.',
    ],
    data: [
      'Data på {url} kan ikke læses',
      'Se efter, om adressen i src eller data-ics-src er rigtig, og om serveren sender Access-Control-Allow-Origin. Så længe viser widgeten det, der står inde i den.',
    ],
    'data-problems': ['Forkerte oplysninger i {url}, som er udeladt: {count}', 'Ret dem i filen. Konsollen nævner dem alle.'],
    versions: [
      'Siden henter flere versioner af scriptet: {version} og {others}',
      'Fjern alle scriptlinjerne undtagen én. Version {version} kom først og bliver brugt.',
    ],
    'no-language': [
      'Hverken {tag} eller siden siger, hvilket sprog den er på',
      'Sæt lang på <html> eller på en widget. Så længe taler de engelsk, og en skærmlæser må gætte sig til resten.',
    ],
    language: ['{setting} er ikke et sprog, som data har', 'Skriv en af {known}. Så længe taler widgeten engelsk.'],
    edited: [
      '{tag} står inde i en editor',
      'Det er rigtigt, mens du redigerer: Den vågner på den udgivne side. Er dette den udgivne side, er contenteditable, data-block eller en af editorens klasser blevet hængende omkring den.',
    ],
    unclosed: ['{tag} står inde i {outer}', 'En widget kan ikke lukkes med »/>«. Skriv denne linje efter {outer}, før det, der følger.'],
    'as-text': [
      'Siden viser {found} som tekst',
      'Editoren har lavet mærket om til bogstaver. Sæt koden ind i kildevisningen eller i en blok til HTML. Er der ingen, så brug udgaven med div eller linket.',
    ],
    listen: ['{setting} finder ingen widget', 'Giv guiden på denne side attributten id="{id}".'],
    'listen-many': ['{count} elementer har det id, {id}, som en widget lytter til', 'Lad kun guiden have det.'],
    tiles: [
      'Gadekortet siger ikke, hvem det kommer fra',
      'Næsten alle, der leverer kort, kræver en linje med deres navn. Spørg dem om ordlyden.',
    ],
    old: [
      'Version {version} bliver brugt, og {newest} er udkommet',
      'Ret scriptlinjen. Har den en attribut integrity, så tag den, der hører til den nye udgave.',
    ],
    pinned: [
      'Data er lige så gamle som scriptet',
      'Mappen med version {version} ændrer sig aldrig. Angiv den mappe, der følger med, så passer åbningstiderne også uden et nyt script.',
    ],
    stale: [
      'Oplysninger, der ikke er kontrolleret længe: {count}, den ældste sidst {oldest}',
      'Det siger widgeterne også til de besøgende. Læg en nyere fil på {url}, eller angiv en adresse, der holdes ajour, i data-ics-src.',
    ],
    unreserved: [
      'Der er ikke afsat plads til widgeterne',
      'Det, der står nedenfor, hopper, når de kommer. Sæt denne linje ind i sidens <head>.',
    ],
    heading: [
      'Overskrifterne springer fra niveau {before} til niveau {level}',
      'Skriv {meant}, så de, der læser efter overskrifter, ikke går glip af noget.',
    ],
  },
};

export const LANGUAGES: Readonly<Record<string, Words>> = { en, da };

/** The language of the editor: the first of the browser's that there are words in. */
export const languageOf = (wished: readonly string[]): string =>
  wished.map((tag) => tag.toLowerCase().split('-')[0]!).find((tag) => Object.hasOwn(LANGUAGES, tag)) ?? 'en';

/** The sentence with its names filled in, as text and names by turns: every second part is a name. */
export const partsOf = (sentence: string, named: Readonly<Record<string, string>>): string[] =>
  sentence.split(/\{(\w+)\}/).map((part, at) => (at % 2 ? (named[part] ?? '') : part));

export const filled = (sentence: string, named: Readonly<Record<string, string>>) => partsOf(sentence, named).join('');
