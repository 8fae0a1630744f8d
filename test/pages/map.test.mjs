/**
 * The map on whole pages: real gestures, strict policies, places that are hidden at first, and what is left when it
 * goes. Together with test/elements/center-finder/map.test.ts it meets every trap that is known of maps in widgets; the
 * numbers in brackets are theirs.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { engine, onlyIn } from '../engines.mjs';
import { built, dist, startBrowser } from './browser.mjs';

const FINGERS = onlyIn(['chromium'], 'its driver has no fingers');
const MEDIA = onlyIn(['chromium'], 'its driver sets neither paper nor less motion');
const MEMORY = onlyIn(['chromium'], 'its driver cannot have memory collected');
const AGAIN = onlyIn(['chromium'], 'code that could not be fetched once is not asked for again before the page is loaded anew');

let browser;
before(async () => (browser = await startBrowser()));
afterEach(() => browser.reset());
after(() => browser.close());

const TAG = 'ics-center-finder';
const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
const finder = (attributes = '', around = '$') =>
  `<!doctype html><html lang="en"><head><link rel="stylesheet" href="/ics.css"><script defer src="/ics.js"></script></head><body>${around.replace(
    '$',
    `<${TAG} ${attributes}></${TAG}>`,
  )}</body></html>`;
const open = async (html, options) => {
  const visit = await browser.open(html, { sameOrigin: true, ...options });
  await visit.ready(TAG);
  return visit;
};

/** Runs in the page with the finder's shadow root. */
const inside = (visit, read, ...rest) =>
  visit.page.evaluate(`(${read})(document.querySelector('${TAG}').shadowRoot, ...${JSON.stringify(rest)})`);
const shows = (visit, selector) =>
  visit.until((tag, wanted) => document.querySelector(tag).shadowRoot.querySelector(wanted), TAG, selector);
const explore = async (visit) => {
  await shows(visit, '[part=explore]');
  await inside(visit, (root) => root.querySelector('.canvas').scrollIntoView({ block: 'center' }));
  await inside(visit, (root) => root.querySelector('[part=explore]').click());
  await shows(visit, 'button.marker');
  await visit.drawn();
  return visit;
};
/** Where the pins are, by the order of the list, in pixels of the window. */
const places = (visit) =>
  inside(visit, (root) =>
    [...root.querySelectorAll('button.marker')].map((pin) => {
      const { left, top, width, height } = pin.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }),
  );
const middleOfMap = (visit) =>
  inside(visit, (root) => {
    const { left, top, width, height } = root.querySelector('.canvas').getBoundingClientRect();
    // Off the middle, where no pin and no button is.
    return [left + width * 0.72, top + height * 0.8];
  });
const movedBy = (before, now) => now[0].map((value, axis) => Math.round(value - before[0][axis]) + 0);

