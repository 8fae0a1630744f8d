/** The answers that the page gives in attributes, so that their questions are not asked. */
import type { DatasetController } from './dataset-controller.js';

/**
 * Question id → option id, of the attributes that name an option; the others are reported and asked.
 * @param attributes What the page wrote, by the id of the question.
 * @param optionsOf The options of a question; undefined where any answer is taken at its word.
 */
export const presetsIn = (
  attributes: Readonly<Record<string, string | null | undefined>>,
  optionsOf: (id: string) => readonly string[] | undefined,
  data: DatasetController,
): Record<string, string> => {
  const presets: Record<string, string> = {};
  for (const [id, value] of Object.entries(attributes)) {
    const options = value ? optionsOf(id) : undefined;
    const isWrong = value && options?.includes(value) === false;
    data.report(
      id,
      isWrong ? `${id}="${value}" is no option of that question; ${expected(id, options)} The question is asked instead.` : undefined,
    );
    if (value && !isWrong) presets[id] = value;
  }
  return presets;
};

const expected = (id: string, options: readonly string[] = []) =>
  options.length === 0
    ? `the guide does not ask "${id}".`
    : options.length > 12
      ? `it is a code like "${options[0]}".`
      : `the options are ${options.join(', ')}.`;
