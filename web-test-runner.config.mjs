import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, FOREIGN_TIME_ZONE, chromiumPath } from './test/chromium.mjs';

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: './tsconfig.json' })],
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_FLAGS, env: { ...process.env, TZ: FOREIGN_TIME_ZONE } },
    }),
  ],
  // A page in the background gets no focus and may never paint.
  concurrency: 1,
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 300_000,
};