describe('The mouse', () => {
  test('takes the map along, and leaves no mark on the page [7, 8]', async () => {
    const visit = await explore(await open(finder('', '<main id="host">$</main>')));
    const written = await visit.page.evaluateHandle((tag) => {
      const seen = [];
      new MutationObserver((records) =>
        seen.push(...records.map(({ target, attributeName }) => `${target.localName} ${attributeName}`)),
      ).observe(document.documentElement, { attributes: true, subtree: true });
      return { seen, tag };
    }, TAG);
    const before = await places(visit);
    const [x, y] = await middleOfMap(visit);
    await visit.page.mouse.move(x, y);
    await visit.page.mouse.down();
    assert.equal(await inside(visit, (root) => getComputedStyle(root.querySelector('.stage')).cursor), 'grabbing');
    await visit.page.mouse.move(x - 40, y - 25, { steps: 4 });
    await visit.page.mouse.up();
    await visit.drawn();
    assert.deepEqual(movedBy(before, await places(visit)), [-40, -25]);
    assert.equal(await inside(visit, (root) => getComputedStyle(root.querySelector('.stage')).cursor), 'grab');
    assert.deepEqual(await written.evaluate(({ seen }) => seen), []);
  });

  test('scrolls the page with its wheel, and zooms with Ctrl or ⌘', async () => {
    const visit = await explore(await open(finder('', '<main>$<p style="height: 3000px"></p></main>'), { height: 600 }));
    const [x, y] = await middleOfMap(visit);
    const before = await inside(visit, (root) => root.querySelector('.land').getBoundingClientRect().width);
    const width = () => inside(visit, (root) => root.querySelector('.stage .land').getBoundingClientRect().width);
    const from = await visit.page.evaluate(() => scrollY);
    await visit.page.mouse.move(x, y);
    await visit.page.mouse.wheel({ deltaY: 120 });
    await visit.until((was) => scrollY > was, from);
    assert.equal(Math.round(await width()), Math.round(before));
    await visit.page.mouse.move(...(await middleOfMap(visit)));
    let last = before;
    for (const key of ['Control', 'Meta']) {
      await visit.page.keyboard.down(key);
      await visit.page.mouse.wheel({ deltaY: -120 });
      await visit.page.keyboard.up(key);
      await visit.drawn();
      assert.ok((await width()) > 1.5 * last, key);
      last = await width();
    }
  });

  test('chooses with one click, in the list and on the map, and says so once', async () => {
    const visit = await explore(await open(finder()));
    const [, [x, y]] = await places(visit);
    const focused = (await visit.seen()).focused.length;
    await visit.page.mouse.click(x, y);
    await shows(visit, 'button.marker[aria-current=true]');
    assert.equal(await inside(visit, (root) => root.querySelectorAll('[part~=item][aria-current=true]').length), 1);
    assert.equal(
      await inside(
        visit,
        (root) => [...root.querySelectorAll('[role=status], [aria-live]')].filter((region) => /selected/.test(region.textContent)).length,
      ),
      1,
    );
    assert.ok((await visit.seen()).focused.length - focused <= 1, 'only the pin that was clicked');
  });
});

describe('Fingers', () => {
  const touch = async (visit) => {
    const client = await visit.page.createCDPSession();
    const send = (type, ...points) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    return {
      /** Each finger from its place by the same way, in steps. */
      async swipe(fingers, [dx, dy], steps = 8) {
        const at = (part) => fingers.map(([x, y]) => [x + dx * part, y + dy * part]);
        for (let count = 1; count <= fingers.length; count++) await send('touchStart', ...at(0).slice(0, count));
        for (let step = 1; step <= steps; step++) {
          await send('touchMove', ...at(step / steps));
          await visit.drawn();
        }
        await send('touchEnd');
        await visit.drawn();
      },
      async pinch([x, y], from, to, steps = 8) {
        const at = (spread) => [
          [x - spread, y],
          [x + spread, y],
        ];
        await send('touchStart', at(from)[0]);
        await send('touchStart', ...at(from));
        for (let step = 1; step <= steps; step++) {
          await send('touchMove', ...at(from + ((to - from) * step) / steps));
          await visit.drawn();
        }
        await send('touchEnd');
        await visit.drawn();
      },
      tap: async (place) => {
        await send('touchStart', place);
        await send('touchEnd');
        await visit.drawn();
      },
    };
  };
  const onPhone = async () => {
    const visit = await browser.open(finder('', '<main>$<p style="height: 3000px"></p></main>'), {
      sameOrigin: true,
      width: 390,
      height: 700,
    });
    await visit.page.setViewport({ width: 390, height: 700, hasTouch: true, isMobile: true });
    await visit.page.reload();
    await visit.ready(TAG);
    return explore(visit);
  };

  test('scroll the page when it is one, and the hint for two comes once', FINGERS, async () => {
    const visit = await onPhone();
    const fingers = await touch(visit);
    const from = await visit.page.evaluate(() => scrollY);
    const [x, y] = await middleOfMap(visit);
    const land = () =>
      inside(visit, (root) => {
        const { left, top } = root.querySelector('.stage .land').getBoundingClientRect();
        const canvas = root.querySelector('.canvas').getBoundingClientRect();
        return [Math.round(left - canvas.left), Math.round(top - canvas.top)];
      });
    const before = await land();
    await fingers.swipe([[x, y]], [0, -100]);
    assert.ok((await visit.page.evaluate(() => scrollY)) > from + 40, 'the page scrolls');
    assert.deepEqual(await land(), before, 'the map does not move');
    assert.equal(await inside(visit, (root) => root.querySelector('.fingers').hidden), false);
    await visit.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.fingers').hidden, TAG);
    await fingers.swipe([await middleOfMap(visit)], [0, 60]);
    assert.equal(await inside(visit, (root) => root.querySelector('.fingers').hidden), true, 'not a second time');
  });

  test('move and zoom the map when they are two, and choose with a tap [11]', FINGERS, async () => {
    const visit = await onPhone();
    const fingers = await touch(visit);
    const [x, y] = await middleOfMap(visit);
    await fingers.pinch([x, y], 20, 60);
    const before = await places(visit);
    const from = await visit.page.evaluate(() => scrollY);
    await fingers.swipe(
      [
        [x - 30, y],
        [x + 30, y],
      ],
      [-50, -20],
    );
    const [dx, dy] = movedBy(before, await places(visit));
    assert.ok(Math.abs(dx + 50) <= 8 && Math.abs(dy + 20) <= 8, `moved by ${dx}, ${dy}`);
    assert.equal(await visit.page.evaluate(() => scrollY), from, 'the page stays');
    await inside(visit, (root) => root.querySelector('[part=explore]').click());
    await visit.drawn();
    await fingers.tap((await places(visit))[2]);
    await shows(visit, 'button.marker[aria-current=true]');
  });
});

