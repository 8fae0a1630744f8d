import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { pageRecord } from '../../src/dataset/page.js';
import { discover } from '../../src/embed/discover.js';
import { startLoader, type Page } from '../../src/embed/loader.js';
import { eventually, placed, warnings } from '../fakes/page.js';

const apologies = { en: ['It could not be loaded.', 'Go on'], da: ['Det kunne ikke hentes.', 'Gå videre'] } as const;

/** A loader of this page, with what it asked for and whom it mounted. `failing` are the paths that are not there. */
const started = ({ links, failing = [] }: { links?: string; failing?: readonly string[] } = {}) => {
  const asked: string[] = [];
  const mounted: Element[] = [];
  const pages: Page[] = [];
  startLoader({
    tags: ['ics-opening-hours', 'ics-center-card'],
    base: 'https://kit.example/v/',
    links,
    homepage: 'https://official.example/',
    apologies,
    code: async (path) => {
      asked.push(path);
      if (failing.includes(path)) throw new Error('404');
      const mount = (place: Element, page: Page) => (mounted.push(place), pages.push(page));
      return path === 'chunks/mount.js' ? { mount } : {};
    },
  });
  return { asked, mounted, pages };
};

/** A turn of the microtasks in which a mutation is told and met. */
const told = () => eventually(() => true, 'a turn').then(() => new Promise((done) => setTimeout(done)));

afterEach(() => {
  delete pageRecord().watch;
  delete pageRecord().waiting;
  location.hash = '';
});

describe('The loader', () => {
  it('fetches the code of an element once, however many there are', async () => {
    const { asked } = started();
    placed(html`<p><ics-opening-hours></ics-opening-hours><ics-opening-hours></ics-opening-hours></p>`);
    await eventually(() => asked.length > 0, 'code is asked for');
    placed(html`<ics-opening-hours></ics-opening-hours>`);
    await told();
    expect(asked).to.deep.equal(['elements/opening-hours.js']);
  });

  it('fetches nothing for divs and links on a page without any', async () => {
    const { asked } = started({ links: '' });
    placed(html`<p><a href="https://elsewhere.example/embed/video/1">a video</a><a href="/contact">contact</a></p>`);
    await told();
    expect(asked).to.deep.equal([]);
  });

  it('meets a div that is added later, be it added itself or somewhere in what is added', async () => {
    const { asked, mounted } = started();
    const div = document.createElement('div');
    div.dataset.icsWidget = 'center-card';
    const place = placed(html`<main></main>`);
    place.append(div);
    await eventually(() => mounted.length === 1, 'the div is mounted');
    const inner = placed(
      html`<section>
        <p><span data-ics-widget="x"></span></p>
      </section>`,
    ).querySelector('span')!;
    await eventually(() => mounted.length === 2, 'the inner one is mounted');
    expect(mounted).to.deep.equal([div, inner]);
    expect(asked).to.deep.equal(['chunks/mount.js']);
  });

  it('minds links only where the script says so', async () => {
    const silent = started();
    placed(html`<p><a href="https://kit.example/v/embed/center-card/?lang=da">card</a></p>`);
    await told();
    expect(silent.mounted).to.deep.equal([]);
    const { mounted, pages } = started({ links: 'https://other.example' });
    await eventually(() => mounted.length === 1, 'the link is met');
    expect(pages[0]).to.include({ base: 'https://kit.example/v/', links: 'https://other.example' });
  });

  for (const [where, template] of [
    ['a template', html`<template><div data-ics-widget="center-card"></div></template>`],
    ['what somebody is writing', html`<div contenteditable><div data-ics-widget="center-card"></div></div>`],
    [
      'a part of it that cannot be edited',
      html`<div contenteditable>
        <p contenteditable="false"><b data-ics-widget="x"></b></p>
      </div>`,
    ],
    ['CKEditor', html`<div class="ck ck-editor__main"><div data-ics-widget="center-card"></div></div>`],
    ['TinyMCE', html`<div class="tox-edit-area"><div data-ics-widget="center-card"></div></div>`],
    ['a block of an editor', html`<div data-block="1"><ics-center-card></ics-center-card></div>`],
    ['the canvas of a block editor', html`<div class="block-editor-block-list"><ics-center-card></ics-center-card></div>`],
  ] as const) {
    it(`leaves alone what is in ${where}`, async () => {
      const { asked } = started();
      const place = placed(template);
      if (place instanceof HTMLTemplateElement) place.append(document.createElement('ics-center-card'));
      await told();
      expect(asked).to.deep.equal([]);
    });
  }

  it('leaves a page alone that is being edited as a whole', async () => {
    document.designMode = 'on';
    const { asked } = started();
    placed(html`<ics-center-card></ics-center-card>`);
    await told();
    document.designMode = 'off';
    expect(asked).to.deep.equal([]);
  });

  it('upgrades a published page that wears an editor’s class for its text', async () => {
    const { asked } = started();
    placed(html`<div class="ck-content"><ics-center-card></ics-center-card></div>`);
    await eventually(() => asked.length === 1, 'the card is met');
  });

  it('says once what could not be loaded, and leaves every place readable', async () => {
    const lines = warnings();
    const errors: string[] = [];
    const note = (event: Event) => void errors.push((event as Event & { reason: string }).reason);
    addEventListener('ics-error', note);
    started({ failing: ['chunks/mount.js'] });
    const own = placed(html`<div data-ics-widget="center-card"><a href="/">mine</a></div>`);
    const empty = placed(html`<div data-ics-widget="center-card" lang="da-DK"></div>`);
    await eventually(() => errors.length === 2, 'both are told');
    removeEventListener('ics-error', note);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/chunks\/mount\.js could not be loaded \(404\)\. Check script-src/);
    expect(own.textContent).to.equal('mine');
    expect(empty.textContent).to.equal('Det kunne ikke hentes. Gå videre');
    expect(empty.querySelector('a')!.href).to.equal('https://official.example/');
  });

  it('asks for the doctor when the address says so, at once or later, and a missing one only warns', async () => {
    const lines = warnings();
    location.hash = '#ics-check';
    const first = started({ failing: ['chunks/doctor.js'] });
    expect(first.asked).to.deep.equal(['chunks/doctor.js']);
    await eventually(() => lines.some((line) => line.includes('chunks/doctor.js could not be loaded')), 'it is told');
    location.hash = '';
    await told();
    const { asked } = started();
    expect(asked).to.deep.equal([]);
    location.hash = '#ics-check';
    await eventually(() => asked.includes('chunks/doctor.js'), 'the doctor is asked for');
  });
});

