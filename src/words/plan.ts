/** The plan of an outcome in words: deadlines, duties, answers. */
import { msg, str } from '@lit/localize';
import type { Dataset, Guide, Rule } from '../domain/dataset.js';
import { areaName } from './area.js';
import { duration } from './lists.js';
import { plain } from './text.js';

/** "within 3 months of entering the country", "within 5 days of fulfilling the conditions" */
export const deadlineWords = (deadline: Rule['deadline']): string | undefined => {
  if (!deadline) return undefined;
  const time = deadline.months === undefined ? duration(deadline.days ?? 0, 'day') : duration(deadline.months, 'month');
  return deadline.from === 'entry'
    ? msg(str`within ${time} of entering the country`, { id: 'deadline-entry' })
    : msg(str`within ${time} of fulfilling the conditions`, { id: 'deadline-conditions' });
};

/** "You must", "You may": a duty and a right are different words. */
export const dutyWords = (duty: Rule['duty']): string | undefined => {
  if (duty === 'must') return msg('You must do this', { id: 'duty-must' });
  if (duty === 'may') return msg('You have the right to this, but no duty', { id: 'duty-may' });
  return undefined;
};

/** An answer as the visitor gave it: the option's text, or the municipality's name. */
export const answerWords = (question: string, option: string, guide: Guide, dataset: Dataset): string =>
  plain(guide.texts[question]?.options?.[option]) ||
  areaName(option, dataset) ||
  (option === 'not-sure' ? msg('Not sure yet', { id: 'not-sure' }) : option);
