/** The snippet builder: a page that turns choices into what a web editor pastes. Its state is in its address, and nowhere else. */
import { render } from 'lit';
import { fileAt } from '../../dataset/store.js';
import type { Dataset } from '../../domain/dataset.js';
import manifestFile from '../../../custom-elements.json';
import systemsFile from '../cms.json';
import keptFile from '../kept.json';
import { attributeNames, controlsOf, purposeOf, widgetsIn, type Manifest } from './controls.js';
import { fateOf, modesFor, type Kept, type System } from './kept.js';
import { Preview } from './preview.js';
import { pageAddress, policyOf, snippetOf, type Host, type Mode, type Wish } from './snippets.js';
import { fragmentOf, stateIn, type Known, type State } from './state.js';
import { statementsOf } from './statements.js';
import { themeSheet } from './theme-css.js';
import { builder, type Part, type View } from './view.js';
import { LINK_WORDS, WIDGET_NAMES, wordsFor } from './words.js';

const manifest = manifestFile as unknown as Manifest;
const systems = systemsFile as unknown as readonly System[];
const kept = keptFile as Kept;
const widgets = widgetsIn(manifest);
const tags = widgets.map((widget) => `ics-${widget}`);

/** The folder of the kit: the builder is in one below it. */
const base = new URL('../', document.baseURI).href;
/** A folder named like a release stands beside the one of its major, which moves. */
const movingOf = (folder: string) => folder.replace(/\/(\d+)\.\d+\.\d+[^/]*\/$/, '/$1/');

let dataset: Dataset | undefined;
let isDataMissing = false;
let integrity: string | undefined;
let version = '';
let height = 0;
let copied = '';
let faults: View['faults'] = {};

const known: Known = {
  widgets,
  get languages() {
    return dataset?.languages ?? ['en', 'da'];
  },
  systems: systems.map(({ id }) => id),
  kinds: modesFor(systems[0]!, kept),
  attributes: (widget) => attributeNames(manifest, widget),
};

const beginning = (): State => {
  const spoken = stateIn('', known);
  return { ...spoken, ui: navigator.language.startsWith('da') ? 'da' : 'en' };
};

let state = stateIn(location.hash, known, beginning());
let mode: Mode = 'universal';
let preview: Preview | undefined;

const hostOf = ({ host }: State): Host => {
  const pinned = host || base;
  return { pinned, moving: movingOf(pinned), integrity };
};

/** What a link says: what it leads to, and of which centre. */
const linkWords = ({ widget, lang, settings }: State): string => {
  const spoken = lang === 'da' ? 'da' : 'en';
  const name = dataset?.centers.find(({ id }) => id === settings.center)?.name;
  return [name?.[spoken] ?? name?.en, LINK_WORDS[spoken][widget] ?? widget].filter(Boolean).join(': ');
};

const wishOf = (now: State): Wish => ({
  widget: now.widget,
  lang: now.lang,
  settings: Object.entries(now.settings),
  words: linkWords(now),
  height: Math.max(120, height),
});

const systemOf = ({ cms }: State) => systems.find(({ id }) => id === cms)!;

/** The tiles that the page asks for, where they come from another host. */
const tilesOf = ({ settings }: State) => {
  const url = settings.tiles && URL.canParse?.(settings.tiles, base) ? new URL(settings.tiles, base) : undefined;
  return url ? { host: url.host, asks: settings['tiles-consent'] !== 'granted' } : undefined;
};

const partsOf = (now: State): readonly Part[] => {
  const words = wordsFor(now);
  const host = hostOf(now);
  const wish = wishOf(now);
  const { site, page } = snippetOf(mode, wish, host);
  const policy = Object.entries(policyOf(mode, host, now.settings.tiles)).map(([directive, source]) => `${directive} ${source};`);
  const theme = mode === 'iframe' || mode === 'oembed' || mode === 'static' ? '' : themeSheet(now.accent, now.font, tags);
  const div = `[data-ics-widget="${now.widget}"]`;
  // The paragraph of this very link: another one may stand in a sentence.
  const link = `p:has(> a[href="${pageAddress(wish, host)}"])`;
  const owners: Partial<Record<Mode, string>> = { element: `ics-${now.widget}`, div, universal: div, link };
  const owner = owners[mode];
  const { accessibility, privacy } = statementsOf({
    ui: now.ui,
    name: WIDGET_NAMES[now.ui][now.widget] ?? now.widget,
    version,
    host: new URL(host.pinned).host,
    locates: now.widget === 'center-finder',
    tiles: tilesOf(now),
  });
  const code = (id: string, title: string, text: string): Part => ({ id, title, text, isCode: true });
  return [
    code('site', words.site, site),
    code('page', mode === 'static' ? words.command : words.page, page),
    code('css', words.css, theme),
    code('room', words.room, owner && height > 0 ? `${owner} {\n  min-block-size: ${height}px;\n}` : ''),
    code('csp', words.csp, policy.join('\n')),
    { id: 'accessibility', title: words.accessibility, text: accessibility, isCode: false },
    { id: 'privacy', title: words.privacy, text: privacy, isCode: false },
  ];
};

