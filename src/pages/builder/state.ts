/** What somebody has chosen in the snippet builder, and the same as a fragment of its address. */

export const UI_LANGUAGES = ['en', 'da'] as const;
export const SCHEMES = ['auto', 'light', 'dark'] as const;

export interface State {
  /** Language of the builder itself. */
  readonly ui: (typeof UI_LANGUAGES)[number];
  /** Without `ics-`. */
  readonly widget: string;
  /** Language of the widget. */
  readonly lang: string;
  /** Id of the content system. */
  readonly cms: string;
  /** Kind of snippet, or empty for the one that fits the system best. */
  readonly kind: string;
  /** Attribute → value; a Boolean attribute that is on has an empty one. */
  readonly settings: Readonly<Record<string, string>>;
  /** `#rrggbb`, or empty for the looks of the page. */
  readonly accent: string;
  /** Font families, as in CSS, or empty. */
  readonly font: string;
  /** Width of the preview, CSS pixels. */
  readonly width: number;
  readonly scheme: (typeof SCHEMES)[number];
  /** Folder that the kit will be served from, or empty for the one that the builder is in. */
  readonly host: string;
}

export const NARROWEST = 280;
export const WIDEST = 1200;

export const BEGINNING: State = {
  ui: 'en',
  widget: 'center-finder',
  lang: 'en',
  cms: 'wordpress',
  kind: '',
  settings: {},
  accent: '',
  font: '',
  width: 640,
  scheme: 'auto',
  host: '',
};

/** What may be chosen; everything else in an address is left out. */
export interface Known {
  readonly widgets: readonly string[];
  readonly languages: readonly string[];
  readonly systems: readonly string[];
  readonly kinds: readonly string[];
  /** Names of the attributes that can be set on a widget. */
  attributes(widget: string): readonly string[];
}

const SETTING = 'set-';
const LONGEST = 400;

const isHost = (text: string) => /^https?:\/\/[^\s"'<>]+\/$/.test(text);

/** Only letters, digits and what families are listed with: it is written into a style sheet. */
const isFont = (text: string) => /^[\p{L}\d ,'"-]*$/u.test(text);

/** Reads any text; what is unknown or odd there is as if it were not. */
export const stateIn = (fragment: string, known: Known, beginning: State = BEGINNING): State => {
  const said = new URLSearchParams(fragment.replace(/^#/, '').slice(0, 4000));
  const oneOf = <T extends string>(name: string, allowed: readonly T[], otherwise: T) =>
    allowed.find((value) => value === said.get(name)) ?? otherwise;
  const matching = (name: string, isRight: (text: string) => boolean) => {
    const text = said.get(name) ?? '';
    return text.length <= LONGEST && isRight(text) ? text : '';
  };
  const widget = oneOf('widget', known.widgets, beginning.widget);
  const settings = [...said]
    .filter(
      ([name, value]) =>
        name.startsWith(SETTING) && value.length <= LONGEST && known.attributes(widget).includes(name.slice(SETTING.length)),
    )
    .map(([name, value]) => [name.slice(SETTING.length), value]);
  const width = Number(said.get('width') ?? beginning.width);
  return {
    ui: oneOf('ui', UI_LANGUAGES, beginning.ui),
    widget,
    lang: oneOf('lang', known.languages, beginning.lang),
    cms: oneOf('cms', known.systems, beginning.cms),
    kind: oneOf('kind', known.kinds, ''),
    settings: Object.fromEntries(settings) as Record<string, string>,
    accent: matching('accent', (text) => /^#[\da-f]{6}$/i.test(text)),
    font: matching('font', isFont),
    width: Number.isInteger(width) ? Math.min(WIDEST, Math.max(NARROWEST, width)) : beginning.width,
    scheme: oneOf('scheme', SCHEMES, beginning.scheme),
    host: matching('host', isHost),
  };
};

/** The fragment that {@link stateIn} reads back; what is as at the beginning is left out. */
export const fragmentOf = ({ settings, ...state }: State): string => {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (value !== BEGINNING[name as keyof State]) said.set(name, String(value));
  }
  for (const [name, value] of Object.entries(settings)) said.set(SETTING + name, value);
  return String(said);
};
