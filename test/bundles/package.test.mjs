/** What npm users install: what they need and nothing else, found by every resolver, and importable without a browser. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { TAGS, ensureBuilt } from '../pages/browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const bin = (name) => path.join(root, 'node_modules/.bin', name);
const NAMES = TAGS.map((tag) => tag.slice(4));

let folder, tarball, files, installed;
before(() => {
  ensureBuilt();
  folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  const out = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  const [packed] = JSON.parse(out);
  files = packed.files.map((file) => file.path);
  tarball = path.join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  );
  // As in the project of somebody else: beside what it depends on, and nothing more.
  const modules = path.join(folder, 'node_modules');
  installed = path.join(modules, 'ics-widgets');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components', '1']);
  for (const name of ['lit', '@lit/localize']) {
    mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name), 'dir');
  }
});
after(() => rmSync(folder, { recursive: true }));

/** Everything that belongs in, by what it is for. */
const BELONGS = [
  /^(README|CHANGELOG|THIRD-PARTY)\.md$|^LICENSE$|^(package|custom-elements)\.json$/,
  /^dist\/npm\/(?:(?:chunks|elements)\/)?[\w.-]+\.js$/,
  /^dist\/types\/[\w/.-]+\.d\.ts$/,
  /^dist\/(?:chunks|elements)\/[\w.-]+\.js$/,
  /^dist\/[\w-]+\.js$/,
  /^dist\/ics\.css$|^dist\/themes\/[\w-]+\.css$/,
  /^dist\/data\/(?:1\/)?[\w.-]+\.json$/,
  /^dist\/(?:sbom\.cdx|vscode\.(?:css|html)-custom-data|web-types)\.json$/,
];

describe('The package', () => {
  test('holds what its users need, and nothing else', () => {
    assert.deepEqual(
      files.filter((file) => !BELONGS.some((pattern) => pattern.test(file))),
      [],
    );
    for (const pattern of BELONGS)
      assert.ok(
        files.some((file) => pattern.test(file)),
        `nothing is ${pattern}`,
      );
  });

  test('holds no test, no story, no source, no map and no page of the demo', () => {
    assert.deepEqual(
      files.filter(
        (file) => /test|stories|\.map$|(?<!\.d)\.tsx?$|^src\/|\.html$|\.png$|\.mdx$/.test(path.basename(file)) || file.startsWith('src/'),
      ),
      [],
    );
  });

  test('holds every file that its types speak of', () => {
    for (const file of files.filter((name) => name.endsWith('.d.ts'))) {
      for (const [, address] of readFileSync(path.join(installed, file), 'utf8').matchAll(
        /(?:from|import)\s*\(?['"](\.{1,2}\/[^'"]+)['"]/g,
      )) {
        const target = path.posix.join(path.posix.dirname(file), address).replace(/\.js$/, '.d.ts');
        assert.ok(files.includes(target), `${file} speaks of ${address}`);
      }
    }
  });

  test('is faultless to publint', async () => {
    const { messages } = await publint({ pkgDir: installed, level: 'suggestion', pack: false });
    assert.deepEqual(
      messages.map(({ code, path: where }) => `${code} at ${where.join('.')}`),
      [],
    );
  });

  test('has types for whoever imports it, to arethetypeswrong', () => {
    // It is for modules: what require() or a resolver without "exports" would find is not asked.
    const asked = [
      '--profile',
      'esm-only',
      '--format',
      'json',
      '--entrypoints',
      '.',
      'define',
      'domain',
      ...NAMES.map((name) => `elements/${name}`),
    ];
    const out = execFileSync(bin('attw'), [tarball, ...asked], { encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 });
    const { analysis } = JSON.parse(out);
    assert.equal(Object.keys(analysis.entrypoints).length, 3 + NAMES.length);
    const problems = analysis.problems.filter(({ resolutionKind }) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs');
    assert.deepEqual(
      problems.map(({ kind, entrypoint }) => `${kind} ${entrypoint}`),
      [],
    );
  });
});

describe('Every entry of the package', () => {
  const run = (code) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  const entries = Object.keys(exports).flatMap((entry) => {
    if (entry.startsWith('./elements/')) return NAMES.map((name) => entry.replace('*', name));
    if (entry === './data/*') return ['ics', 'guide', 'places', 'schema', 'ics.bundle'].map((name) => `./data/${name}.json`);
    if (entry === './themes/*') return readdirSync(path.join(root, 'src/bundles/themes')).map((name) => `./themes/${name}`);
    return [entry];
  });

  /** What is types alone has no file to load. */
  const loaded = entries.filter((entry) => typeof exports[entry] !== 'object' || exports[entry].default !== undefined);

  test('is a file that is there, with types where it is code', () => {
    const resolved = JSON.parse(
      run(`console.log(JSON.stringify(${JSON.stringify(loaded)}.map((entry) => import.meta.resolve('ics-widgets' + entry.slice(1)))))`),
    );
    for (const [index, url] of resolved.entries()) assert.ok(existsSync(fileURLToPath(url)), loaded[index]);
    for (const [entry, target] of Object.entries(exports)) {
      if (typeof target === 'string') continue;
      for (const name of entry.includes('*') ? NAMES : ['']) assert.ok(files.includes(target.types.slice(2).replace('*', name)), entry);
    }
  });

  test('that is code can be imported in plain Node', () => {
    const code = loaded.filter((entry) => !/\.(json|css)$/.test(entry));
    const out = run(`for (const entry of ${JSON.stringify(code)}) await import('ics-widgets' + entry.slice(1)); console.log('imported');`);
    assert.equal(out.trim(), 'imported');
  });

  test('and nothing else can be reached', () => {
    assert.throws(() => run(`await import('ics-widgets/dist/npm/index.js')`), /ERR_PACKAGE_PATH_NOT_EXPORTED/);
  });
});
