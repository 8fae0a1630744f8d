/** The check as text: to mail to whoever runs the site, or to keep. */
import type { Finding, PageDescription } from './description.js';
import { filled, type Words } from './doctor-words.js';

/** The sentence about the cure: the one that names what was meant, when that is known. */
export const cureOf = ({ is, named }: Finding, { faults }: Words): string => {
  const [, cure, otherwise] = faults[is];
  return named.meant === '' && otherwise ? otherwise : cure;
};

/** What was found in one line: how many things there are to mend. */
export const resultOf = (count: number, { result }: Words) =>
  filled(count === 0 ? result.none : count === 1 ? result.one : result.many, { count: `${count}` });

/** What is all right: what is there, of which version, and which data it reads. */
export const soundOf = ({ places, tags, version, base, data }: PageDescription, time: string, words: Words): string[] => {
  const count = places.filter(({ is, tag, isEdited }) => is === 'element' && !isEdited && tags.includes(tag)).length;
  return [
    count ? filled(words.widgets, { count: `${count}` }) : words.noWidgets,
    filled(words.script, { version, base }),
    ...data.flatMap(({ is, url }) => (is === 'read' ? [filled(words.data, { url })] : [])),
    filled(words.readAt, { time }),
  ];
};

/** The whole report. */
export const reportOf = (findings: readonly Finding[], page: PageDescription, address: string, time: string, words: Words): string =>
  [
    `${words.title}: ${address}`,
    ...soundOf(page, time, words),
    '',
    resultOf(findings.length, words),
    ...findings.flatMap((finding, at) => ['', ...linesOf(finding, at + 1, page, words)]),
  ].join('\n');

const linesOf = (finding: Finding, number: number, { places }: PageDescription, words: Words) => {
  const { is, named, mend, detail, place } = finding;
  const lines = [`${number}. ${filled(words.faults[is][0], named)}`, `   ${filled(cureOf(finding, words), named)}`];
  if (mend) lines.push(`   ${mend}`);
  if (place !== undefined) lines.push(`   ${words.where}: ${places[place]!.path}`);
  if (detail) lines.push(`   ${words.message}: ${detail}`);
  return lines;
};
