/** The widgets in a React 19 application. */
import type {} from 'ics-widgets/react';
import type { IcsCenterSelectEvent, OpeningHours } from 'ics-widgets';
import { StrictMode, createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

interface Told {
  center: string;
  heard: (what: string) => void;
}

const badge = createRef<OpeningHours>();

const App = ({ center, heard }: Told) => (
  <StrictMode>
    <ics-center-finder lang="en" map="none" heading-level="3" onics-center-select={(event: IcsCenterSelectEvent) => heard(event.center)}>
      <a href="https://example.org/">Find a centre</a>
    </ics-center-finder>
    <ics-opening-hours
      ref={badge}
      className="badge"
      center={center}
      lang="da"
      json-ld={center === 'aarhus'}
      onics-ready={() => heard('ready')}
    />
    <ics-eligibility-check municipality="0751" onics-step={({ question }) => heard(`question ${question}`)} />
    <ics-center-card center={center} heading-level="3" />
    <ics-document-checklist service="cpr" lang="da" />
  </StrictMode>
);

/** What the types refuse. */
export const faults = () => [
  // @ts-expect-error a view that there is not
  <ics-opening-hours view="month" />,
  // @ts-expect-error an attribute that there is not
  <ics-center-card centre="aarhus" />,
  // @ts-expect-error an element that there is not
  <ics-center-list />,
  // @ts-expect-error another event than the element's
  <ics-center-finder onics-center-select={(event: MouseEvent) => event.clientX} />,
];

export const mount = (place: Element, told: Told) => {
  const root = createRoot(place);
  const show = (center: string) => flushSync(() => root.render(<App {...told} center={center} />));
  show(told.center);
  return { change: show, unmount: () => flushSync(() => root.unmount()) };
};
