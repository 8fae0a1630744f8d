/** Bundles the applications of hosts/frameworks/ as their users would, each into one module. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compile, compileModule } from 'svelte/compiler';
import ts from 'typescript';
import { build } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the applications. */
export const apps = fileURLToPath(new URL('hosts/frameworks/', import.meta.url));

/** Runs a program of the project; `code` and what it printed, whether it was content or not. */
export const run = async (program, ...args) => {
  const bin = path.join(root, 'node_modules/.bin', program);
  return promisify(execFile)(bin, args, { cwd: root }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, output: stdout + stderr }),
  );
};

const plain = (code) =>
  ts.transpileModule(code, { compilerOptions: { target: 'ES2022', module: 'ESNext', verbatimModuleSyntax: true } }).outputText;

const vue = {
  name: 'vue-files',
  async load(id) {
    if (!id.endsWith('.vue')) return null;
    const { descriptor } = parse(await readFile(id, 'utf8'), { filename: id });
    const compilerOptions = { isCustomElement: (tag) => tag.startsWith('ics-') };
    return plain(compileScript(descriptor, { id, inlineTemplate: true, templateOptions: { compilerOptions } }).content);
  },
};

const svelte = {
  name: 'svelte-files',
  enforce: 'pre',
  async load(id) {
    const text = () => readFile(id, 'utf8');
    if (id.endsWith('.svelte')) return compile(await text(), { filename: id, generate: 'client' }).js.code;
    return id.endsWith('.svelte.ts') ? compileModule(plain(await text()), { filename: id, generate: 'client' }).js.code : null;
  },
};

/** What a compiler wrote elsewhere still imports the packages that are here. */
const packagesFromHere = {
  name: 'packages-from-here',
  resolveId(id, importer) {
    return importer?.startsWith(tmpdir()) && /^[@\w]/.test(id) ? this.resolve(id, path.join(root, 'package.json')) : null;
  },
};

/** Angular's own compiler comes first: it turns templates into code, and refuses those that are wrong. Its packages link themselves on the page. */
const compiledByAngular = async (folder) => {
  const { code, output } = await run('ngc', '-p', path.join(apps, 'tsconfig.angular.json'), '--outDir', folder);
  if (code !== 0) throw new Error(output);
  const entry = path.join(folder, 'entry.js');
  await writeFile(entry, "import '@angular/compiler';\nexport { mount } from './angular.js';\n");
  return entry;
};

/** The module of an application, which exports `mount(place, { center, heard })`. */
export const bundled = async (name) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'frameworks-'));
  try {
    const entries = { react: 'react.tsx', vue: 'vue.ts', svelte: 'svelte.svelte.ts' };
    const entry = name === 'angular' ? await compiledByAngular(folder) : path.join(apps, entries[name]);
    const [{ output }] = await build({
      root,
      configFile: false,
      mode: 'production',
      logLevel: 'error',
      plugins: [vue, svelte, packagesFromHere],
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
        ngDevMode: 'false',
      },
      build: { write: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: () => `${name}.js` } },
    });
    return output[0].code;
  } finally {
    await rm(folder, { recursive: true });
  }
};
