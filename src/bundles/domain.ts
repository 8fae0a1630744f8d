/** `domain.js`: the pure functions of the kit over the dataset, for Node and browsers. */
export { parseDataset, type Parsed } from '../dataset/parse.js';
export { civilInstant } from '../domain/civil-time.js';
export { coverageOf } from '../domain/coverage.js';
export { metresBetween } from '../domain/distance.js';
export { nearest } from '../domain/nearest.js';
export { freshnessOf, isCertain } from '../domain/freshness.js';
export { nextQuestion, prune } from '../domain/guide.js';
export { publicHolidays } from '../domain/holidays.js';
export { stateAt } from '../domain/hours.js';
export { openingAt } from '../domain/opening.js';
export { outcome } from '../domain/outcome.js';
export { placesMatching } from '../domain/search.js';
export { verifyGuide } from '../domain/verify-guide.js';
export { nextOpenings } from '../domain/next-openings.js';
export { weekOf } from '../domain/week.js';
export { whatIf } from '../domain/what-if.js';
export type * from '../domain/dataset.js';
