/** Trust at the foot: where a claim comes from, when it was checked, what disagrees, and where to report an error. */
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

type Context = { dataset: Dataset; now: number };

/** The name of the source, and when a person last compared the claim with it. */
export const sourceOf = ({ claim, kind }: Cited, { dataset, now }: Context): TemplateResult => {
  const source = dataset.sources[claim.source];
  const url = safeUrl(source?.url);
  const name = source ? words(source.name) : claim.source;
  return html`${url ? html`<a href=${url}>${name}</a>` : name}, ${checkedWords(claim, now, dataset.maxAgeDays?.[kind])}`;
};

/** Where a centre's hours come from, under its name, for a line about several centres. */
export const hoursCited = (center: Center): Cited[] =>
  hoursClaims(center)
    .slice(0, 1)
    .map((cited) => ({ ...cited, about: plain(center.name) }));

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

/** Everything that a centre's page claims, the hours first. */
export const centerClaims = (center: Center): Cited[] => {
  const { address, contacts = [], booking, venue, services = [] } = center;
  return [
    ...hoursClaims(center),
    ...(address ? [{ about: msg('Address', { id: 'address' }), claim: address, kind: 'address' } as const] : []),
    ...distinct(contacts).map((claim): Cited => ({ about: msg('Contact', { id: 'contact' }), claim, kind: 'contact' })),
    ...distinct([booking, venue].filter((claim) => claim !== undefined)).map((claim): Cited => ({
      about: msg('Visit', { id: 'visit' }),
      claim,
      kind: 'contact',
    })),
    ...distinct(services).map((claim): Cited => ({ about: msg('Services', { id: 'services' }), claim, kind: 'rule' })),
  ];
};

const channelName = (channel: string) =>
  channel === 'phone' ? msg('Phone hours', { id: 'phone-hours' }) : msg('Opening hours', { id: 'opening-hours' });

/** Claims that say the same of themselves are cited once. */
const distinct = <C extends Claim>(claims: readonly C[]): C[] => {
  const seen = new Set<string>();
  return claims.filter(({ source, status, checked, quote, note }) => {
    const key = JSON.stringify([source, status, checked, quote, note]);
    return !seen.has(key) && seen.add(key);
  });
};

/** The first claim in a line, the others behind a disclosure. */
export const sourceLine = (cited: readonly Cited[], context: Context): TemplateResult | typeof nothing => {
  const [first] = cited;
  if (!first) return nothing;
  const { report: address } = context.dataset;
  const report = safeUrl(first.reported ? reportUrl(address, first.reported) : address);
  return html`<footer class="sources" part="source">
    <p>
      ${first.about}:
      ${sourceOf(first, context)}${report ? html` · <a href=${report}>${msg('Report an error', { id: 'report-error' })}</a>` : nothing}
    </p>
    <details>
      <summary>${msg('Where this comes from', { id: 'where-from' })}</summary>
      <ul>
        ${cited.map((entry) => html`<li>${citation(entry, context)}</li>`)}
      </ul>
    </details>
  </footer>`;
};

const citation = (entry: Cited, context: Context) => {
  const { claim, about } = entry;
  const language = context.dataset.sources[claim.source]?.language;
  return html`<strong>${about}</strong> (${statusWords(claim.status)}):
    ${sourceOf(entry, context)}${
      claim.quote
        ? html`. ${msg('In its words:', { id: 'in-its-words' })} <q lang=${language ?? nothing} dir="auto">${claim.quote}</q>`
        : nothing
    }${claim.note ? html`. ${words(claim.note)}` : nothing}
    ${claim.alternatives?.map(
      (other) =>
        html`<br />${msg('Another source says:', { id: 'another-source' })} ${words(other.text)}
          (${sourceOf({ ...entry, claim: { ...claim, source: other.source, checked: other.checked } }, context)})`,
    )}`;
};
