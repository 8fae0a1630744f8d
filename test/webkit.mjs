/** WebKitGTK for the tests: a screen of its own and its WebDriver, both on free places, and both ended with the program. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { FOREIGN_TIME_ZONE } from './chromium.mjs';

const LIBRARIES = '/usr/lib';

/** Path of MiniBrowser, the browser that WebKitGTK's driver drives, or undefined. */
export const miniBrowserPath = () =>
  (existsSync(LIBRARIES) ? readdirSync(LIBRARIES) : [])
    .flatMap((machine) => ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => `${LIBRARIES}/${machine}/${name}/MiniBrowser`))
    .find((path) => existsSync(path));

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const running = new Set();

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
  // No name of a session bus: the browser would look for services that a test machine has not.
  const env = { ...process.env, DISPLAY: display, TZ: FOREIGN_TIME_ZONE, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' };
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

/** Command for the test runner: makes the window so large that the page in it has the wanted size. */
export const resizing = {
  name: 'resize-window-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'resize-window') return undefined;
    const { driver } = session.browser;
    const inner = () => driver.execute('return [innerWidth, innerHeight]');
    for (const extra of [0, 1]) {
      const [width, height] = await inner();
      const window = await driver.getWindowRect();
      if (extra && width === payload.width && height === payload.height) break;
      await driver.setWindowRect(null, null, window.width - width + payload.width, window.height - height + payload.height);
    }
    const [width, height] = await inner();
    if (width !== payload.width) throw new Error(`The window is ${width}×${height} inside, not ${payload.width}×${payload.height}.`);
    return true;
  },
};
