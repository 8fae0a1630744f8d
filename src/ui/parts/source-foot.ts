/** Trust at the foot: where a claim comes from and when it was checked, and where to report an error. What else is claimed unfolds. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Center, Claim, Dataset, Hours } from '../../domain/dataset.js';
import { reportUrl, type Reported } from '../../domain/report.js';
import { plain } from '../../words/text.js';
import { checkedWords, statusWords } from '../../words/claims.js';
import { safeUrl } from '../safe-url.js';
import { words } from './words.js';

/** A claim with what it is about, for the list behind "Where this comes from". */
export interface Cited {
  about: string;
  claim: Claim;
  /** Which limit of `maxAgeDays` counts. */
  kind: 'hours' | 'contact' | 'address' | 'rule';
  /** What a report of an error in it is filled in with. */
  reported?: Reported;
}

/** What a source line is told beside the claims. */
export type Context = { dataset: Dataset; now: number };

/** The name of the source, and when a person last compared the claim with it. */
export const sourceOf = ({ claim, kind }: Cited, { dataset, now }: Context): TemplateResult => {
  const source = dataset.sources[claim.source];
  const url = safeUrl(source?.url);
  const name = source ? words(source.name) : claim.source;
  return html`${url ? html`<a href=${url}>${name}</a>` : name}, ${checkedWords(claim, now, dataset.maxAgeDays?.[kind])}`;
};

/** Claims that say the same of themselves are cited once. */
export const distinct = <C extends Claim>(claims: readonly C[]): C[] => {
  const seen = new Set<string>();
  return claims.filter(({ source, status, checked, quote, note }) => {
    const key = JSON.stringify([source, status, checked, quote, note]);
    return !seen.has(key) && seen.add(key);
  });
};

/** A word of caution behind what nobody confirmed. */
export const doubt = (status: Claim['status']) =>
  status === 'confirmed' ? nothing : html` <span class="hint">(${statusWords(status)})</span>`;

/** Where a centre's hours come from, under its name, for a line about several centres. */
export const hoursCited = (center: Center): Cited[] =>
  hoursClaims(center)
    .slice(0, 1)
    .map((cited) => ({ ...cited, about: `${cited.about}, ${plain(center.name)}` }));

/** What a centre's page claims about its hours. */
export const hoursClaims = ({ id, hours = [] }: Center): Cited[] =>
  hours.map((claim) => ({
    about: channelName(claim.channel),
    claim,
    kind: 'hours',
    reported: { center: id, field: `hours (${claim.channel})`, value: claim.weekly.map(rowInData).join('; ') },
  }));

/** A row as the data has it, for whoever corrects the data: "Monday, Friday 10:00–16:00". */
const rowInData = ({ dayOfWeek, closed, unknown, opens, closes }: Hours['weekly'][number]) =>
  `${dayOfWeek.join(', ')} ${closed ? 'closed' : unknown ? 'unknown' : `${opens}–${closes}`}`;

const channelName = (channel: string) =>
  channel === 'phone' ? msg('Phone hours', { id: 'phone-hours' }) : msg('Opening hours', { id: 'opening-hours' });

/**
 * One claim in a line, and a disclosure.
 * @param content What unfolds.
 */
export const sourceFoot = (first: Cited, context: Context, content: unknown, onToggle?: (event: Event) => void): TemplateResult => {
  const { report: address } = context.dataset;
  const report = safeUrl(first.reported ? reportUrl(address, first.reported) : address);
  return html`<footer class="sources" part="source">
    <p>
      ${first.about}:
      ${sourceOf(first, context)}${report ? html` · <a href=${report}>${msg('Report an error', { id: 'report-error' })}</a>` : nothing}
    </p>
    <details @toggle=${onToggle ?? nothing}>
      <summary>${msg('Where this comes from', { id: 'where-from' })}</summary>
      ${content}
    </details>
  </footer>`;
};
