/** The rules of a guide from elsewhere that point to nothing: they are told, and left out. A chunk of its own. */
import type { Dataset, Guide } from '../domain/dataset.js';
import { referenceFaults, type Fault } from '../domain/guide-references.js';
import type { Problem } from './page.js';

/** Without its stray rules, the same guide still asks first where nothing else is said. */
export const withoutStrayRules = (guide: Guide, dataset: Dataset): { guide: Guide; problems: Problem[] } => {
  const stray = referenceFaults(guide, dataset).filter(
    (fault) => fault.is === 'unknown-id' && fault.rule && !isPlace(fault, guide, dataset) && !isDocument(fault, guide),
  );
  return {
    guide: { ...guide, rules: guide.rules.filter(({ id }) => !stray.some(({ rule }) => rule === id)) },
    problems: stray.map((fault) => ({
      path: `guide.rules.${guide.rules.findIndex(({ id }) => id === fault.rule)}`,
      reason: `the rule "${fault.rule}" names the unknown id "${nameIn(fault)}"; the rule is left out`,
    })),
  };
};

/** Places that have not come yet cannot be judged. */
const isPlace = ({ question, option }: Fault, { questions }: Guide, { places }: Dataset) =>
  !places && option !== undefined && questions.some(({ id, from }) => id === question && from);

/** A document without a name is shown by its id: it is wanted all the same. */
const isDocument = ({ rule, id }: Fault, { rules }: Guide) =>
  rules.some((one) => one.id === rule && one.decision === 'bring' && one.then === id);

const nameIn = ({ id, question, option, rule }: Fault) => id ?? option ?? question ?? rule;
