/** The documents that one person brings for a service, and the questions whose answers would tell more. */
import type { Answers } from './coverage.js';
import type { Dataset, Guide, Question, Rule } from './dataset.js';
import { wantedFor, type WantedDocument } from './wanted.js';

export interface Checklist {
  readonly documents: readonly WantedDocument[];
  /** Those that make a difference, in the order of asking, the answered ones among them. */
  readonly questions: readonly Question[];
  /** What is known of the person, without the answers that make no difference. */
  readonly known: Answers;
}

/**
 * As the stepper does, it asks next what an open rule needs first: nobody is asked about their family before their
 * citizenship has made that matter.
 * @param presets What is known without asking.
 * @param said What the person answered so far; what is no option, or is not asked, counts for nothing.
 */
export const checklistFor = (service: string, guide: Guide, presets: Answers, said: Answers): Checklist => {
  const known = { ...presets };
  const asked = new Set<Question>();
  for (;;) {
    const documents = wantedFor(service, guide, known);
    const open = new Set(
      documents.filter(({ always }) => !always).flatMap(({ rules }) => rules.map((rule) => firstOpen(rule, guide, known))),
    );
    const next = guide.questions.find((question) => open.has(question) && !asked.has(question));
    if (!next) return { documents, questions: guide.questions.filter((question) => asked.has(question)), known };
    asked.add(next);
    const answer = said[next.id];
    if (answer && next.options?.includes(answer)) known[next.id] = answer;
  }
};

const firstOpen = ({ when }: Rule, { questions }: Guide, known: Answers) =>
  questions.find(({ id, options }) => options && when[id] && !known[id]);

/** The services that the guide names documents for, in the order of the dataset. */
export const servicesWithDocuments = (guide: Guide, { services = [] }: Pick<Dataset, 'services'>): readonly string[] => {
  const named = new Set(guide.rules.flatMap((rule) => (rule.decision === 'bring' ? (rule.for ?? []) : [])));
  return [...new Set([...services.map(({ id }) => id).filter((id) => named.has(id)), ...named])];
};
