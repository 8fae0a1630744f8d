/** Walks through every widget in every way in, and writes down what each step of the visitor fetched, kept, asked for and sent. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { built, dist, search, stepper } from './browser.mjs';
import { spy } from './spies.mjs';

/** The name of a file of the kit, without what changes with every build. */
const nameOf = (url, kit) => url.slice(kit.length).replace(/^(chunks\/.+)-\w{4}(?=\.js$)/, '$1');

const click = (selector) => (visit, tag) => visit.inside(tag, selector).then((node) => node.evaluate((element) => element.click()));
/** Waits until something is there, seen or not: a picture's parts are not visible in the way that words are. */
const shows = (visit, tag, selector) =>
  visit.until((host, inner) => document.querySelector(host)?.shadowRoot?.querySelector(inner), tag, selector);
const unfold = async (visit, tag, words) => {
  await visit.until(
    (host, wanted) => {
      const all = [...document.querySelector(host).shadowRoot.querySelectorAll('details')];
      const found = all.find((one) => one.querySelector('summary').textContent.includes(wanted));
      if (found) found.open = true;
      return Boolean(found);
    },
    tag,
    words,
  );
  await visit.until(
    (host, wanted) => {
      const all = [...document.querySelector(host).shadowRoot.querySelectorAll('details[open]')];
      const found = all.find((one) => one.querySelector('summary').textContent.includes(wanted));
      return found && !found.querySelector('.waiting') && found.querySelectorAll('*').length > 3;
    },
    tag,
    words,
  );
};
const press = (visit, tag, words) =>
  visit.until(
    (host, wanted) => {
      const found = [...document.querySelector(host).shadowRoot.querySelectorAll('button')].find((one) => one.textContent.includes(wanted));
      found?.click();
      return Boolean(found);
    },
    tag,
    words,
  );
const choose = async (visit, tag, selector, value) => {
  const field = await visit.inside(tag, selector);
  await field.select(value);
};

const ANSWERS = { residence: 'yes', stay: 'over-6-months', citizenship: 'eu-eea-swiss', purpose: 'study' };

/** For each widget its attributes, when it has come, and what a visitor does in it, in this order. */
export const WIDGETS = {
  'center-finder': {
    attributes: {},
    came: (visit, tag) => shows(visit, tag, 'svg [part~=marker]'),
    steps: {
      'searches for a town': (visit, tag) => search(visit, 'Herning', tag),
      'asks what is near, and refuses': async (visit, tag) => {
        await press(visit, tag, 'Near me');
        await visit.textUntil(tag, /was not allowed to say where you are|does not let its parts ask/);
      },
      'unfolds the filters and sets one': async (visit, tag) => {
        await unfold(visit, tag, 'Filters');
        await choose(visit, tag, '.filters select', 'cpr');
        await visit.textUntil(tag, /Filters \(1\)/);
      },
      'unfolds the details of a centre': (visit, tag) => unfold(visit, tag, 'Hours and details'),
      'copies its address': async (visit, tag) => {
        await press(visit, tag, 'Copy');
        await visit.textUntil(tag, /Address copied|may not copy/);
      },
      'makes the map move': async (visit, tag) => {
        await click('[part=explore]')(visit, tag);
        await shows(visit, tag, 'button.marker');
      },
      'unfolds the sources': (visit, tag) => unfold(visit, tag, 'Where this comes from'),
    },
  },
  'opening-hours': {
    attributes: { center: 'aarhus' },
    came: (visit, tag) => visit.inside(tag, ':is(.badge button, table)'),
    steps: {
      // A page for a frame shows it at once.
      'unfolds the week': async (visit, tag) => {
        await visit.page.evaluate((host) => document.querySelector(host).shadowRoot.querySelector('.badge button')?.click(), tag);
        await visit.inside(tag, 'table');
      },
    },
  },
  'eligibility-check': {
    attributes: {},
    came: (visit, tag) => visit.inside(tag, 'input[name=residence]'),
    steps: {
      'answers the questions': async (visit, tag) => {
        const walk = stepper(visit, tag);
        for (const [question, option] of Object.entries(ANSWERS)) await walk.answer(question, option);
        await visit.inside(tag, 'input[role=combobox]');
      },
      'says where they live, and has the plan': async (visit, tag) => {
        const walk = stepper(visit, tag);
        await walk.live('8000');
        await walk.outcome();
      },
      'unfolds what would change it': (visit, tag) => unfold(visit, tag, 'What would change this'),
      'unfolds the ways to take it along': (visit, tag) => unfold(visit, tag, 'take this along'),
      'copies the plan': async (visit, tag) => {
        await press(visit, tag, 'Copy as text');
        await visit.textUntil(tag, /The plan is copied|may not copy/);
      },
      'copies a link to the answers': async (visit, tag) => {
        await press(visit, tag, 'Copy link');
        await visit.textUntil(tag, /The link is copied|The link:/);
      },
      'unfolds the sources': (visit, tag) => unfold(visit, tag, 'Where this comes from'),
    },
  },
  'center-card': {
    attributes: { center: 'copenhagen' },
    came: (visit, tag) => visit.inside(tag, '.week table'),
    steps: {
      'copies the address': async (visit, tag) => {
        await press(visit, tag, 'Copy');
        await visit.textUntil(tag, /Address copied|may not copy/);
      },
      'unfolds what to bring': (visit, tag) => unfold(visit, tag, 'What to bring'),
    },
  },
  'document-checklist': {
    attributes: {},
    came: (visit, tag) => visit.inside(tag, 'select[name=service]'),
    steps: {
      'chooses a service': async (visit, tag) => {
        await choose(visit, tag, 'select[name=service]', 'cpr');
        await visit.inside(tag, '[part=item]');
      },
      'ticks a document': click('[part=item] input[type=checkbox]'),
    },
  },
};

