/** Classes, events and types for npm; importing it registers nothing and touches no page. */
export { CenterCard } from '../elements/center-card/center-card.js';
export { CenterFinder } from '../elements/center-finder/center-finder.js';
export { DocumentChecklist } from '../elements/document-checklist/document-checklist.js';
export { EligibilityCheck } from '../elements/eligibility-check/eligibility-check.js';
export { OpeningHours } from '../elements/opening-hours/opening-hours.js';
export { discover } from '../embed/discover.js';
export { IcsErrorEvent, IcsHoursChangeEvent, IcsReadyEvent } from '../ui/events.js';
export { IcsMapConsentEvent } from '../ui/map-events.js';
export { IcsCenterSelectEvent } from '../ui/select-event.js';
export * from '../ui/step-events.js';
export type * from '../domain/dataset.js';
