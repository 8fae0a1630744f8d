/** Why a step stands in the plan, and on whose word, with what other sources say. A chunk of its own. */
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Rule } from '../../domain/dataset.js';
import type { PlannedStep } from '../../domain/itinerary.js';
import { answerWords } from '../../words/plan.js';
import { plain } from '../../words/text.js';
import { fact } from '../../ui/parts/fact.js';
import { doubt, sourceOf } from '../../ui/parts/source-foot.js';
import { words } from '../../ui/parts/words.js';
import { ruleOf, type Plan } from './plan.js';

export const styles = [];

export const content = (plan: Plan, step: PlannedStep | undefined) => {
  if (!step) return nothing;
  const because = why(step, plan);
  const rule = ruleOf(step.rule, plan);
  return html`<dl class="facts">
    ${because ? fact(msg('Why', { id: 'why' }), because) : nothing}
    ${rule ? fact(msg('Source', { id: 'source' }), onWhoseWord(rule, step, plan)) : nothing}
  </dl>`;
};

const why = (step: PlannedStep, { guide, dataset, presets }: Plan) => {
  const ids = guide.questions.filter(({ id }) => id in step.because);
  const because = ids
    // A yes says nothing without its question.
    .map(({ id, options }) => [
      options?.includes('yes') ? plain(guide.texts[id]?.title) : '',
      answerWords(id, step.because[id]!, guide, dataset),
    ])
    .map((words) => words.join(' ').trim());
  if (because.length === 0) return '';
  const saying = ids.every(({ id }) => id in presets)
    ? msg('because this page says:', { id: 'because-page-step' })
    : msg('because you said:', { id: 'because-step' });
  return `${saying} ${because.join(' · ')}`;
};

/** The rule's source, what others say, and the list by which the centre serves this place. */
const onWhoseWord = (rule: Rule, step: PlannedStep, plan: Plan) => {
  const { dataset, now } = plan;
  const row = servingRow(step, plan);
  const cited = (claim: Rule | NonNullable<typeof row>) => sourceOf({ about: '', claim, kind: 'rule' }, { dataset, now });
  return html`${cited(rule)}${doubt(rule.status)}
  ${rule.alternatives?.map(
    ({ text, source, checked }) =>
      html`<br />${msg('Another source says:', { id: 'another-source' })} ${words(text)}
        (${sourceOf({ about: '', claim: { ...rule, source, checked }, kind: 'rule' }, { dataset, now })})`,
  )}
  ${row && row.source !== rule.source ? html`<br />${msg('Who serves you:', { id: 'who-serves' })} ${cited(row)}${doubt(row.status)}` : nothing}`;
};

const servingRow = ({ id, center }: PlannedStep, { dataset, answers }: Plan) => {
  const { municipality } = answers;
  return dataset.centers
    .find((candidate) => candidate.id === center)
    ?.services?.find(({ service, offered, serves }) => service === id && offered === 'yes' && serves.includes(municipality ?? '?'));
};
