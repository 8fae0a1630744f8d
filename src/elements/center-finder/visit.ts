/** What the visitor did in one finder, and what each thing they do changes. It lives in memory alone. */
import type { LitElement } from 'lit';
import type { Answers } from '../../domain/coverage.js';
import type { Dataset } from '../../domain/dataset.js';
import type { Wanted } from '../../domain/filter.js';
import type { Chosen } from '../../ui/deep-link.js';
import { IcsCenterSelectEvent } from '../../ui/select-event.js';
import type { Asked } from './asked.js';
import type { Chunks } from './chunks.js';
import { sightOf } from './sight.js';

/** How many centres show before one asks for more. */
export const PAGE = 25;
/** How many go to paper: what makes paper does not wait, and nobody carries more. */
export const PAPER = 100;

/** Of whom nothing is known. */
const NOBODY: Answers = {};

export interface VisitState {
  /** Undefined where the visitor asked nothing, and the page's own wishes count. */
  asked: Asked | undefined;
  /** The area, or the centre, chosen among several. */
  area: string | undefined;
  /** What the visitor said of themselves where the answer depends on it: question and option. */
  person: Answers;
  /** Undefined where the visitor touched no filter. */
  wanted: Wanted | undefined;
  selected: string | undefined;
  /** The centre that the focus was taken to. */
  reached: string | undefined;
  /** How many centres show, beside the chosen one. */
  shown: number;
  isFiltering: boolean;
  isCiting: boolean;
  /** The page is on its way to paper, which unfolds nothing. */
  isPrinting: boolean;
  unfolded: ReadonlySet<string>;
}

const START: VisitState = {
  asked: undefined,
  area: undefined,
  person: NOBODY,
  wanted: undefined,
  selected: undefined,
  reached: undefined,
  shown: PAGE,
  isFiltering: false,
  isCiting: false,
  isPrinting: false,
  unfolded: new Set(),
};

export const visitIn = (host: LitElement, { nearMe }: Chunks) => {
  const state: VisitState = { ...START };
  const sight = sightOf(host);
  const change = (changed: Partial<VisitState>) => {
    Object.assign(state, changed);
    host.requestUpdate();
    return host.updateComplete;
  };
  const select = async (id: string, reveal: (id: string) => void) => {
    if (!host.dispatchEvent(new IcsCenterSelectEvent(id))) return;
    await change({ selected: id });
    reveal(id);
  };
  /** A new question makes room for its answer. */
  const ask = (asked: Asked | undefined) =>
    change({ asked, area: undefined, person: NOBODY, selected: undefined, reached: undefined, shown: PAGE });
  const want = (wanted: Wanted) => change({ wanted, shown: PAGE });

  return {
    state: state as Readonly<VisitState>,
    ask,
    want,
    /** An emptied field takes its answer away; where there is none, it is told what it is for. */
    search: (query: string, picked?: string) => {
      if (query.trim() !== '') return ask({ is: 'query', query, ...(picked && { picked }) });
      return ask(state.asked && state.asked.is !== 'empty' ? undefined : { is: 'empty' });
    },
    /** Of a radio button that names an area or a centre, or answers a question about the visitor. */
    choose: ({ target }: Event) => {
      const { name, value } = target as HTMLInputElement;
      return change(name === 'area' ? { area: value, person: NOBODY } : { person: { ...state.person, [name]: value } });
    },
    nearMe: async (dataset: Dataset) => {
      const asking: Asked = { is: 'nowhere', because: 'asking' };
      void ask(asking);
      const here: Asked = (await (await nearMe.loaded())?.whereIAm(dataset)) ?? { is: 'nowhere', because: 'unavailable' };
      // Who asked something else in the meantime does not wait for this any more.
      if (state.asked === asking) void ask(here);
    },
    /** What the address of the page says. */
    follow: async ({ center, service }: Chosen) => {
      // A page that is only just there stays where it is; who follows a link in it is taken along.
      const isLater = center !== state.selected && sight.isThere();
      await change({ selected: center, ...(service !== undefined && { wanted: { ...state.wanted, service } }) });
      if (isLater && center !== undefined) sight.revealItem(center);
    },
    /** Chooses a centre, and shows it in the list. */
    select: (id: string) => select(id, sight.revealItem),
    /** Chooses a centre, and shows the map. */
    locate: (id: string) => select(id, sight.revealMap),
    toMap: sight.focusMap,
    /** Takes the focus to a centre in the list, which shows for that. */
    toItem: async (id: string) => {
      await change({ reached: id });
      sight.focusItem(id);
    },
    unfold: (id: string, isOpen: boolean) => {
      // Rendering opens what is open already, and that is told like a click.
      if (state.isPrinting || isOpen === state.unfolded.has(id)) return;
      void change({ unfolded: new Set(isOpen ? [...state.unfolded, id] : [...state.unfolded].filter((other) => other !== id)) });
    },
    foldSources: ({ target }: Event) => change({ isCiting: (target as HTMLDetailsElement).open }),
    foldFilters: ({ target }: Event) => change({ isFiltering: (target as HTMLDetailsElement).open }),
    print: (isPrinting: boolean) => void change({ isPrinting }),
    /** The focus goes to the first that was not there: the button it was on moves away, or goes. */
    more: async () => {
      const before = state.shown;
      await change({ shown: before + PAGE });
      sight.focusName(before);
    },
  };
};

export type Actions = Omit<ReturnType<typeof visitIn>, 'state'>;