describe('A strict page', () => {
  test('explores without a violation, without a request for anything else, and without a trace in the page [1, 2, 3, 18]', async () => {
    const visit = await open(finder(), { headers: { 'content-security-policy': STRICT } });
    await visit.page.evaluate(() => (globalThis.L = 'the page’s own'));
    await explore(visit);
    await visit.settled();
    assert.equal(await visit.page.evaluate(() => globalThis.L), 'the page’s own');
    assert.deepEqual((await visit.seen()).violations, []);
    assert.deepEqual([visit.errors, visit.complaints, visit.warnings], [[], [], []]);
    for (const request of visit.requests)
      assert.match(request, /^http:\/\/localhost:\d+\/(page|ics\.(css|js)|(elements|chunks)\/[\w-]+\.js|data\/\w+\.json)$/);
    assert.deepEqual(
      await visit.page.evaluate(() => [...document.querySelectorAll('link[rel~=preconnect], link[rel~=dns-prefetch]')].length),
      0,
    );
  });

  test('with Trusted Types moves too', async () => {
    const policy = `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html`;
    const visit = await explore(await open(finder(), { headers: { 'content-security-policy': policy } }));
    assert.equal((await places(visit)).length, 6);
    assert.deepEqual((await visit.seen()).violations, []);
  });

  test('explores with the file that holds everything, too', async () => {
    const visit = await open(finder().replace('/ics.js', '/ics-all.js'), { headers: { 'content-security-policy': STRICT } });
    await explore(visit);
    assert.equal((await places(visit)).length, 6);
    assert.deepEqual([visit.errors, (await visit.seen()).violations], [[], []]);
  });

  test('asks for pictures of its own only, and for none when they are given up [4]', async () => {
    const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const visit = await browser.open('', { sameOrigin: true });
    await visit.page.setRequestInterception(true);
    visit.page.on('request', (request) => {
      if (!request.url().includes('/tiles/')) return void request.continue();
      // Slow enough to be given up by the zoom that follows.
      setTimeout(() => void request.respond({ status: 200, contentType: 'image/png', body: PIXEL }).catch(() => {}), 120);
    });
    let givenUp = 0;
    visit.page.on('requestfailed', (request) => (givenUp += Number(request.url().includes('/tiles/'))));
    browser.kitServer.answers.set('/page', {
      body: finder('tiles="/tiles/{z}/{x}/{y}.png" tiles-attribution="© Us"'),
      headers: { 'content-security-policy': STRICT },
    });
    await visit.page.goto(`${browser.kit}page`);
    await visit.ready(TAG);
    await explore(visit);
    for (let press = 0; press < 4; press++) {
      await inside(visit, (root, name) => root.querySelector(`button[aria-label="${name}"]`).click(), press % 2 ? 'Zoom out' : 'Zoom in');
      await visit.drawn();
    }
    await shows(visit, 'img.leaflet-tile-loaded');
    const loaded = await inside(visit, (root) => [...root.querySelectorAll('img')].map((tile) => tile.getAttribute('src')));
    assert.ok(
      loaded.every((src) => src.startsWith('http')),
      loaded.join(),
    );
    // One driver alone tells of what was given up.
    if (engine === 'chromium') assert.ok(givenUp > 0, 'pictures were on their way when they were given up');
    assert.deepEqual((await visit.seen()).violations, []);
    assert.ok(!visit.requests.some((url) => url.startsWith('data:')));
  });
});

