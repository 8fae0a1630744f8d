import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { ENGINES, engine } from './test/engines.mjs';
import { startWebKit, webkitCommands } from './test/webkit.mjs';

/** Chromium and Firefox speak with puppeteer, WebKit with its own driver. */
const launcher = async () => {
  const { launch } = ENGINES[engine];
  if (launch) return chromeLauncher({ puppeteer, launchOptions: launch() });
  const { port, capabilities } = await startWebKit();
  return webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    // Without this wdio asks for WebDriver BiDi, which this driver has not.
    capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true },
  });
};

const testsIn = (suite, path = []) => [
  ...(suite?.tests ?? []).map((test) => ({ ...test, name: [...path, test.name].join(' > ') })),
  ...(suite?.suites ?? []).flatMap((inner) => testsIn(inner, [...path, inner.name])),
];

/** Says at the end, in lines of their own, what was skipped and how many of each there were. */
const plainCount = {
  stop({ sessions }) {
    const all = [...sessions];
    const tests = all.flatMap(({ testResults }) => testsIn(testResults));
    const skipped = tests.filter((test) => test.skipped);
    for (const { name } of skipped) console.log(`skipped: ${name}`);
    const passed = tests.filter((test) => test.passed && !test.skipped).length;
    // A file that could not be run has no tests that failed.
    const broken = all.filter((session) => !session.passed && !testsIn(session.testResults).some((test) => !test.passed && !test.skipped));
    const failed = tests.filter((test) => !test.passed && !test.skipped).length + broken.length;
    console.log(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  },
};

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: './tsconfig.json' }), webkitCommands],
  browsers: [await launcher()],
  reporters: [defaultReporter(), plainCount],
  // A page in the background gets no focus and may never paint.
  concurrency: 1,
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 300_000,
};
