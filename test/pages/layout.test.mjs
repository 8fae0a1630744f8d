/** The page holds still while the elements come, and the visitor stays where they are. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { onlyIn } from '../engines.mjs';
import { TAGS, startBrowser } from './browser.mjs';

let browser;
before(async () => (browser = await startBrowser()));
afterEach(() => browser.reset());
after(() => browser.close());

const FALLBACK = '<a href="https://lifeindenmark.borger.dk">Read about it</a>';
const element = (tag, attributes = '', inner = FALLBACK) =>
  `<${tag} lang="en" ${/card|hours/.test(tag) ? 'center="aarhus"' : ''} ${attributes}>${inner}</${tag}>`;

/** The element with something below it, so that whatever it pushes is seen to move. */
const page = (elements, css = true) => `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width">
${css ? `<link rel="stylesheet" href="${browser.kit}ics.css">` : ''}<script defer src="${browser.kit}ics.js"></script></head>
<body><h1>A page</h1>${elements}<p id="below">${'What stands below the element, and must not move. '.repeat(30)}</p></body></html>`;

/** All data, places and guide come a second late. */
const slowly = () => {
  for (const file of ['ics', 'places', 'guide']) browser.answer(`/data/${file}.json`, (text) => ({ body: text, delay: 1000 }));
};

const SEEN = onlyIn(['chromium'], 'it does not tell what has moved');

const shiftsOf = async (visit) => {
  await visit.ready();
  await visit.settled();
  return (await visit.seen()).shifts;
};

const told = (shifts) =>
  shifts.map(({ value, nodes, startTime }) => `${value.toFixed(4)} at ${Math.round(startTime)} ms: ${nodes.join(', ')}`).join('\n');

describe('With ics.css nothing moves when the data come a second late, around', () => {
  for (const width of [1000, 360]) {
    for (const tag of TAGS) {
      for (const inner of [FALLBACK, '']) {
        test(`${tag} ${inner ? 'with' : 'without'} a fallback, ${width} px wide`, SEEN, async () => {
          slowly();
          // High enough that the foot of the element is in view: what moves below it counts.
          const visit = await browser.open(page(element(tag, '', inner)), { width, height: 4000 });
          const shifts = await shiftsOf(visit);
          const below = await visit.page.$eval('#below', (node) => node.getBoundingClientRect().bottom);
          assert.ok(below < 4000, `the foot is in view (${below})`);
          const total = shifts.reduce((sum, { value }) => sum + value, 0);
          assert.equal(total.toFixed(2), '0.00', told(shifts));
        });
      }
    }
  }

  for (const width of [1000, 360]) {
    test(`ten badges in two languages, all in view, ${width} px wide`, SEEN, async () => {
      slowly();
      const badges = Array.from({ length: 10 }, (_, index) => {
        const center = ['aarhus', 'copenhagen', 'aalborg', 'esbjerg', 'odense'][index % 5];
        return `<p>Now: <ics-opening-hours at="2026-11-26T11:00" center="${center}" lang="${index % 2 ? 'da' : 'en'}">${index < 5 ? FALLBACK : ''}</ics-opening-hours></p>`;
      });
      const visit = await browser.open(page(badges.join('')), { width, height: 2000 });
      const shifts = await shiftsOf(visit);
      const shown = await visit.page.$$eval('ics-opening-hours', (all) =>
        all.map((one) => [
          one.shadowRoot.querySelector('[part~=state]')?.textContent.trim().length > 0,
          one.getBoundingClientRect().bottom,
        ]),
      );
      assert.equal(shown.length, 10);
      for (const [speaks, bottom] of shown) assert.ok(speaks && bottom < 2000, `${speaks} ${bottom}`);
      const total = shifts.reduce((sum, { value }) => sum + value, 0);
      assert.equal(total.toFixed(2), '0.00', told(shifts));
    });
  }

  test('a page whose content moves, which would be noticed', SEEN, async () => {
    const visit = await browser.open(page(element('ics-opening-hours')), { height: 1500 });
    await visit.ready();
    await visit.settled();
    await visit.page.evaluate(() => document.querySelector('h1').insertAdjacentHTML('beforebegin', '<div style="height: 300px"></div>'));
    await visit.until(() => globalThis.__seen.shifts.reduce((sum, { value }) => sum + value, 0) >= 0.005);
  });
});

test('No element takes the focus when it comes, or scrolls the page', async () => {
  const visit = await browser.open(page(`<input id="mine" autofocus>${TAGS.map((tag) => element(tag)).join('')}`));
  await visit.ready();
  await visit.settled();
  assert.equal(await visit.page.evaluate(() => document.activeElement.id), 'mine');
  assert.deepEqual((await visit.seen()).focused, ['input']);
  assert.equal(await visit.page.evaluate(() => scrollY), 0);
});

test('No element takes the focus on a page where nothing has it, even with the answers given', async () => {
  const visit = await browser.open(
    page(TAGS.map((tag) => element(tag, 'municipality="0751" residence="no" citizenship="other"')).join('')),
  );
  await visit.ready();
  await visit.settled();
  assert.deepEqual((await visit.seen()).focused, []);
});

describe('At 280 px', () => {
  for (const lang of ['en', 'da']) {
    for (const tag of TAGS) {
      test(`${tag} can be read and used without scrolling sideways (${lang})`, async () => {
        const visit = await browser.open(page(element(tag, 'municipality="0751"', '').replace('lang="en"', `lang="${lang}"`)), {
          width: 280,
          height: 800,
        });
        await visit.ready();
        await visit.settled();
        const { page: wide, outside } = await visit.page.evaluate((wanted) => {
          const { shadowRoot } = document.querySelector(wanted);
          const outside = [];
          for (const node of shadowRoot.querySelectorAll('a, button, input, summary, h2, h3, p, li')) {
            const { left, right, width } = node.getBoundingClientRect();
            if (width > 0 && node.checkVisibility() && (left < -0.5 || right > 280.5))
              outside.push(`${node.localName} ${node.textContent.trim().slice(0, 40)}`);
          }
          return { page: document.documentElement.scrollWidth, outside };
        }, tag);
        assert.ok(wide <= 280, `the page is ${wide} px wide`);
        assert.deepEqual(outside, []);
      });
    }
  }
});
