/**
 * `npm test`: every check there is, each told in one line, and the count of what passed. `node test/run.mjs lint node`
 * runs those named. Two at a time: whoever is done takes the next of the queue, the longest first.
 */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages } from './installed.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
ensurePackages();
ensureBrowser();

const nodeTests = readdirSync(root + 'test', { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.test.mjs'))
  .map((name) => `test/${name}`)
  .sort();
/** The longest of a browser's work: a check of its own, so that both rows have some of it. */
const ofTheBook = 'test/stories.test.mjs';
const drivesBrowser = (file) => /from '(?:puppeteer-core|\.[./\w-]*(?:browser|chromium)\.mjs)'/.test(readFileSync(root + file, 'utf8'));

const bin = (name) => ['npx', '--no-install', name];

const nodeRunner = (files) => ({
  run: ['node', '--test', '--test-reporter', 'spec', '--test-concurrency', '1', ...files],
  count: [/^ℹ pass (\d+)$/m, /^ℹ fail (\d+)$/m],
});

/** Each runs a program and reads from its output how many tests there were; a program without a count is one check. */
const CHECKS = {
  build: { run: ['node', 'src/bundles/build.mjs'] },
  stories: { run: [...bin('storybook'), 'build', '-o', '.storybook-static', '--disable-telemetry', '--quiet'] },
  types: { run: [...bin('tsc'), '-p', '.'] },
  lint: { run: [...bin('eslint'), '.', '--max-warnings', '0'] },
  format: { run: [...bin('prettier'), '--check', '.', '--log-level', 'warn'] },
  unused: { run: [...bin('knip'), '--no-progress'] },
  node: nodeRunner(nodeTests.filter((file) => !drivesBrowser(file))),
  pages: nodeRunner(nodeTests.filter((file) => drivesBrowser(file) && file !== ofTheBook)),
  book: nodeRunner([ofTheBook]),
  browser: { run: [...bin('wtr')], count: [/(\d+) passed, \d+ failed(?![\s\S]*passed, )/, /\d+ passed, (\d+) failed(?![\s\S]*passed, )/] },
};

/** First what others need; then the rest, two at a time. */
const FIRST = ['build', 'stories'];
const QUEUE = ['pages', 'node', 'book', 'browser', 'types', 'lint', 'format', 'unused'];

const run = ([program, ...args]) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    const stuck = setTimeout(() => child.kill('SIGKILL'), 3_000_000);
    child.on('close', (code) => {
      clearTimeout(stuck);
      resolve({ code, output });
    });
  });

const wanted = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };

const judge = async (name) => {
  const { run: command, count } = CHECKS[name];
  const started = Date.now();
  const { code, output } = await run(command);
  const [passed, failed] = count
    ? count.map((pattern) => Number(pattern.exec(output)?.[1] ?? 0))
    : [Number(code === 0), Number(code !== 0)];
  // A runner that dies has counted nothing: that is a failure, whatever it printed.
  const failures = code === 0 ? failed : Math.max(failed, 1);
  const nothing = code === 0 && passed === 0;
  totals.passed += passed;
  totals.failed += failures + Number(nothing);
  const verdict = failures || nothing ? '✗' : '✓';
  console.log(
    `${verdict} ${name}: ${passed} passed, ${failures + Number(nothing)} failed (${Math.round((Date.now() - started) / 1000)} s)`,
  );
  if (failures || nothing) console.log(output.slice(-20_000));
};

/** Takes names off the list until none is left; several may take from one list. */
const judgeNext = async (names) => {
  for (let name = names.shift(); name; name = names.shift()) if (wanted.length === 0 || wanted.includes(name)) await judge(name);
};

await judgeNext([...FIRST]);
const queue = [...QUEUE];
await Promise.all([judgeNext(queue), judgeNext(queue)]);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
