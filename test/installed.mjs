/** Installs what is missing before anything else runs; needs nothing but Node itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { ENGINES } from './engines.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Installs the packages of the lock file, unless that was done since it last changed. */
export const ensurePackages = () => {
  const done = path.join(root, 'node_modules/.package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs) return;
  console.log('Installing the packages …');
  execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
};

const installed = (packages) => {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of ['apt-get update -qq', `apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`]) {
    const [program, ...args] = [...asRoot, ...command.split(' ')];
    spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
};

/** Whether an engine is there, after an attempt to install it when it is not. */
export const ensureEngine = (name) => {
  const { path: whereIs, packages } = ENGINES[name];
  if (whereIs()) return true;
  console.log(`Installing ${packages.join(', ')} …`);
  installed(packages);
  return Boolean(whereIs());
};

/** Installs Debian's Chromium, unless there is a Chrome or Chromium already. */
export const ensureBrowser = () => {
  if (!ensureEngine('chromium'))
    throw new Error('No Chrome or Chromium was found and none could be installed. Install one, or set CHROME_PATH to it.');
};
