/** The answers that the page gives in attributes, so that their questions are not asked. */
import type { Dataset, Guide } from '../../domain/dataset.js';
import { optionsOf } from '../../domain/decision-table.js';
import type { DatasetController } from '../../ui/dataset-controller.js';
import { presetsIn } from '../../ui/presets.js';

interface Presets {
  citizenship?: string | null;
  euFamily?: string | null;
  purpose?: string | null;
  stay?: string | null;
  residence?: string | null;
  municipality?: string | null;
}

/** Of the attributes of the stepper. */
export const presetsOf = (host: Presets, guide: Guide, dataset: Dataset, data: DatasetController): Record<string, string> => {
  const { citizenship, euFamily, purpose, stay, residence, municipality } = host;
  return presetsIn(
    { citizenship, 'eu-family': euFamily, purpose, stay, residence, municipality },
    (id) => {
      const question = guide.questions.find((candidate) => candidate.id === id);
      // Before the places are there, a place is taken at its word.
      if (question?.from !== undefined && !dataset.places) return undefined;
      return question ? optionsOf(question, dataset) : [];
    },
    data,
  );
};
