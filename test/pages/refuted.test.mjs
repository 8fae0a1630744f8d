/** Nothing that was refuted or superseded can be read anywhere in any element, in any language. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { never, neverFound } from '../data/seed-table.mjs';
import { TAGS, builtData, startBrowser, stepper } from './browser.mjs';

let browser;
before(async () => (browser = await startBrowser()));
afterEach(() => browser.reset());
after(() => browser.close());

const { centers, languages } = builtData();
const ids = centers.map(({ id }) => id);

/** Ways through the stepper: who lives where, and has which answers. Each ends in an outcome. */
const OUTCOMES = [
  { residence: 'yes', stay: 'over-6-months', citizenship: 'eu-eea-swiss', purpose: 'work', municipality: '0751' },
  { residence: 'yes', stay: 'over-6-months', citizenship: 'nordic', purpose: 'study', municipality: '0163' },
  { residence: 'yes', stay: 'over-6-months', citizenship: 'other', 'eu-family': 'yes', purpose: 'family', municipality: '0101' },
  { residence: 'yes', stay: '3-to-6-months', citizenship: 'other', 'eu-family': 'no', purpose: 'work', municipality: '0461' },
  { residence: 'yes', stay: '3-to-6-months', citizenship: 'danish', purpose: 'family', municipality: '0851' },
  { residence: 'yes', stay: 'under-3-months', citizenship: 'other', 'eu-family': 'no', purpose: 'work', municipality: '0540' },
  { residence: 'yes', stay: 'not-sure', citizenship: 'nordic', purpose: 'work', municipality: '0561' },
  { residence: 'no', citizenship: 'nordic', purpose: 'work', municipality: '0751' },
];

const attributes = (answers) =>
  Object.entries(answers)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');

/** Every element in a language: all centres, both channels, all views, all outcomes. */
const pageIn = (lang) => `<!doctype html><html lang="${lang}"><script defer src="${browser.kit}ics.js"></script>
<ics-center-finder></ics-center-finder>
${ids.map((id) => `<ics-center-card center="${id}"></ics-center-card>`).join('\n')}
${ids.flatMap((id) => ['visit', 'phone'].flatMap((channel) => ['badge', 'line', 'week'].map((view) => `<ics-opening-hours center="${id}" channel="${channel}" view="${view}"></ics-opening-hours>`))).join('\n')}
<ics-eligibility-check id="walked"></ics-eligibility-check>
${OUTCOMES.map((answers) => `<ics-eligibility-check class="decided" ${attributes(answers)}></ics-eligibility-check>`).join('\n')}</html>`;

/** All text of the page: everything unfolded, every question of the stepper asked, every outcome shown. */
const readAll = async (lang) => {
  const visit = await browser.open(pageIn(lang));
  await visit.ready();
  await visit.until(() => [...document.querySelectorAll('.decided')].every(({ shadowRoot }) => shadowRoot.querySelector('[part=outcome]')));
  await visit.settled();
  await visit.page.evaluate((tags) => {
    for (const { shadowRoot } of document.querySelectorAll(tags))
      for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
  }, TAGS.join());
  const texts = [await visit.allText()];
  const walk = stepper(visit, '#walked');
  for (const [question, option] of Object.entries({
    residence: 'yes',
    stay: 'over-6-months',
    citizenship: 'other',
    'eu-family': 'yes',
    purpose: 'work',
  })) {
    texts.push(await visit.allText('#walked'));
    await walk.answer(question, option);
  }
  await visit.inside('#walked', 'input[role=combobox]');
  texts.push(await visit.allText('#walked'));
  await walk.live('8000');
  await visit.inside('#walked', '[part=outcome]');
  texts.push(await visit.allText('#walked'));
  return texts.join('\n');
};

for (const lang of languages) {
  describe(`In ${lang}`, () => {
    test('no refuted string stands in any text of any element, and the text is all there', async () => {
      const text = await readAll(lang);
      assert.deepEqual(neverFound(text), []);
      // The search read what it claims to have read.
      for (const { name, contacts = [] } of centers) {
        assert.ok(text.includes(name[lang] ?? name.en), name.en);
        for (const { value } of contacts) assert.ok(text.includes(value), value);
      }
      assert.ok(text.length > 20_000, `${text.length} characters were read`);
    });
  });
}

describe('Planted in a served copy of the dataset, a refuted string turns the search red:', () => {
  const plants = {
    'an address': ['Bernstorffsgade', (data, text) => (data.centers[0].address.streetAddress = `${text} 17`)],
    'a phone number, grouped otherwise': ['89 40 10 30', (data) => (data.centers[1].contacts[0].value = '+45 8940 1030')],
    'a label': ['Velkomstcentre', (data, text) => (data.centers[1].contacts.at(-1).label.en = text)],
    'a note behind a disclosure': ['NemID', (data, text) => (data.centers[1].hours[0].note = { en: `You need ${text}`, da: text })],
    'the name of a service': ['Statsforvaltningen', (data, text) => (data.services[0].name.en = text.toUpperCase())],
    'a document to bring': ['completely free', (data, text) => (data.documents.find(({ id }) => id === 'passport').name.en = text)],
    'an office of a plan': ['State Administration', (data, text) => (data.offices[0].name.en = text)],
  };
  for (const [where, [string, change]] of Object.entries(plants)) {
    test(`${string} as ${where}`, async () => {
      assert.ok(never.includes(string), 'the string is on the list');
      const data = builtData();
      change(data, string);
      browser.answer('/data/ics.json', JSON.stringify(data));
      assert.deepEqual(neverFound(await readAll('en')), [string]);
    });
  }

  test('a question of the guide', async () => {
    const guide = builtData('data/guide.json');
    guide.texts['eu-family'].title.en = 'Are you registered with Statsforvaltningen?';
    browser.answer('/data/guide.json', JSON.stringify(guide));
    assert.deepEqual(neverFound(await readAll('en')), ['Statsforvaltningen']);
  });
});
