/** The answers that the page gives in attributes, so that their questions are not asked. */
import type { Dataset, Guide } from '../../domain/dataset.js';
import { optionsOf } from '../../domain/decision-table.js';
import type { DatasetController } from '../../ui/dataset-controller.js';

interface Presets {
  citizenship?: string | null;
  euFamily?: string | null;
  purpose?: string | null;
  stay?: string | null;
  residence?: string | null;
  municipality?: string | null;
}

/** Question id → option id, of the attributes that name an option; the others are reported and asked. */
export const presetsOf = (host: Presets, guide: Guide, dataset: Dataset, data: DatasetController): Record<string, string> => {
  const { citizenship, euFamily, purpose, stay, residence, municipality } = host;
  const presets: Record<string, string> = {};
  for (const [id, value] of Object.entries({ citizenship, 'eu-family': euFamily, purpose, stay, residence, municipality })) {
    const question = guide.questions.find((candidate) => candidate.id === id);
    const options = question ? optionsOf(question, dataset) : [];
    // Before the places are there, a place is taken at its word.
    const right = !value || options.includes(value) || (question?.from !== undefined && !dataset.places);
    data.report(
      id,
      right ? undefined : `${id}="${value}" is no option of that question; ${expected(id, options)} The question is asked instead.`,
    );
    if (value && right) presets[id] = value;
  }
  return presets;
};

const expected = (id: string, options: readonly string[]) =>
  options.length === 0
    ? `the guide does not ask "${id}".`
    : options.length > 12
      ? `it is a code like "${options[0]}".`
      : `the options are ${options.join(', ')}.`;