describe('Pictures from another host', () => {
  const TILES = 'tiles="http://127.0.0.1:65533/{z}/{x}/{y}.png" tiles-attribution="© Somebody"';
  const others = (visit) => visit.requests.filter((url) => !url.startsWith(browser.kit));

  test('are not asked for before a click, nor is the host looked up [18]', async () => {
    const visit = await explore(await open(finder(TILES)));
    await visit.settled();
    assert.deepEqual(others(visit), []);
    assert.equal(
      await visit.page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('127.0.0.1')).length),
      0,
    );
    await inside(visit, (root) => root.querySelector('figcaption .link').click());
    await visit.until(() => globalThis.__seen.errors.length);
    assert.ok(others(visit).length > 0);
    assert.equal((await visit.seen()).errors.length, 1, 'one story about pictures that do not come');
  });

  test('stay away where the page prevents it, though it says that it was granted', async () => {
    const visit = await browser.open(finder(`${TILES} tiles-consent="granted"`), { sameOrigin: true, until: 'domcontentloaded' });
    await visit.page.evaluate(() => addEventListener('ics-map-consent', (event) => event.preventDefault()));
    await visit.ready(TAG);
    await explore(visit);
    await visit.settled();
    assert.deepEqual(others(visit), []);
    await shows(visit, 'figcaption .link');
  });

  test('that show none of their makers are not shown, and the author learns of it', async () => {
    const visit = await open(finder('tiles="/tiles/{z}/{x}/{y}.png"'));
    await explore(visit);
    const { errors } = await visit.failed();
    assert.match(errors[0].reason, /tiles-attribution/);
    assert.equal(visit.requests.filter((url) => url.includes('/tiles/')).length, 0);
  });
});

describe('A map that begins in the dark', () => {
  const drawnRight = async (visit) => {
    await shows(visit, 'button.marker');
    await visit.drawn();
    const distances = await inside(visit, (root) => {
      const middle = (node) => {
        const { left, top, width, height } = node.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      };
      const drawn = [...root.querySelectorAll('g.marker')].map((group) => middle(group.querySelector('circle:not(.ring)')));
      return [...root.querySelectorAll('button.marker')].map((pin, index) =>
        Math.hypot(...middle(pin).map((value, axis) => value - drawn[index][axis])),
      );
    });
    assert.equal(distances.length, 6);
    for (const distance of distances) assert.ok(distance <= 1.5, `${distance}`);
  };

  test('is right when its dialog opens [5]', async () => {
    const visit = await open(finder('map="interactive"', '<dialog style="width: 700px">$</dialog>'));
    await visit.settled();
    assert.ok(!visit.requests.some((url) => url.includes('leaflet')), 'nothing is fetched for nobody');
    await visit.page.evaluate(() => document.querySelector('dialog').showModal());
    await inside(visit, (root) => root.querySelector('.canvas').scrollIntoView());
    await drawnRight(visit);
    await visit.page.evaluate(() => document.querySelector('dialog').close());
    await visit.page.evaluate(() => {
      document.querySelector('dialog').style.width = '420px';
      document.querySelector('dialog').showModal();
    });
    await visit.drawn();
    await drawnRight(visit);
  });

  test('is right when its tab opens [5]', async () => {
    const visit = await open(finder('', '<div id="tab">$</div>'));
    await shows(visit, '[part=explore]');
    await visit.page.evaluate(() => (document.querySelector('#tab').hidden = true));
    await inside(visit, (root) => root.querySelector('[part=explore]').click());
    await visit.settled();
    await visit.page.evaluate(() => (document.querySelector('#tab').hidden = false));
    await drawnRight(visit);
  });
});

