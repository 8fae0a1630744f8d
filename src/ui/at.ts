/** The frozen moment of the `at` attribute. */
import { civilInstant } from '../domain/civil-time.js';
import type { Dataset } from '../domain/dataset.js';
import type { DatasetController } from './dataset-controller.js';

/** The instant that `at` names in the dataset's local time, in milliseconds; undefined without one, and for rubbish, which is reported. */
export const atInstant = (at: string | null | undefined, dataset: Dataset, data: DatasetController): number | undefined => {
  const instant = at ? civilInstant(at, dataset.timeZone) : undefined;
  data.report('at', at && instant === undefined ? `at="${at}" is no moment like at="2026-12-24T10:00"; the present is used.` : undefined);
  return instant;
};
