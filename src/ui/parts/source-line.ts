/** Everything that is claimed, on whose word, with what disagrees: what unfolds under "Where this comes from". */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Center } from '../../domain/dataset.js';
import { statusWords } from '../../words/claims.js';
import { distinct, hoursClaims, sourceFoot, sourceOf, type Cited, type Context } from './source-foot.js';
import { words } from './words.js';

export { hoursClaims, sourceOf, type Cited };

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

/** The first claim in a line, all of them behind a disclosure. */
export const sourceLine = (cited: readonly Cited[], context: Context): TemplateResult | typeof nothing =>
  cited[0] ? sourceFoot(cited[0], context, sourceList(cited, context)) : nothing;

/** Each claim with its status, source and words. */
export const sourceList = (cited: readonly Cited[], context: Context): TemplateResult =>
  html`<ul>
    ${cited.map((entry) => html`<li>${citation(entry, context)}</li>`)}
  </ul>`;

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