describe('The page around', () => {
  test('writes from right to left, centred and with wide lines, and the map stays as it is [13]', async () => {
    const visit = await explore(
      await open(finder('', '<div dir="rtl" style="text-align: center; line-height: 4; letter-spacing: 3px">$</div>')),
    );
    const [stage, pane] = await inside(visit, (root) =>
      ['.stage', '.leaflet-pane'].map((selector) => {
        const { direction, lineHeight, textAlign } = getComputedStyle(root.querySelector(selector));
        return { direction, lineHeight, textAlign };
      }),
    );
    for (const { direction, textAlign } of [stage, pane]) assert.deepEqual([direction, textAlign], ['ltr', 'left']);
    assert.notEqual(stage.lineHeight, '64px');
    const inBox = await inside(visit, (root) => {
      const box = root.querySelector('.canvas').getBoundingClientRect();
      return [...root.querySelectorAll('button.marker')].every((pin) => {
        const { left, right, top, bottom } = pin.getBoundingClientRect();
        return left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
      });
    });
    assert.ok(inBox);
  });

  test('is never covered by it, whatever Leaflet stacks inside [12]', async () => {
    const visit = await explore(await open(finder('', '<div id="menu" style="position: fixed; inset: 0; z-index: 1" hidden></div>$')));
    const probes = await places(visit);
    const [box] = await inside(visit, (root) => [root.querySelector('.controls').getBoundingClientRect().toJSON()]);
    probes.push([box.x + 5, box.y + 5]);
    const found = await visit.page.evaluate((points) => {
      document.querySelector('#menu').hidden = false;
      return points.map(([x, y]) => document.elementFromPoint(x, y).id);
    }, probes);
    assert.deepEqual(
      found,
      probes.map(() => 'menu'),
    );
    assert.equal(await inside(visit, (root) => getComputedStyle(root.querySelector('.map')).isolation), 'isolate');
  });

  test('knows the way back from an empty sea [14]', MEDIA, async () => {
    const visit = await explore(await open(finder()));
    const press = (name, times) =>
      inside(
        visit,
        (root, label, count) => {
          for (let each = 0; each < count; each++) root.querySelector(`button[aria-label="${label}"]`).click();
        },
        name,
        times,
      );
    await visit.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const before = await places(visit);
    await press('Zoom out', 5);
    await visit.drawn();
    assert.deepEqual(movedBy(before, await places(visit)), [0, 0], 'it goes out no further than the whole');
    await press('Move right', 20);
    await visit.drawn();
    const { land, box } = await inside(visit, (root) => ({
      land: root.querySelector('.stage svg').getBoundingClientRect().right,
      box: root.querySelector('.canvas').getBoundingClientRect().toJSON(),
    }));
    assert.ok(land > box.left + 100, `the coast stays in sight: ${land}, ${box.left}`);
    await inside(visit, (root) => root.querySelector('[part=explore]').click());
    await visit.drawn();
    for (const pixels of movedBy(before, await places(visit))) assert.ok(Math.abs(pixels) <= 1, `${pixels}`);
  });

  test('that wants no motion sees every move at once, and others a glide', MEDIA, async () => {
    const visit = await explore(await open(finder()));
    const press = () => inside(visit, (root) => root.querySelector('button[aria-label="Zoom in"]').click());
    await press();
    await visit.drawn();
    const glides = () =>
      inside(visit, async (root) => {
        const pane = root.querySelector('.leaflet-pane');
        root.querySelector('button[aria-label="Move right"]').click();
        return pane.classList.contains('leaflet-pan-anim');
      });
    assert.equal(await glides(), true);
    await visit.until((tag) => !document.querySelector(tag).shadowRoot.querySelector('.leaflet-pan-anim'), TAG);
    await visit.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    assert.equal(await glides(), false);
  });

  test('prints the picture with its pins, and no buttons [15]', MEDIA, async () => {
    const visit = await explore(await open(finder()));
    await visit.page.emulateMediaType('print');
    assert.deepEqual(
      await inside(visit, (root) => [
        getComputedStyle(root.querySelector('svg[role=img]')).visibility,
        ...['.stage', '.controls', '[part=explore]'].map((selector) => getComputedStyle(root.querySelector(selector)).display),
      ]),
      ['visible', 'none', 'none', 'none'],
    );
  });

  test('loses nothing when the map that moves cannot be fetched, and may try again', AGAIN, async () => {
    const [file] = readdirSync(path.join(dist, 'chunks')).filter((name) => name.startsWith('leaflet-map-'));
    browser.answer(`/chunks/${file}`, { status: 404 });
    const visit = await open(finder());
    await shows(visit, '[part=explore]');
    await inside(visit, (root) => root.querySelector('[part=explore]').click());
    const { errors } = await visit.failed();
    assert.match(errors[0].reason, /the map that moves could not be loaded/);
    assert.equal(await inside(visit, (root) => root.querySelectorAll('g.marker').length), 6);
    assert.match(await inside(visit, (root) => root.querySelector('figcaption').textContent), /could not be loaded/);
    browser.kitServer.answers.delete(`/chunks/${file}`);
    await inside(visit, (root) => root.querySelector('figcaption .error button').click());
    await shows(visit, 'button.marker');
  });
});

