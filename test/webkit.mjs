/** WebKitGTK for the tests: a screen of its own and its WebDriver, both on free places, and both ended with the program. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FOREIGN_TIME_ZONE } from './chromium.mjs';

const LIBRARIES = '/usr/lib';

/** Path of MiniBrowser, the browser that WebKitGTK's driver drives, or undefined. */
export const miniBrowserPath = () =>
  (existsSync(LIBRARIES) ? readdirSync(LIBRARIES) : [])
    .flatMap((machine) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => `${LIBRARIES}/${machine}/${name}/MiniBrowser`),
    )
    .find((file) => existsSync(file));

/** A port of this machine that nobody listens on. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const running = new Set();
const folders = new Set();

/** Ends everything that was started here; what a program started itself ends with it, for each has a group of its own. */
export const stopWebKit = () => {
  for (const { pid } of running) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  running.clear();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
};

/** A toolbar without a size of its own, or no window could be as narrow as a telephone. The page has its own style. */
const SMALL = '* { min-width: 0; min-height: 0; margin: 0; border-width: 0; padding: 0; font-size: 1px; -gtk-icon-source: none; }';

/** A folder of settings that is the browser's alone. */
const settings = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'webkit-settings-'));
  folders.add(folder);
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(path.join(folder, version));
    writeFileSync(path.join(folder, version, 'gtk.css'), SMALL);
  }
  return folder;
};

const start = (program, args, options) => {
  const child = spawn(program, args, { detached: true, ...options });
  running.add(child);
  return child;
};

/** A virtual screen on the first free number, which it tells itself. */
const startScreen = () =>
  new Promise((resolve, reject) => {
    const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it had a screen.`)));
    screen.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
  });

const answers = async (address) => {
  try {
    return (await fetch(`${address}/status`)).ok;
  } catch {
    return false;
  }
};

/** Starts screen and driver; returns the driver's port and what it wants to hear of the browser. */
export const startWebKit = async () => {
  process.once('exit', stopWebKit);
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(1));
  const display = await startScreen();
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    TZ: FOREIGN_TIME_ZONE,
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
    XDG_CONFIG_HOME: settings(),
  };
  start('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  const deadline = Date.now() + 20_000;
  while (!(await answers(`http://127.0.0.1:${port}`))) {
    if (Date.now() > deadline) throw new Error(`WebKitWebDriver does not answer on port ${port}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    port,
    capabilities: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: miniBrowserPath(), args: ['--automation'] } },
  };
};

const resize = async (driver, { width, height }) => {
  const inner = () => driver.execute('return [innerWidth, innerHeight]');
  const [now, outer] = [await inner(), await driver.getWindowRect()];
  await driver.setWindowRect(null, null, outer.width - now[0] + width, outer.height - now[1] + height);
  const become = await inner();
  if (String(become) !== String([width, height])) throw new Error(`The page is ${become.join('×')} pixels, not ${width}×${height}.`);
};

/** Commands for the test runner, in place of some that it has for other drivers only. */
export const webkitCommands = {
  name: 'webkit-commands',
  async executeCommand({ command, payload, session }) {
    if (command === 'resize-window') await resize(session.browser.driver, payload);
    else if (command === 'press-together') await session.browser.driver.keys(payload);
    else return undefined;
    return true;
  },
};
