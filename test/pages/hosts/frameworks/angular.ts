/** The widgets in an Angular 21 application. */
import { CUSTOM_ELEMENTS_SCHEMA, Component, createComponent, input } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import type { IcsCenterSelectEvent, IcsStepEvent } from 'ics-widgets';

@Component({
  selector: 'host-app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <ics-center-finder lang="en" map="none" heading-level="3" (ics-center-select)="selected($event)">
      <a href="https://example.org/">Find a centre</a>
    </ics-center-finder>
    <ics-opening-hours class="badge" lang="da" [center]="center()" [jsonLd]="center() === 'aarhus'" (ics-ready)="heard()('ready')" />
    <ics-eligibility-check municipality="0751" (ics-step)="stepped($event)" />
    <ics-center-card [attr.center]="center()" heading-level="3" />
    <ics-document-checklist service="cpr" lang="da" />
  `,
})
export class App {
  readonly center = input.required<string>();
  readonly heard = input.required<(what: string) => void>();

  selected({ center }: IcsCenterSelectEvent) {
    this.heard()(center);
  }

  stepped({ question }: IcsStepEvent) {
    this.heard()(`question ${question}`);
  }
}

export const mount = async (place: Element, { center, heard }: { center: string; heard: (what: string) => void }) => {
  const app = await createApplication();
  const hostElement = place.appendChild(document.createElement('host-app'));
  const component = createComponent(App, { environmentInjector: app.injector, hostElement });
  component.setInput('heard', heard);
  component.setInput('center', center);
  app.attachView(component.hostView);
  app.tick();
  return { change: (to: string) => component.setInput('center', to), unmount: () => app.destroy() };
};