describe('What is left', () => {
  test('of fifty maps that came and went is nothing [6]', MEMORY, async () => {
    const visit = await explore(await open(finder('', '<div id="place">$</div>')));
    await visit.page.evaluate(async (tag) => {
      const place = document.querySelector('#place');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      globalThis.hosts = [];
      globalThis.left = [];
      for (let round = 0; round < 50; round++) {
        const host = Object.assign(document.createElement(tag), { lang: 'en' });
        place.replaceChildren(host);
        while (!host.shadowRoot?.querySelector('[part=explore]')) await frame();
        host.shadowRoot.querySelector('[part=explore]').click();
        while (!host.shadowRoot.querySelector('button.marker')) await frame();
        const stage = host.shadowRoot.querySelector('.stage');
        hosts.push(new WeakRef(host));
        place.replaceChildren();
        // A map that was taken down has nothing on its stage any more.
        left.push(stage.childElementCount);
      }
      place.replaceChildren();
    }, TAG);
    await visit.drawn();
    assert.deepEqual(await visit.page.evaluate(() => left.filter(Boolean)), [], 'each was taken down');
    const client = await visit.page.createCDPSession();
    for (let round = 0; round < 3; round++) await client.send('HeapProfiler.collectGarbage');
    const alive = await visit.page.evaluate(() => hosts.filter((host) => host.deref()).length);
    assert.ok(alive <= 1, `${alive} of 50 hosts are alive`);
  });

  test('of Leaflet is in no file that is read before somebody explores: where there is no window, nothing asks for one [16]', async () => {
    const reached = new Set();
    const follow = (file) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const [, next] of built(file).matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g))
        follow(path.posix.join(path.posix.dirname(file), next));
    };
    follow('elements/center-finder.js');
    assert.ok(reached.size > 3);
    assert.deepEqual(
      [...reached].filter((file) => /leaflet/i.test(file) || /leaflet/i.test(built(file))),
      [],
    );
    await import(path.join(dist, 'npm/index.js'));
  });

  test('of a map that left in the middle of a pinch is nothing that listens', FINGERS, async () => {
    const visit = await explore(await open(finder()));
    await inside(visit, (root) => {
      const stage = root.querySelector('.stage');
      const { left, top } = stage.getBoundingClientRect();
      const at = (identifier, x) => new Touch({ identifier, target: stage, clientX: left + x, clientY: top + 50 });
      const touches = [at(1, 40), at(2, 90)];
      stage.dispatchEvent(
        new TouchEvent('touchstart', { touches, targetTouches: touches, changedTouches: touches, bubbles: true, cancelable: true }),
      );
    });
    await visit.page.evaluate((tag) => document.querySelector(tag).remove(), TAG);
    await visit.page.evaluate(() => {
      const touch = (identifier) => new Touch({ identifier, target: document.body, clientX: 50 * identifier, clientY: 60 });
      const touches = [touch(1), touch(2)];
      document.dispatchEvent(new TouchEvent('touchmove', { touches, changedTouches: touches, cancelable: true }));
      document.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: touches }));
    });
    await visit.drawn();
    assert.deepEqual(visit.errors, []);
  });

  test('in the files is no address of a picture, no data: and no provider of maps [2, 3, 4]', () => {
    for (const file of readdirSync(path.join(dist, 'chunks')).filter((name) => /^(map|explore|leaflet-map|tiles|outline)-/.test(name))) {
      assert.doesNotMatch(built(`chunks/${file}`), /marker-icon\.png|[Oo]pen[Ss]treet[Mm]ap|\burl\(|preconnect|["'`(]data:/, file);
    }
  });
});

describe('The list and the map', () => {
  const boxes = async (width) => {
    const visit = await open(finder('', '<main style="padding: 0">$<p style="height: 2000px"></p></main>'), { width, height: 700 });
    await shows(visit, 'svg[role=img]');
    const read = () =>
      inside(visit, (root) => ['.results', '.map'].map((selector) => root.querySelector(selector).getBoundingClientRect().toJSON()));
    return { visit, read };
  };

  test('stand side by side on a wide page, and the map stays in sight beside a long list', async () => {
    const { visit, read } = await boxes(1200);
    const [list, map] = await read();
    assert.ok(map.left >= list.right && Math.abs(map.top - list.top) < 2, JSON.stringify([list, map]));
    await visit.page.evaluate((top) => scrollTo(0, top), list.top + 300);
    await visit.drawn();
    const [, now] = await read();
    assert.ok(now.top >= 0 && now.top < 40, `the map is at ${now.top}`);
    assert.equal(await inside(visit, (root) => getComputedStyle(root.querySelector('.to-map')).display), 'none');
  });

  test('stand one above the other on a narrow one, with a way from the top to the map', async () => {
    const { visit, read } = await boxes(360);
    const [list, map] = await read();
    assert.ok(map.top >= list.bottom && Math.abs(map.left - list.left) < 2, JSON.stringify([list, map]));
    assert.ok(map.top > 700, 'the map is out of sight');
    await inside(visit, (root) => root.querySelector('.to-map').click());
    await visit.drawn();
    const [, now] = await read();
    assert.ok(now.top < 700 && now.bottom > 0, `the map is at ${now.top}`);
  });

  test('lead to each other: Escape on any pin goes to its centre, also to one that the list did not show', async () => {
    const visit = await browser.open('', { sameOrigin: true });
    const [, file] = await Promise.all([visit.close(), import('../bench/centers.mjs')]);
    browser.answer('/far.json', JSON.stringify(file.datasetOf(40)));
    const far = await explore(await open(finder('src="/far.json"')));
    for (let press = 0; press < 12; press++) {
      await inside(far, (root) => root.querySelector('button[aria-label="Zoom in"]').click());
      await far.drawn();
    }
    // A pin that stands alone and is not among the first.
    const name = await inside(far, (root) => {
      const pins = [...root.querySelectorAll('button.marker:not(.several)')];
      const pin = pins.find((button) => Number(button.querySelector('.digit').textContent) > 25);
      pin?.focus();
      return pin?.querySelector('.sr-only').textContent;
    });
    assert.ok(name, 'there is one');
    await far.page.keyboard.press('Escape');
    await far.until(
      (tag, wanted) => document.querySelector(tag).shadowRoot.activeElement?.closest('[part~=item]')?.textContent.includes(wanted),
      TAG,
      name,
    );
    assert.equal(await inside(far, (root) => root.querySelectorAll('[part~=item]').length), 26);
  });
});
