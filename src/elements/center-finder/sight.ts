/** What of a finder comes into view, and where the focus goes, when something elsewhere in it was pressed. */
import type { LitElement } from 'lit';

export const sightOf = (host: LitElement) => {
  const find = (selector: string) => host.renderRoot.querySelector<HTMLElement>(selector);
  const itemOf = (id: string) => find(`[data-id="${CSS.escape(id)}"]`);
  /** At once, also for those who like movement: what glides by cannot be read. */
  const reveal = (element: Element | null) => element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  return {
    isThere: () => find('.finder') !== null,
    revealItem: (id: string) => reveal(itemOf(id)),
    revealMap: () => reveal(find('.map')),
    focusItem: (id: string) => itemOf(id)?.querySelector<HTMLElement>('a, button, summary')?.focus(),
    focusName: (index: number) => host.renderRoot.querySelectorAll<HTMLElement>('[part=item] [part=name]')[index]?.focus(),
    focusMap: () => {
      const map = find('.map')!;
      map.tabIndex = -1;
      map.focus({ preventScroll: true });
      reveal(map);
    },
  };
};