const written = (attributes, prefix = '') =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${prefix}${name}="${value}"`)
    .join('');
const page = (script, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${script}<body>${body}</body></html>`;
const embedFile = (widget) => `embed/${widget}/en/index.html`;
const hasPage = (widget) => existsSync(path.join(dist, embedFile(widget)));
const query = (attributes) => new URLSearchParams({ lang: 'en', ...attributes });

/** The ways in: whether this build has one, and the page of a host that goes that way. */
export const MODES = {
  element: {
    is: 'Script and element',
    has: () => true,
    html: (kit, widget, attributes) =>
      page(`<script defer src="${kit}ics.js"></script>`, `<ics-${widget}${written(attributes)}></ics-${widget}>`),
  },
  div: {
    is: 'Script and div',
    has: () => built('ics.js').includes('data-ics-widget'),
    html: (kit, widget, attributes) =>
      page(
        `<script defer src="${kit}ics.js"></script>`,
        `<div data-ics-widget="${widget}" data-ics-lang="en"${written(attributes, 'data-ics-')}></div>`,
      ),
  },
  link: {
    is: 'Script and link',
    has: () => /data-ics-links|icsLinks/.test(built('ics.js')),
    html: (kit, widget, attributes) =>
      page(
        `<script defer data-ics-links src="${kit}ics.js"></script>`,
        `<p><a href="${kit}embed/${widget}/?${query(attributes)}">ICS</a></p>`,
      ),
  },
  frame: {
    is: 'Page in a frame, with scripts',
    has: hasPage,
    framed: true,
    html: (kit, widget, attributes) =>
      page(
        '',
        `<iframe title="ICS" sandbox="allow-scripts" width="900" height="800" src="${kit}${embedFile(widget)}?${query(attributes)}"></iframe>`,
      ),
  },
  still: {
    is: 'Page in a frame, without scripts',
    has: hasPage,
    still: true,
    html: (kit, widget, attributes) =>
      page('', `<iframe title="ICS" sandbox width="900" height="800" src="${kit}${embedFile(widget)}?${query(attributes)}"></iframe>`),
  },
};

export const modesOf = (widget) => Object.keys(MODES).filter((mode) => MODES[mode].has(widget));

/** The visit as it is in a frame of its page. */
const within = (visit, frame) => Object.assign(Object.create(visit), { page: frame, settled: () => visit.settled() });

const touchesOf = async (visit) => {
  const all = [];
  for (const frame of visit.page.frames()) {
    // A frame without scripts cannot touch anything.
    all.push(await frame.evaluate(() => globalThis.__touched).catch(() => undefined));
  }
  return Object.fromEntries(['kept', 'asked', 'sent', 'address'].map((list) => [list, all.flatMap((one) => one?.[list] ?? [])]));
};

/** Every step of a visitor with what came new with it; `requests` are names of the kit's files, and whole addresses of all else. */
export const walkThrough = async (browser, widget, mode) => {
  const { attributes, came, steps } = WIDGETS[widget];
  const { html, framed, still } = MODES[mode];
  const visit = await browser.open(html(browser.kit, widget, attributes), {
    prepare: (page) => page.evaluateOnNewDocument(spy),
    height: 2000,
  });
  await visit.page.browserContext().overridePermissions(new URL(browser.host).origin, []);
  const tag = `ics-${widget}`;
  const frame = framed ? await visit.page.waitForFrame((one) => one.url().startsWith(browser.kit)) : undefined;
  const inner = frame ? within(visit, frame) : visit;
  const known = new Set([`${browser.host}page`]);
  let before = { kept: [], asked: [], sent: [], address: [] };
  const lines = [];
  const note = async (when) => {
    await visit.settled();
    const isOwn = (url) => url.startsWith(browser.kit) && !new URL(url).search.replace(/^\?lang=en.*/, '');
    // What stands in the address itself goes nowhere; browsers draw icons of their own that way.
    const fresh = visit.requests.filter((url) => !known.has(url) && !url.startsWith('data:'));
    fresh.forEach((url) => known.add(url));
    const touched = await touchesOf(visit);
    const requests = [...new Set(fresh.map((url) => (isOwn(url) ? nameOf(url.split('?')[0], browser.kit) : url)))].sort();
    const lists = Object.entries(touched).map(([list, all]) => [list, all.slice(before[list].length)]);
    before = touched;
    lines.push({ when, requests, ...Object.fromEntries(lists) });
  };
  if (!still) await came(inner, tag);
  await note('opens the page');
  if (!still) {
    for (const [when, act] of Object.entries(steps)) {
      await act(inner, tag);
      await note(when);
    }
  }
  const twice = visit.requests.filter((url, index) => !/^(data|blob):/.test(url) && visit.requests.indexOf(url) !== index);
  await visit.close();
  return { lines, twice, errors: visit.errors };
};
