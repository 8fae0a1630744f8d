/**
 * `import { figures } from './guide-proof.ts?at-build'`: the module runs while the book is built, and what it exports is
 * written into the page. A reader's browser need not compute it, and nobody can forget to.
 */
import { runnerImport, type Plugin } from 'vite';

export const atBuild = (): Plugin => ({
  name: 'at-build',
  enforce: 'pre',
  async load(id) {
    const [file, query] = id.split('?');
    if (query !== 'at-build') return undefined;
    const { module, dependencies } = await runnerImport<Record<string, unknown>>(file!, { configFile: false, logLevel: 'error' });
    for (const dependency of dependencies) this.addWatchFile(dependency);
    return Object.entries(module)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join('\n');
  },
});
