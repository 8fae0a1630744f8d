/** Installs what is missing before anything else runs; needs nothing but Node itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { chromiumPath } from './chromium.mjs';

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

/** Installs Debian's Chromium, unless there is a Chrome or Chromium already. */
export const ensureBrowser = () => {
  if (chromiumPath()) return;
  console.log('Installing Chromium …');
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of ['apt-get update -qq', 'apt-get install -y -qq --no-install-recommends chromium']) {
    const [program, ...args] = [...asRoot, ...command.split(' ')];
    spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  if (!chromiumPath())
    throw new Error('No Chrome or Chromium was found and none could be installed. Install one, or set CHROME_PATH to it.');
};
