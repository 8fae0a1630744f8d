/** The documents of the guide in words: what each is called, what is noted about it, whom it concerns, on whose word. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Answers } from '../../domain/coverage.js';
import type { Dataset, Guide, Text } from '../../domain/dataset.js';
import type { WantedDocument } from '../../domain/wanted.js';
import { serviceName } from '../../words/claims.js';
import { plain } from '../../words/text.js';
import { distinct, doubt, type Cited } from './source-foot.js';
import { localTerm, words } from './words.js';

/** A service with the local term beside it. */
export const serviceTerm = (id: string, dataset: Dataset) => {
  const service = dataset.services?.find((candidate) => candidate.id === id);
  return html`${service ? words(service.name) : id} ${localTerm(service?.name, dataset.localLanguage)}`;
};

export const documentName = (id: string, dataset: Dataset) => {
  const name = nameOf(id, dataset);
  return name ? words(name) : id;
};

/** A document with the local term beside it. */
export const documentTerm = (id: string, dataset: Dataset) =>
  html`${documentName(id, dataset)} ${localTerm(nameOf(id, dataset), dataset.localLanguage)}`;

const nameOf = (id: string, { documents }: Dataset) => documents?.find((document) => document.id === id)?.name;

/** What is noted about a document, each note once. */
export const documentNotes = ({ id, rules }: WantedDocument, { documents }: Dataset): readonly (Text | undefined)[] => {
  const document = documents?.find((candidate) => candidate.id === id);
  const notes = new Map([document?.note, ...rules.map(({ note }) => note)].map((note) => [plain(note), note]));
  notes.delete('');
  return [...notes.values()];
};

/** A word of caution where nobody confirmed that a document is wanted. */
export const documentDoubt = ({ rules }: WantedDocument) => doubt((rules.find(({ status }) => status === 'confirmed') ?? rules[0]!).status);

/** Whom a document concerns: the open questions of the guide with the answers that lead to it, a line for each situation. */
export const whom = ({ rules }: WantedDocument, guide: Guide, known: Answers = {}) => {
  const situations = rules.map(({ when }) =>
    guide.questions.filter(({ id }) => when[id] && guide.texts[id] && !known[id]).map(({ id }) => [id, when[id]!] as const),
  );
  const each = new Map(situations.filter(({ length }) => length > 0).map((situation) => [JSON.stringify(situation), situation]));
  return [...each.values()].map(
    (situation, index) =>
      html`<div class="hint">
        ${index > 0 ? msg('or', { id: 'or' }) : nothing}
        ${situation.map(([id, options], nth) => html`${nth > 0 ? ' · ' : nothing}${answered(id, options, guide)}`)}
      </div>`,
  );
};

/** "Why do you come? To work / To study" */
const answered = (question: string, options: readonly string[], guide: Guide) =>
  html`${questionTitle(question, guide)} <strong>${options.map((option) => optionWords(question, option, guide)).join(' / ')}</strong>`;

export const questionTitle = (id: string, { texts }: Guide) => (texts[id] ? words(texts[id].title) : id);

/** An answer as the guide words it. */
export const optionWords = (question: string, option: string, { texts }: Guide): string =>
  plain(texts[question]?.options?.[option]) || option;

/** On whose word the documents for a service are asked for. */
export const documentClaims = (service: string, wanted: readonly WantedDocument[], dataset: Dataset): Cited[] =>
  distinct(wanted.flatMap(({ rules }) => rules)).map((claim) => ({
    about: msg(str`What to bring: ${serviceName(service, dataset)}`, { id: 'bring-for' }),
    claim,
    kind: 'rule',
  }));
