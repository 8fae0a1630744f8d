/** The widgets are elements like any other to React, Vue, Svelte and Angular: typed, told of changes, heard, and gone when they are taken away. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startBrowser } from './browser.mjs';
import { apps, bundled, run } from './frameworks.mjs';
import { hostOf, isAGoodGuest } from './guest.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.close());

/** What a framework leaves on the page itself. */
const TRACES = { vue: ['__VUE__', '__VUE_INSTANCE_SETTERS__', '__VUE_SSR_SETTERS__'], svelte: ['__svelte'], angular: ['ng'] };

/** Runs in the page: mounts the application, waits for its widgets, takes it away again; tells what it heard and showed. */
const comeAndGo = async (times) => {
  const { mount } = await import(new URL('/app.js', location.href).href);
  const place = document.querySelector('main');
  const heard = [];
  const until = async (holds) => {
    const giveUpAt = performance.now() + 10_000;
    while (!holds()) {
      if (performance.now() > giveUpAt)
        throw new Error(`waited in vain until ${holds}; heard ${heard}; there is ${place.innerHTML.slice(0, 300)}`);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  };
  const widgets = () => [
    ...place.querySelectorAll(':is(ics-center-finder, ics-opening-hours, ics-eligibility-check, ics-center-card, ics-document-checklist)'),
  ];
  const reads = (tag) => place.querySelector(tag).shadowRoot.textContent;
  const changed = [];
  for (let time = 0; time < times; time++) {
    const app = await mount(place, { center: 'aarhus', heard: (what) => heard.push(what) });
    await until(() => widgets().length === 5 && widgets().every((one) => one.matches(':state(ready)')));
    await until(() => /Dokk1/.test(reads('ics-center-card')));
    await until(() => place.querySelector('ics-opening-hours > script'));
    app.change('copenhagen');
    await until(() => /International House/.test(reads('ics-center-card')));
    await until(() => !place.querySelector('ics-opening-hours > script'));
    if (time === 0) {
      changed.push(
        place.querySelector('ics-center-finder').shadowRoot.querySelector('h3') !== null,
        place.querySelector('.badge').localName,
      );
      place.querySelector('ics-center-finder').shadowRoot.querySelector('[part=item] button').click();
      const steps = place.querySelector('ics-eligibility-check').shadowRoot;
      steps.querySelector('input[name=residence][value=yes]').click();
      steps.querySelector('form .actions button').click();
      await until(() => heard.includes('question stay'));
      await until(() => heard.some((what) => /^(copenhagen|aarhus|odense|aalborg|esbjerg|soenderborg)$/.test(what)));
    }
    await app.unmount();
    await until(() => place.childElementCount === 0);
  }
  return { heard, changed };
};

describe('A page of', () => {
  for (const [name, version] of Object.entries({ react: 19, vue: 3, svelte: 5, angular: 21 })) {
    test(`${name} ${version} mounts the widgets, changes them, hears them and takes them away, twenty times`, async () => {
      browser.hostServer.answers.set('/app.js', { body: await bundled(name), type: 'text/javascript' });
      const host = hostOf(browser);
      browser.kitServer.requests.length = 0;
      const visit = await host.open(`${host.script()}<main></main>`, { ready: false });
      const { heard, changed } = await visit.page.evaluate(comeAndGo, 20);
      assert.deepEqual(changed, [true, 'ics-opening-hours']);
      assert.ok(heard.filter((what) => what === 'ready').length >= 20, heard.join());
      assert.ok(heard.includes('question stay'), heard.join());
      const { requests } = browser.kitServer;
      assert.deepEqual(requests, [...new Set(requests)], 'nothing is fetched twice');
      await isAGoodGuest(visit, { names: TRACES[name] });
      await visit.close();
    });
  }
});

describe('The types that are shipped', { concurrency: 2 }, () => {
  const config = (name) => path.join(apps, name);

  test('check the tags in React’s JSX, and refuse what is wrong', async () => {
    const { code, output } = await run('tsc', '-p', config('tsconfig.json'));
    assert.equal(code, 0, output);
  });

  test('check the tags in Vue’s templates, and refuse what is wrong', async () => {
    const { code, output } = await run('vue-tsc', '--noEmit', '-p', config('tsconfig.vue.json'));
    assert.equal(code, 0, output);
  });

  test('check the tags in Svelte’s templates, and refuse what is wrong', async () => {
    const { output } = await run('svelte-check', '--workspace', apps, '--tsconfig', 'tsconfig.svelte.json', '--output', 'machine');
    const refused = [...output.matchAll(/ERROR "(\S+)" (\d+):/g)].map(([, file, line]) => `${file} ${line}`);
    assert.deepEqual(refused, ['Faults.svelte 6', 'Faults.svelte 7', 'Faults.svelte 8'], output);
  });
});
