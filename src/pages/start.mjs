/** `npm start`: installs what is missing, builds, and serves the demo with every widget on a page. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { ensurePackages } from '../../test/installed.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
ensurePackages();
execFileSync(process.execPath, [path.join(root, 'src/bundles/build.mjs')], { cwd: root, stdio: 'inherit' });
const folder = path.join(root, 'dist');
const { url } = await serve(folder, Number(process.env.PORT ?? 4173)).catch(() => serve(folder));
console.log(`\nThe demo, with every widget on a page: ${url}\nStop it with Ctrl+C.`);
