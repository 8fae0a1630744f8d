/** Whatever style sheets a page has, the widgets are laid out, legible and in the size of the page's own text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { TAGS } from './browser.mjs';
import { WIDGETS, isAGoodGuest, showsAll, startHost } from './guest.mjs';

const { browser, host } = await startHost();

const file = (name) => readFileSync(new URL(`../../node_modules/${name}`, import.meta.url), 'utf8');

/** Runs in the page: what of the looks is the widgets' own, and what sticks out of them. */
const looks = (tags) =>
  [...document.querySelectorAll(tags)].map((element) => {
    const root = element.shadowRoot;
    const style = (selector, ...names) => {
      const found = root.querySelector(selector);
      return found && names.map((name) => `${name} ${getComputedStyle(found)[name]}`).join();
    };
    return {
      tag: element.localName,
      wide: element.localName === 'ics-opening-hours' || element.getBoundingClientRect().width >= 300,
      sticksOut: root.querySelector('.base').scrollWidth > root.querySelector('.base').clientWidth + 1,
      list: style('ul', 'listStyleType', 'paddingInlineStart', 'marginBlockStart'),
      button: style('form button:not(.link, .quiet)', 'backgroundColor', 'color', 'borderTopStyle', 'cursor', 'textTransform'),
      title: style('.title', 'fontWeight', 'marginBlockStart', 'display'),
    };
  });

/** How the widgets look on a page with a style sheet before them. The pictures and fonts that it names are not there. */
const under = async (css, { complains = [] } = {}) => {
  browser.hostServer.answers.set('/host.css', { body: css, type: 'text/css' });
  const kit = `<link rel="stylesheet" href="${browser.kit}ics.css"><script defer src="${browser.kit}ics.js"></script>`;
  const visit = await host.open(
    `<!doctype html><html lang="en"><head><link rel="stylesheet" href="/host.css">${kit}</head><body>${WIDGETS}</body></html>`,
  );
  await showsAll(visit);
  const sizes = await visit.page.evaluate(
    (tags) => [...document.querySelectorAll(tags)].map((element) => getComputedStyle(element.shadowRoot.querySelector('.base')).fontSize),
    TAGS.join(),
  );
  assert.deepEqual(new Set(sizes), new Set(['16px']));
  await isAGoodGuest(visit, { complains });
  return visit.page.evaluate(looks, TAGS.join());
};

const RESET = `html, body, div, span, h1, h2, h3, h4, p, a, ul, ol, li, form, fieldset, label, legend, table, td, th { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline }
ol, ul { list-style: none } button, input, select { all: unset } * { box-sizing: content-box; letter-spacing: normal } a { color: inherit; text-decoration: none } :focus { outline: 0 }`;

describe('The widgets look like themselves on a page', () => {
  let plain;
  before(async () => (plain = await under('')));

  for (const [what, css, options] of [
    ['with a reset of everything that browsers bring', RESET],
    ['that takes every property from every element', '* { all: unset } head, style, script, title, link { display: none }'],
    [
      'that takes every property from every element, and means it',
      '*, ::before, ::after { all: unset !important } head, head * { display: none !important }',
    ],
    ['whose root is 62.5% and whose body is 1.6rem', 'html { font-size: 62.5% } body { font-size: 1.6rem }'],
    ['with Bootstrap', file('bootstrap/dist/css/bootstrap.css')],
    ['with the design system of Danish self-service pages', file('dkfds/dist/css/dkfds.css'), { complains: [/404/] }],
    ['that lays out its body in a row that wraps', 'body { display: flex; flex-wrap: wrap } ics-opening-hours { inline-size: 100% }'],
    ['that floats and centres everything', '* { text-align: center; float: left } ul { list-style: square } button { background: red }'],
  ]) {
    test(what, async () => {
      const found = await under(css, options);
      for (const [index, look] of found.entries()) assert.deepEqual(look, plain[index]);
    });
  }
});

describe('The widgets take the room that they are given', () => {
  const open = async (width, css, markup) => {
    const kit = `<link rel="stylesheet" href="${browser.kit}ics.css"><script defer src="${browser.kit}ics.js"></script>`;
    const visit = await host.open(
      `<!doctype html><html lang="en"><head>${kit}<style>body { margin: 0 } ${css}</style></head><body>${markup(WIDGETS)}</body></html>`,
      { width },
    );
    await showsAll(visit);
    return visit;
  };
  const widths = (tags) => ({
    sticksOut: document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
    page: document.scrollingElement.clientWidth,
    widgets: [...document.querySelectorAll(tags)]
      .filter(({ localName }) => localName !== 'ics-opening-hours')
      .map((element) => element.getBoundingClientRect().width),
  });
  const week = '<ics-opening-hours center="aarhus" view="week"></ics-opening-hours>';

  for (const width of [320, 280])
    for (const [what, css] of [
      ['grids within grids', 'main, section, article { display: grid; gap: 8px; padding: 8px }'],
      ['grids within a row', 'main { display: flex } section, article { display: grid } article { padding: 8px }'],
      ['a table', 'main { display: table } section { display: table-row } article { display: table-cell; padding: 8px }'],
    ])
      test(`no page of ${width} px with ${what} scrolls sideways`, async () => {
        const visit = await open(width, css, (widgets) => `<main><section><article>${widgets}${week}</article></section></main>`);
        const { sticksOut, page, widgets } = await visit.page.evaluate(widths, TAGS.join());
        assert.equal(sticksOut, 0);
        for (const wide of widgets) assert.ok(wide >= page - 48, `${wide} px of ${page}`);
      });

  test('beside long text in a row none is squeezed to a strip', async () => {
    const text = '<p>The citizen service helps whoever moves here.</p>'.replace('.', ' and stays for a while.'.repeat(20));
    const row = (widget) => `<div>${text}${widget}</div>`;
    const visit = await open(800, 'div { display: flex }', (widgets) => widgets.split('\n').map(row).join(''));
    const { sticksOut, widgets } = await visit.page.evaluate(widths, TAGS.join());
    assert.equal(sticksOut, 0);
    for (const wide of widgets) assert.ok(wide >= 240, `${wide} px`);
  });
});
