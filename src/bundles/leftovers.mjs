/** Build plugins that take away, or write out differently, what the bundler leaves in its files. */
import path from 'node:path';

/** The bundler leaves its notes to other bundlers in place; a browser has no use for them. */
export const withoutNotes = {
  name: 'without-notes',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk')
        chunk.code = chunk.code.replace(/(\w?)\/\* @__(?:PURE|NO_SIDE_EFFECTS)__ \*\/\s?/g, (_, before) => before && `${before} `);
    }
  },
};

/** The bundler's own helper for files that hold several modules is shorter than a file, and its hash. */
export const withoutRuntime = {
  name: 'without-runtime',
  generateBundle(_, bundle) {
    const runtime = Object.keys(bundle).find((name) => name.includes('rolldown-runtime'));
    if (!runtime) return;
    const helper =
      '=getters=>{const module={};for(const name in getters)Object.defineProperty(module,name,{get:getters[name],enumerable:true});return module};';
    const place = new RegExp(`import\\{\\w+ as (\\w+)\\}from"[^"]*${path.posix.basename(runtime)}";`);
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace(place, (_, name) => `const ${name}${helper}`);
    delete bundle[runtime];
  },
};

/** Pages without a charset are read as windows-1252: what runs as a classic script must be plain ASCII. */
export const ascii = {
  name: 'ascii',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk')
        chunk.code = chunk.code.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
};
