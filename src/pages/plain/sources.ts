/** On whose word a page says what it says: each source once, with what it is asked for, how sure it is, and when it was checked. */
import { msg } from '@lit/localize';
import { checkedWords, statusWords } from '../../words/claims.js';
import { list } from '../../words/lists.js';
import { reportUrl } from '../../domain/report.js';
import type { Cited } from '../../ui/parts/source-foot.js';
import type { Sheet } from './hours.js';
import { html, link, listOf, type Content } from './html.js';
import { marked, words } from './words.js';

/** The claims with a heading of that level, and where to report what is wrong. */
export const sourceList = (cited: readonly Cited[], level: 3 | 4, sheet: Sheet): Content => {
  if (cited.length === 0) return undefined;
  const alike = new Map<string, Cited[]>();
  for (const entry of cited) {
    const { source, status } = entry.claim;
    const key = JSON.stringify([source, status, checkedIn(entry, sheet)]);
    alike.set(key, [...(alike.get(key) ?? []), entry]);
  }
  const title = msg('Where this comes from', { id: 'where-from' });
  const { report } = sheet.dataset;
  const reported = cited.find((entry) => entry.reported)?.reported;
  return html`${level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}
  ${listOf([
    ...[...alike.values()].map((entries) => citation(entries, sheet)),
    link(reported ? reportUrl(report, reported) : report, report && msg('Report an error', { id: 'report-error' })),
  ])}`;
};

const checkedIn = ({ claim, kind }: Cited, { dataset, now }: Sheet) => checkedWords(claim, now, dataset.maxAgeDays?.[kind]);

/** For claims whose notes stand beside what is claimed. */
export const withoutNote = (cited: Cited): Cited => ({ ...cited, claim: { ...cited.claim, note: undefined } });

/** "Opening hours and Address: ICS West, confirmed, checked 3 November 2026." */
const citation = (entries: readonly Cited[], sheet: Sheet): Content => {
  const [first] = entries;
  const { claim } = first!;
  const source = sheet.dataset.sources[claim.source];
  const about = list([...new Set(entries.map((entry) => entry.about))]);
  const name = source ? words(source.name) : claim.source;
  const more = [...new Map(entries.flatMap((entry) => moreOf(entry, sheet)).map((said) => [String(html`${said}`), said])).values()];
  return html`${about}: ${link(source?.url, name)}, ${statusWords(claim.status)}, ${checkedIn(first!, sheet)}.
  ${more.map((said) => html`${said} `)}`;
};

/** The source's own words, what is noted, and who says otherwise. */
const moreOf = ({ claim, kind }: Cited, { dataset, now }: Sheet): Content[] => {
  const { sources, maxAgeDays } = dataset;
  const { quote, note, alternatives = [] } = claim;
  const said: Content[] = alternatives.map(({ text, source: id, checked }) => {
    const name = sources[id] ? words(sources[id].name) : id;
    return html`${msg('Another source says:', { id: 'another-source' })} ${words(text)} (${link(sources[id]?.url, name)},
    ${checkedWords({ checked }, now, maxAgeDays?.[kind])}).`;
  });
  if (note) said.unshift(html`${words(note)}.`);
  if (quote) said.unshift(html`${msg('In its words:', { id: 'in-its-words' })} “${marked(sources[claim.source]?.language, quote)}”.`);
  return said;
};
