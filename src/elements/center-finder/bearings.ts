/** What follows from a question: an area, a point to measure from, and who serves. */
import { placesOf, type Answers } from '../../domain/coverage.js';
import type { Dataset, Municipality } from '../../domain/dataset.js';
import { placesMatching, type Found } from '../../domain/search.js';
import { servingOf } from '../../domain/serving.js';
import { NO_BEARINGS, type Asked, type Bearings } from './asked.js';

/**
 * @param chosen The area, or the centre, that the visitor chose among several.
 * @param person What they said of themselves.
 */
export const bearingsOf = (asked: Asked | undefined, chosen: string | undefined, person: Answers, dataset: Dataset): Bearings => {
  if (asked?.is === 'result') return { ...NO_BEARINGS, serving: asked.result.center === null ? [] : [asked.result.center] };
  const found = asked?.is === 'query' ? foundBy(asked, dataset) : undefined;
  const meant = centersMeant(found, chosen);
  if (meant) return { ...NO_BEARINGS, found, serving: meant };
  const here = asked?.is === 'here' ? asked.point : undefined;
  const codes = codesOf(asked, found);
  // Near the middle of an area is not in it: only the visitor knows.
  const choices = here || codes.length > 1 ? codes : [];
  const place = placeOf(choices.length > 0 ? chosen : codes[0], dataset);
  return place
    ? { ...servedAt(place, person, dataset), found, choices, origin: here ?? place.point }
    : { ...NO_BEARINGS, found, choices, origin: here };
};

/** Undefined when the search is about no centre; until the visitor chose, all that are called so. */
const centersMeant = (found: Found | undefined, chosen: string | undefined): readonly string[] | undefined => {
  if (found?.is === 'center') return [found.center];
  return found?.is === 'centers' ? found.centers.filter((id) => id === (chosen ?? id)) : undefined;
};

const placeOf = (code: string | undefined, { places }: Dataset) =>
  places?.municipalities.find((municipality) => municipality.code === code);

const foundBy = ({ query, picked }: Asked & { is: 'query' }, dataset: Dataset): Found => {
  if (picked === undefined) return placesMatching(query, dataset);
  return picked.startsWith('#')
    ? { is: 'center', center: picked.slice(1), by: 'name' }
    : { is: 'areas', codes: picked.split(' '), by: 'name' };
};

const servedAt = (place: Municipality, person: Answers, dataset: Dataset) => {
  const groups = servingOf(dataset, place.code, person);
  const best = groups[0]?.coverage;
  const open = groups.flatMap(({ coverage }) => (coverage.is === 'unknown' && coverage.needs) || []);
  // What was answered can be answered otherwise.
  return { place, groups, needs: [...new Set([...Object.keys(person), ...open])], serving: best?.is === 'center' ? placesOf(best) : [] };
};

const codesOf = (asked: Asked | undefined, found: Found | undefined): readonly string[] => {
  if (asked?.is === 'area' || asked?.is === 'here') return asked.codes;
  return found?.is === 'areas' ? found.codes : [];
};
