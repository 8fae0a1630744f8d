/** Wherever on a page a widget is put, moved or hidden, it is itself again when it is seen. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TAGS } from './browser.mjs';
import { WIDGETS, isAGoodGuest, showsAll, startHost } from './guest.mjs';

const { browser, host } = await startHost();

const script = () => `<link rel="stylesheet" href="${browser.kit}ics.css"><script defer src="${browser.kit}ics.js"></script>`;

describe('An element', () => {
  test('upgrades elements inside the blocks of a content management system, whose classes look like an editor’s', async () => {
    const visit = await host.open(
      `<!doctype html>${script()}<div class="wp-block-group block block-system track-a"><ics-opening-hours center="aarhus"></ics-opening-hours></div>`,
    );
    assert.match(await visit.text('ics-opening-hours'), /open|closed/i);
    await isAGoodGuest(visit);
  });

  test('upgrades what is added later by innerHTML, and what is moved', async () => {
    const visit = await host.open(`${script()}<main></main><aside></aside>`, { ready: false });
    await visit.page.evaluate(() => {
      document.querySelector('main').innerHTML = '<p><ics-opening-hours center="aarhus" lang="da"></ics-opening-hours></p>';
    });
    await visit.ready('ics-opening-hours');
    await visit.page.evaluate(() => document.querySelector('aside').append(document.querySelector('ics-opening-hours')));
    await visit.textUntil('aside ics-opening-hours', /åben|lukket/i);
    await visit.page.evaluate(() => {
      document.querySelector('main').innerHTML = '<ics-center-card center="aarhus"></ics-center-card>';
    });
    await visit.ready('ics-center-card');
    await isAGoodGuest(visit);
  });

  test('never upgrades what somebody is writing in an editor', async () => {
    const visit = await host.open(
      `${script()}<div contenteditable="true"><ics-center-card center="aarhus">being written</ics-center-card></div>
      <ics-opening-hours center="aarhus" lang="en"></ics-opening-hours>`,
      { ready: 'ics-opening-hours' },
    );
    await isAGoodGuest(visit);
    assert.equal(await visit.text('ics-center-card'), 'being written');
    assert.ok(!browser.kitServer.requests.includes('/elements/center-card.js'));
  });
});

/** Runs in the page: how the first part of each widget looks, wherever it is. */
const looks = (tags) => {
  const places = [document, ...[...document.querySelectorAll('iframe')].map(({ contentDocument }) => contentDocument)];
  return places
    .flatMap((place) => [...place.querySelectorAll(tags)])
    .sort((one, other) => one.localName.localeCompare(other.localName))
    .map((element) => {
      const { display, containerType } = getComputedStyle(element);
      const { overflowWrap, textAlign } = getComputedStyle(element.shadowRoot.querySelector('.base'));
      return [element.localName, display, containerType, overflowWrap, textAlign].join();
    });
};

describe('Moved between documents', () => {
  test('the widgets keep their looks, their words and their answers, there and back', async () => {
    const visit = await host.open(`${script()}<main>${WIDGETS}</main><iframe width="900" height="900"></iframe>`);
    const before = await visit.page.evaluate(looks, TAGS.join());
    await visit.page.evaluate(() => document.querySelector('ics-opening-hours').shadowRoot.querySelector('.badge button').click());
    await visit.inside('ics-opening-hours', '.panel table');
    await visit.page.evaluate(() => {
      const { contentDocument } = document.querySelector('iframe');
      contentDocument.body.append(contentDocument.adoptNode(document.querySelector('main')));
    });
    await visit.drawn();
    assert.deepEqual(await visit.page.evaluate(looks, TAGS.join()), before);
    const panel = () =>
      document.querySelector('iframe').contentDocument.querySelector('ics-opening-hours').shadowRoot.querySelector('.panel');
    assert.equal(await visit.page.evaluate(`getComputedStyle((${panel})()).position`), 'absolute');
    await visit.page.evaluate(() => document.body.append(document.querySelector('iframe').contentDocument.querySelector('main')));
    await visit.drawn();
    assert.deepEqual(await visit.page.evaluate(looks, TAGS.join()), before);
    await showsAll(visit);
    await isAGoodGuest(visit);
  });

  test('one that was made here and first shown there is dressed too', async () => {
    const visit = await host.open(`${script()}<ics-center-card center="aarhus"></ics-center-card><iframe></iframe>`);
    await visit.page.evaluate(() => {
      const card = Object.assign(document.createElement('ics-center-card'), { center: 'odense' });
      document.querySelector('iframe').contentDocument.body.append(card);
    });
    await visit.until(() => document.querySelector('iframe').contentDocument.querySelector('ics-center-card').matches(':state(ready)'));
    const [one, other] = await visit.page.evaluate(looks, 'ics-center-card');
    assert.equal(one, other);
    await isAGoodGuest(visit);
  });
});

