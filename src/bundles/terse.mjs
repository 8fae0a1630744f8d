/** A build plugin that goes over what the bundler has minified once more: what every page fetches may take the time. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';

const OPTIONS = {
  ecma: 2022,
  module: true,
  toplevel: true,
  compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
  format: { comments: false },
};

/** What is at the top level of a script that is no module would be the page's: it has a function around it. */
const wrapped = (code) => `(()=>{${code}})();`;

const weight = (code) => brotliCompressSync(code).length;

export const terse = ({ classic = false } = {}) => ({
  name: 'terse',
  // File names carry a hash of what is in them; this is done after they are chosen.
  augmentChunkHash: () =>
    readFileSync(new URL('../../node_modules/terser/package.json', import.meta.url), 'utf8') + JSON.stringify(OPTIONS),
  generateBundle: async (_, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code: terse } = await minify(chunk.code, OPTIONS);
      const code = classic ? wrapped(terse) : terse;
      if (weight(code) < weight(chunk.code)) chunk.code = code;
    }
  },
});
