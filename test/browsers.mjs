/**
 * `npm run test:browsers`: the browser tests in every engine, or in those that are named, and the count of what passed.
 * An engine that is not here and cannot be installed is left out, and that is said.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENGINES } from './engines.mjs';
import { ensureEngine, ensurePackages } from './installed.mjs';
import { freePort } from './webkit.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const STUCK_MS = 1_200_000;

const testsIn = (folder, ending) =>
  readdirSync(root + folder, { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith(ending))
    .sort();

/** Tests that start a browser and stay with Chromium, each with the reason; `npm test` runs them. */
const CHROMIUM_ALONE = {
  'test/bench/finder.test.mjs': 'a slow machine and a slow network are had from its driver only',
  'test/stories.test.mjs': 'the stories show what the element tests ask of every engine',
};

const pagesFor = {
  chromium: () => testsIn('test/pages', '.test.mjs'),
  firefox: () => testsIn('test/pages', '.test.mjs'),
  // No puppeteer drives WebKit: one walk through everything, in plain WebDriver.
  webkit: () => ['test/pages/webkit-walk.mjs'],
};

const NODE = ['node', '--test', '--test-reporter', 'spec', '--test-concurrency', '1'];

/** What runs in an engine; each says how it counts and which lines tell what was skipped. */
const runsIn = async (engine) => ({
  elements: {
    command: ['npx', '--no-install', 'wtr', '--port', String(await freePort())],
    counts: [
      /^(\d+) passed, \d+ failed, \d+ skipped$/m,
      /^\d+ passed, (\d+) failed, \d+ skipped$/m,
      /^\d+ passed, \d+ failed, (\d+) skipped$/m,
    ],
    skipped: /^skipped: .*$/gm,
  },
  pages: {
    command: [...NODE, ...pagesFor[engine]()],
    counts: [/^ℹ pass (\d+)$/m, /^ℹ fail (\d+)$/m, /^ℹ skipped (\d+)$/m],
    skipped: /^\s*﹣ .*# not in .*$/gm,
  },
});

const ended = ([program, ...args], env = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env } });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    // First the polite way, by which a run ends the browsers that it began.
    const stuck = setTimeout(() => child.kill('SIGTERM'), STUCK_MS);
    const dead = setTimeout(() => child.kill('SIGKILL'), STUCK_MS + 10_000);
    child.on('close', (code) => {
      clearTimeout(stuck);
      clearTimeout(dead);
      resolve({ code, output });
    });
  });

const totals = { passed: 0, failed: 0, skipped: 0 };

const tell = (name, { code, output, counts, begunAt }) => {
  const [passed, counted, skipped] = counts.map((pattern) => Number(pattern.exec(output)?.[1] ?? 0));
  // A runner that dies, or finds nothing to run, has not passed.
  const failed = code === 0 && passed > 0 ? counted : Math.max(counted, 1);
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
  const seconds = Math.round((Date.now() - begunAt) / 1000);
  console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`);
  if (failed) console.log(output.slice(-20_000));
};

const inEngine = async (engine) => {
  for (const [name, { command, counts, skipped }] of Object.entries(await runsIn(engine))) {
    const begunAt = Date.now();
    const { code, output } = await ended(command, { ICS_ENGINE: engine });
    tell(`${engine}, ${name}`, { code, output, counts, begunAt });
    const reasons = (output.match(skipped) ?? []).map((line) => line.replace(/^.*# /, '').trim());
    for (const reason of new Set(reasons)) console.log(`  ${reasons.filter((other) => other === reason).length} × ${reason}`);
  }
};

ensurePackages();
const named = process.argv.slice(2);
for (const name of named) {
  if (!Object.hasOwn(ENGINES, name))
    throw new Error(`"${name}" is no engine. Name one of ${Object.keys(ENGINES).join(', ')}, or none for all.`);
}
const wanted = named.length > 0 ? named : Object.keys(ENGINES);
const build = { begunAt: Date.now(), ...(await ended(['node', 'src/bundles/build.mjs'])) };
if (build.code !== 0) {
  console.log(`✗ the kit could not be built\n${build.output.slice(-5000)}`);
  totals.failed++;
}
let missing = 0;
for (const engine of build.code === 0 ? wanted : []) {
  if (ensureEngine(engine)) await inEngine(engine);
  else {
    missing++;
    const files = testsIn('test', '.test.ts').length + pagesFor[engine]().length;
    const packages = ENGINES[engine].packages.join(' ');
    console.log(`– ${engine}: SKIPPED, ${files} files of tests. It is not here and could not be installed (apt-get install ${packages}).`);
  }
}
for (const [file, why] of Object.entries(CHROMIUM_ALONE)) console.log(`– ${file} stays with Chromium: ${why}.`);
console.log(`${totals.skipped} tests and ${missing} engines skipped, for the reasons above.`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