const fateWords = (now: State) => {
  const words = wordsFor(now);
  const told: Readonly<Record<string, string>> = {
    widget: words.widgetStays,
    link: words.linkStays,
    static: words.textStays,
    nothing: words.nothingStays,
  };
  return told[fateOf(mode, systemOf(now), kept) ?? ''] ?? '';
};

const FIELDS = {
  accent: { right: /^(#[\da-f]{3}|#[\da-f]{6})?$/i, fault: 'accentWrong' },
  font: { right: /^[\p{L}\d ,'"-]*$/u, fault: 'fontWrong' },
  host: { right: /^(https?:\/\/[^\s"'<>]+\/)?$/, fault: 'hostWrong' },
} as const;

const show = () => {
  const kinds = modesFor(systemOf(state), kept);
  mode = kinds.find((kind) => kind === state.kind) ?? kinds[0]!;
  document.documentElement.lang = state.ui;
  document.title = wordsFor(state).title;
  render(
    builder({
      state,
      widgets,
      languages: known.languages,
      systems: systems.map(({ id, name }) => ({ id, name: name[state.ui] })),
      kinds,
      mode,
      controls: controlsOf(manifest, state.widget, dataset),
      purpose: purposeOf(manifest, state.widget),
      note: systemOf(state).note[state.ui],
      fate: fateWords(state),
      parts: partsOf(state),
      copied,
      isDataMissing,
      faults,
      change,
      set: (name, value) => {
        const { [name]: old, ...others } = state.settings;
        void old;
        change({ settings: value === undefined ? others : { ...others, [name]: value } });
      },
      type: (field, text) => {
        const { right, fault } = FIELDS[field];
        const isRight = right.test(text);
        faults = { ...faults, [field]: isRight ? undefined : wordsFor(state)[fault] };
        // What is wrong stays in its field to be mended; the last good one holds.
        change(isRight ? { [field]: field === 'accent' && text.length === 4 ? text.replace(/[\da-f]/gi, '$&$&') : text } : {});
      },
      copy: (part) => void copy(part),
    }),
    document.body,
    { host: document.body },
  );
  const frame = document.querySelector('iframe');
  if (frame) preview ??= new Preview(frame, onHeight);
  preview?.show(state, tags);
};

const change = (changed: Partial<State>) => {
  state = { ...state, ...changed };
  copied = '';
  const fragment = fragmentOf(state);
  history.replaceState(history.state, '', fragment ? `#${fragment}` : location.pathname + location.search);
  show();
};

const onHeight = (measured: number) => {
  if (measured === height) return;
  height = measured;
  show();
};

const copy = async ({ text, title }: Part) => {
  const words = wordsFor(state);
  try {
    await navigator.clipboard.writeText(text);
    copied = `${words.copied}: ${title}`;
  } catch {
    copied = words.notCopied;
  }
  show();
};

addEventListener('hashchange', () => {
  state = stateIn(location.hash, known, beginning());
  show();
});
addEventListener('message', ({ source, origin }) => {
  if (origin === location.origin && source === document.querySelector('iframe')?.contentWindow) preview?.show(state, tags);
});

show();
const [data, pins] = await Promise.allSettled([fileAt(`${base}data/ics.bundle.json`), fileAt(`${base}manifest.json`)]);
if (data.status === 'fulfilled') dataset = data.value as Dataset;
isDataMissing = data.status === 'rejected';
if (pins.status === 'fulfilled') {
  const { version: released, files } = pins.value as { version?: string; files?: Record<string, { integrity?: string }> };
  version = released ?? '';
  integrity = files?.['ics.js']?.integrity;
}
// With the data there may be languages and settings that the address named before.
state = stateIn(location.hash, known, beginning());
show();