describe('Inside', () => {
  test('another component’s shadow root the widgets work, and their events come out of it', async () => {
    const visit = await host.open(
      `${script()}<div id="component"></div>${WIDGETS}
      <script>document.querySelector('#component').attachShadow({ mode: 'open' }).innerHTML = \`${WIDGETS}\`;</script>`,
    );
    await visit.until(() => globalThis.__seen.ready.length >= 10 || globalThis.__seen.ready.filter((tag) => tag === 'div').length >= 5);
    await visit.until(
      (tags) => [...document.querySelector('#component').shadowRoot.querySelectorAll(tags)].every((one) => one.matches(':state(ready)')),
      TAGS.join(),
    );
    const text = await visit.text('#component');
    for (const words of [/ICS Odense/, /åben|lukket/i, /Continue/, /International House Copenhagen/, /Pas eller nationalt id-kort/])
      assert.match(text, words);
    await isAGoodGuest(visit);
  });

  test('a dialog, Escape folds the badge’s week before it closes the dialog', async () => {
    const visit = await host.open(
      `${script()}<dialog><button>Close</button>${WIDGETS}</dialog><script>document.querySelector('dialog').showModal()</script>`,
    );
    await showsAll(visit);
    const button = await visit.inside('ics-opening-hours', '.badge button');
    await button.press('Enter');
    await visit.inside('ics-opening-hours', '.panel table');
    await visit.page.keyboard.press('Escape');
    await visit.until(() => !document.querySelector('ics-opening-hours').shadowRoot.querySelector('.panel table'));
    assert.ok(await visit.page.evaluate(() => document.querySelector('dialog').open));
    await visit.page.keyboard.press('Escape');
    await visit.until(() => !document.querySelector('dialog').open);
    await isAGoodGuest(visit);
  });

  test('a tab that is hidden at first, all is there when it opens', async () => {
    const visit = await host.open(`${script()}<button>Open</button><div id="tab" hidden>${WIDGETS}</div>`);
    await visit.page.evaluate(() => (document.querySelector('#tab').hidden = false));
    await showsAll(visit);
    await visit.inside('ics-center-finder', '[part=marker]');
    await isAGoodGuest(visit);
  });
});

test('Gone back to, a page from the browser’s cache shows the widgets, right for the time that it is then', async () => {
  browser.hostServer.answers.set('/next', '<!doctype html><title>Next</title><p>Next</p>');
  const visit = await host.open(`<!doctype html>${script()}${WIDGETS}`);
  // What is still on its way when the page is left is never told to have come, and where it comes back nothing is fetched.
  await showsAll(visit);
  await visit.settled();
  visit.settled = () => visit.drawn();
  await visit.page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (document.title = `persisted ${persisted}`)));
  await visit.page.goto(`${browser.host}next`);
  await visit.page.evaluate(() => setTimeout(() => history.back()));
  // Asked anew each time: a page that comes back from the cache tells nobody who waits inside of it.
  const title = () => visit.page.title().catch(() => '');
  const giveUpAt = Date.now() + 10_000;
  while (!/^persisted/.test(await title())) assert.ok(Date.now() < giveUpAt, 'the page comes back from the cache');
  assert.equal(await title(), 'persisted true');
  await showsAll(visit);
  await isAGoodGuest(visit);
});
