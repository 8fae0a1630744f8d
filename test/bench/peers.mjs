/**
 * The widgets of others that the bench compares with, and Lighthouse: exact versions, installed into a folder of their
 * own, so that neither the kit nor its lock file knows them. Each is bundled by the tool that bundles the kit.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = path.join(root, 'node_modules/.cache/ics-bench');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const PEERS = {
  '@googlemaps/extended-component-library': '0.6.15',
  '@github/relative-time-element': '5.3.1',
  'lite-youtube-embed': '0.3.4',
  '@shoelace-style/shoelace': '2.20.1',
};

/** A folder with these packages in these versions; installs what is not there yet. */
const installed = (name, packages) => {
  const folder = path.join(cache, name);
  const isThere = ([one, version]) => {
    const file = path.join(folder, 'node_modules', one, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  };
  if (Object.entries(packages).every(isThere)) return folder;
  console.log(`Installing ${Object.keys(packages).join(', ')} …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const wanted = Object.entries(packages).map(([one, version]) => `${one}@${version}`);
  const quietly = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync(npm, ['install', ...quietly, ...wanted], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  return folder;
};

const LIBRARY = '@googlemaps/extended-component-library';
const SHOELACE = '@shoelace-style/shoelace/dist';
const STORES = Array.from({ length: 6 }, (_, index) => ({
  title: `Centre ${index + 1}`,
  addressLines: [`Main street ${index + 1}`, '8000 Aarhus'],
  position: { lat: 55 + index / 5, lng: 10 + index / 5 },
}));
const DAYS = [1, 2, 3, 4, 5];
const PLACE = `{ business_status: 'OPERATIONAL', name: 'Centre', utc_offset_minutes: 60, opening_hours: {
  periods: ${JSON.stringify(DAYS.map((day) => ({ open: { day, time: '0900' }, close: { day, time: '1500' } })))},
  weekday_text: ${JSON.stringify(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((day) => `${day}: 9 AM to 3 PM`))},
  isOpen: () => true } }`;

/** What the script of each page imports and says. */
const ENTRIES = {
  'store-locator': `import '${LIBRARY}/api_loader.js'; import '${LIBRARY}/store_locator.js';
    document.querySelector('gmpx-store-locator').listings = ${JSON.stringify(STORES)};`,
  'place-hours': `import '${LIBRARY}/place_building_blocks/place_opening_hours.js';
    document.querySelector('gmpx-place-opening-hours').place = ${PLACE};`,
  'relative-time': `import '@github/relative-time-element';`,
  'lite-youtube': `import 'lite-youtube-embed/src/lite-yt-embed.css'; import 'lite-youtube-embed';`,
  'sl-badge': `import '${SHOELACE}/themes/light.css'; import '${SHOELACE}/components/badge/badge.js';`,
};

/** The folder with a minified script of each, and a style sheet where it brings one. */
export const bundledPeers = async () => {
  const folder = installed('peers', PEERS);
  const outDir = path.join(folder, 'bundles');
  for (const [name, code] of Object.entries(ENTRIES)) {
    const entry = path.join(folder, `${name}.entry.js`);
    writeFileSync(entry, code);
    await build({
      root: folder,
      configFile: false,
      mode: 'production',
      logLevel: 'error',
      publicDir: false,
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry, formats: ['es'], fileName: () => `${name}.js`, cssFileName: name },
        rolldownOptions: { output: { minify: true, codeSplitting: false } },
      },
    });
  }
  return outDir;
};

/** Lighthouse as a function, the last one that runs on the oldest Node of this project. */
export const lighthouse = async () => {
  const folder = installed('lighthouse', { lighthouse: '12.8.2' });
  const { default: run } = await import(path.join(folder, 'node_modules/lighthouse/core/index.js'));
  return run;
};
