/** Finds what an attribute names in the dataset, and says what would have been right when it names nothing. */
import type { Center, Dataset } from '../domain/dataset.js';
import type { DatasetController } from './dataset-controller.js';

/** The centre with the id; undefined, and a report, when there is none. */
export const centerNamed = (id: string | null | undefined, dataset: Dataset, data: DatasetController): Center | undefined => {
  const center = dataset.centers.find((candidate) => candidate.id === id);
  const known = dataset.centers.map((candidate) => candidate.id).join(', ');
  data.report('center', center ? undefined : `center="${id ?? ''}" names no centre; set it to one of: ${known}.`);
  return center;
};
