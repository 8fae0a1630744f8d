/** What the visitor did in one finder, and what each thing they do changes. It lives in memory alone. */
import type { LitElement } from 'lit';
import type { Dataset } from '../../domain/dataset.js';
import type { Wanted } from '../../domain/filter.js';
import type { Chosen } from '../../ui/deep-link.js';
import { IcsCenterSelectEvent } from '../../ui/select-event.js';
import type { Asked } from './asked.js';

/** How many centres show before one asks for more. */
export const PAGE = 25;

export interface VisitState {
  /** Undefined where the visitor asked nothing, and the page's own wishes count. */
  asked: Asked | undefined;
  /** The area chosen among several. */
  area: string | undefined;
  /** Undefined where the visitor touched no filter. */
  wanted: Wanted | undefined;
  selected: string | undefined;
  /** How many centres show. */
  shown: number;
  isFiltering: boolean;
  isCiting: boolean;
  /** The page is on its way to paper, which unfolds nothing. */
  isPrinting: boolean;
  unfolded: ReadonlySet<string>;
}

export const visitIn = (host: LitElement) => {
  const state: VisitState = {
    asked: undefined,
    area: undefined,
    wanted: undefined,
    selected: undefined,
    shown: PAGE,
    isFiltering: false,
    isCiting: false,
    isPrinting: false,
    unfolded: new Set(),
  };
  const change = (changed: Partial<VisitState>) => {
    Object.assign(state, changed);
    host.requestUpdate();
    return host.updateComplete;
  };
  const namesOf = () => host.renderRoot.querySelectorAll<HTMLElement>('[part=item] [part=name]');
  /** A new question makes room for its answer. */
  const ask = (asked: Asked | undefined) => change({ asked, area: undefined, selected: undefined, shown: PAGE });
  const want = (wanted: Wanted) => change({ wanted, shown: PAGE });

  return {
    state: state as Readonly<VisitState>,
    ask,
    want,
    search: (query: string, picked?: string) => ask(query.trim() === '' ? undefined : { is: 'query', query, ...(picked && { picked }) }),
    /** Of a radio button that names an area. */
    choose: ({ target }: Event) => change({ area: (target as HTMLInputElement).value }),
    /** Asks the device, once the code that asks it is there. */
    nearMe: async (dataset: Dataset) => {
      const asking: Asked = { is: 'nowhere', because: 'asking' };
      void ask(asking);
      const here = await import('./near-me.js').then(
        ({ whereIAm }) => whereIAm(dataset),
        (): Asked => ({ is: 'nowhere', because: 'unavailable' }),
      );
      // Who asked something else in the meantime does not wait for this any more.
      if (state.asked === asking) void ask(here);
    },
    /** What the address of the page says. */
    follow: ({ center, service }: Chosen) =>
      change({ selected: center, ...(service !== undefined && { wanted: { ...state.wanted, service } }) }),
    select: async (id: string) => {
      if (!host.dispatchEvent(new IcsCenterSelectEvent(id))) return;
      await change({ selected: id });
      host.renderRoot.querySelector(`[data-id="${id}"]`)?.scrollIntoView({ block: 'nearest' });
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
      const before = namesOf().length;
      await change({ shown: before + PAGE });
      namesOf()[before]?.focus();
    },
  };
};

export type Actions = Omit<ReturnType<typeof visitIn>, 'state'>;
