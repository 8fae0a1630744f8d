/** The tags of the kit and where each one's code is: the only list of elements. Deleting an element breaks one line here. */
export const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'ics-center-card': () => import('../elements/center-card/define.js'),
  'ics-center-finder': () => import('../elements/center-finder/define.js'),
  'ics-document-checklist': () => import('../elements/document-checklist/define.js'),
  'ics-eligibility-check': () => import('../elements/eligibility-check/define.js'),
  'ics-opening-hours': () => import('../elements/opening-hours/define.js'),
};
