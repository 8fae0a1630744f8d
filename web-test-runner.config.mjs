import { esbuildPlugin } from '@web/dev-server-esbuild';
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

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: './tsconfig.json' }), webkitCommands],
  browsers: [await launcher()],
  // A page in the background gets no focus and may never paint.
  concurrency: 1,
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 300_000,
};