describe('A shadow root that a page shows', () => {
  const rooted = () => placed(html`<div></div>`).attachShadow({ mode: 'open' });
  const add = (root: ShadowRoot) => root.appendChild(document.createElement('ics-opening-hours'));

  it('is not looked into unless it is shown', async () => {
    const { asked } = started();
    add(rooted());
    await told();
    expect(asked).to.deep.equal([]);
  });

  it('is looked into at once, and watched until the page says stop', async () => {
    const { asked, mounted } = started();
    const root = rooted();
    add(root);
    const stop = discover(root);
    await eventually(() => asked.length === 1, 'what was there is met');
    const later = root.appendChild(Object.assign(document.createElement('div')));
    later.dataset.icsWidget = 'center-card';
    later.remove();
    root.append(later);
    await eventually(() => mounted.length === 1, 'what came later is met');
    stop();
    const last = document.createElement('div');
    last.dataset.icsWidget = 'center-card';
    root.append(last);
    await told();
    expect(mounted).not.to.include(last);
  });

  it('may be shown before the script is there, and taken back', async () => {
    const root = rooted();
    add(root);
    const other = rooted();
    const card = other.appendChild(document.createElement('ics-center-card'));
    const stop = discover(other);
    discover(root);
    stop();
    const { asked } = started();
    await told();
    expect(asked).to.deep.equal(['elements/opening-hours.js']);
    card.remove();
  });

  it('that was shown before the script can be taken back after it', async () => {
    const root = rooted();
    const stop = discover(root);
    const { asked } = started();
    stop();
    add(root);
    await told();
    expect(asked).to.deep.equal([]);
  });
});
