/** Serves a folder on localhost, to any origin: `node src/pages/serve.mjs [folder] [port]`. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a file is, by the end of its name. */
export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A server that is listening. `headers` are added to every answer; `requests` lists the paths that were asked for. */
export const serve = (folder, port = 0, headers = {}) =>
  new Promise((resolve, reject) => {
    const requests = [];
    const server = createServer(async (request, response) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
      requests.push(pathname);
      const file = path.join(folder, path.normalize(decoded(pathname)));
      // Below a folder without its slash, a page would look for its files one folder too high.
      if (file.startsWith(path.resolve(folder)) && !pathname.endsWith('/') && (await stat(file).catch(() => undefined))?.isDirectory()) {
        response.writeHead(301, { location: `${pathname}/${search}`.replace(/^\/+/, '/') }).end();
        return;
      }
      const found = await fileAt(file);
      response.setHeader('access-control-allow-origin', '*');
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (!found || !file.startsWith(path.resolve(folder))) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
        return;
      }
      response.writeHead(200, { 'content-type': TYPES[path.extname(found)] ?? 'application/octet-stream' });
      createReadStream(found).pipe(response);
    });
    server.on('error', reject);
    server.listen(port, () =>
      resolve({ server, requests, port: server.address().port, url: `http://localhost:${server.address().port}/` }),
    );
  });

/** A path as it was meant; one that means nothing is found nowhere. */
const decoded = (pathname) => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/404';
  }
};

const fileAt = async (file) => {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return file;
  const index = path.join(file, 'index.html');
  return found?.isDirectory() && (await stat(index).catch(() => undefined)) ? index : undefined;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'dist', port = '4173'] = process.argv.slice(2);
  const running = await serve(path.resolve(folder), Number(port)).catch(() => serve(path.resolve(folder)));
  console.log(`\nThe demo page, with every widget: ${running.url}\n`);
}
