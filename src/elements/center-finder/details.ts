/** What unfolds under a centre: its week, how to reach it, what it does for whom, what to bring. A chunk of its own, fetched at the first unfolding. */
import { css, html, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import type { TimeWords } from '../../words/sentences.js';
import type { DatasetController } from '../../ui/dataset-controller.js';
import { bringClaims, bringList, bringStyles } from '../../ui/parts/bring.js';
import { centerFacts, centerFactsStyles } from '../../ui/parts/center-facts.js';
import { copyableAddress } from '../../ui/parts/copy.js';
import { directionsLinks } from '../../ui/parts/directions.js';
import { fact } from '../../ui/parts/fact.js';
import { centerClaims, sourceLine } from '../../ui/parts/source-line.js';
import { weekTable, weekTableStyles } from '../../ui/parts/week-table.js';

const moreStyles = css`
  .more {
    display: grid;
    container-type: inline-size;
    gap: calc(3 * var(--_space));
    padding-block: calc(3 * var(--_space));
    font-size: 0.9375em;
  }
  /* Under a centre everything is small already. */
  .more :is(.facts, .bring) {
    font-size: inherit;
  }
  .facts a {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
  }
  @media (pointer: coarse) {
    .facts a {
      min-block-size: 2.75em;
    }
  }
  @container (max-inline-size: 28em) {
    .more {
      margin-inline-start: -2.5em;
    }
  }
  @media print {
    .folded > .more > :not(:first-child) {
      display: none;
    }
  }
`;

export const styles: CSSResult[] = [weekTableStyles, centerFactsStyles, bringStyles, moreStyles];

/** One unfolded centre. */
export interface DetailsView {
  center: Center;
  dataset: Dataset;
  times: TimeWords;
  /** The attribute as the page has it. */
  directions: string | null | undefined;
  /** Code of the municipality of whoever searches. */
  area: string | undefined;
  /** The element that shows it: it is rendered again when something arrives. */
  host: LitElement & { src?: string | null };
  /** Where a mistake in `directions` is reported. */
  data: Pick<DatasetController, 'report'>;
}

export const centerDetails = (view: DetailsView): TemplateResult => {
  const { center, dataset, times, area, host } = view;
  const address = fact(msg('Address', { id: 'address' }), copyableAddress(center, dataset, host));
  return html`<div>${weekTable(center, dataset, times)}</div>
    ${centerFacts(center, dataset, area, address)}
    <div>${directionsLinks(view)}</div>
    <div>
      <p><strong>${msg('What to bring', { id: 'what-to-bring' })}</strong></p>
      ${bringList(view)}
    </div>
    ${sourceLine([...centerClaims(center), ...bringClaims(view)], { dataset, now: times.now })}`;
};
