/** The three engines that the tests run in, and which one is meant: ICS_ENGINE, or Chromium. */
import { existsSync } from 'node:fs';
import { CHROMIUM_FLAGS, FOREIGN_TIME_ZONE, chromiumPath } from './chromium.mjs';
import { miniBrowserPath } from './webkit.mjs';

const firefoxPath = () => [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path && existsSync(path));

const env = { ...process.env, TZ: FOREIGN_TIME_ZONE };

/** Each: where it is (undefined while it is missing), what Debian calls it, and how puppeteer starts it if it can. */
export const ENGINES = {
  chromium: {
    path: chromiumPath,
    packages: ['chromium'],
    launch: () => ({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS, env }),
  },
  firefox: {
    path: firefoxPath,
    packages: ['firefox-esr'],
    launch: () => ({ browser: 'firefox', executablePath: firefoxPath(), headless: true, env }),
  },
  webkit: {
    path: () => (existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb') ? miniBrowserPath() : undefined),
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
};

/** Name of the engine that is meant. */
export const engine = process.env.ICS_ENGINE || 'chromium';
if (!Object.hasOwn(ENGINES, engine)) {
  throw new Error(
    `ICS_ENGINE is "${engine}", which is none of ${Object.keys(ENGINES).join(', ')}. Choose one of these, or leave it unset.`,
  );
}

/** Options of a test of Node that holds in these engines only; elsewhere it is skipped, which the run prints with the reason. */
export const onlyIn = (engines, why) => ({ skip: engines.includes(engine) ? false : `not in ${engine}: ${why}` });
