/** What `npm run bench:embed` demands and no clock decides: pages that hold still, and fetch what they need once and from nobody else. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pagesOfKit, serveKit } from './kit.mjs';
import { startSlowBrowser, visitOf } from './slow-page.mjs';
import { blockedFaults, faultsOf } from './verdict.mjs';

describe('On a slow line', () => {
  let kit;
  let browser;
  before(async () => {
    kit = await serveKit();
    browser = await startSlowBrowser();
  });
  after(async () => {
    await browser.close();
    kit.close();
  });

  for (const name of Object.keys(pagesOfKit())) {
    test(`the page with the ${name} holds still, and fetches what it needs once and from nobody else`, async () => {
      const page = kit.pages[name];
      const visit = await visitOf(browser, kit.addressOf(name), page.useful, { slow: 1, idleMs: 400 });
      assert.deepEqual(faultsOf(page, visit), []);
      assert.deepEqual(
        visit.own.filter((path) => path.startsWith('/kit/data/')).toSorted(),
        page.data.map((path) => `/kit${path}`).toSorted(),
      );
      assert.ok(visit.bytes > 10_000, `the bytes were counted: ${visit.bytes}`);
    });
  }

  test('a page that moves, fetches too much, twice and from others is told so, and one that never shows what it is for', async () => {
    kit.add({
      faulty: {
        html: `<!doctype html><link rel="icon" href="data:,"><p id="moved">Words</p><script>
          const late = (act, ms) => setTimeout(act, ms);
          for (const file of ['guide', 'ics']) fetch('/kit/data/' + file + '.json', { cache: 'no-store' });
          fetch('/kit/data/ics.json', { cache: 'no-store' });
          new Image().src = 'https://example.org/pixel.png';
          late(() => document.body.insertAdjacentHTML('afterbegin', '<div style="block-size: 300px"></div>'), 200);
        </script>`,
      },
    });
    const visit = await visitOf(browser, kit.addressOf('faulty'), '() => false', { slow: 1, idleMs: 400 });
    assert.match(
      faultsOf({ data: ['/data/ics.json'] }, visit).join('\n'),
      /^what it is for never showed\nthe page moved: CLS 0\.\d+\nfetched \/data\/guide\.json, which nothing on it needs\nfetched \/kit\/data\/ics\.json twice\nasked example\.org, a stranger$/,
    );
  });

  test('a page that keeps its visitor waiting is told so, by the time of the processor', async () => {
    kit.add({
      busy: {
        html: `<!doctype html><link rel="icon" href="data:,"><p>Words</p><script>
          addEventListener('load', () => setTimeout(() => { const end = performance.now() + 400; while (performance.now() < end); }, 400));
        </script>`,
      },
    });
    const visit = await visitOf(browser, kit.addressOf('busy'), '() => true', { slow: 1, idleMs: 800 });
    assert.ok(visit.blocking > 30 && visit.long > 0, `${visit.blocking} ms, ${visit.long} long tasks`);
    assert.equal(blockedFaults({ blocking: 20 }, visit).length, 1);
    assert.deepEqual(blockedFaults({ blocking: 20 }, { blocking: 20 }), []);
  });
});
