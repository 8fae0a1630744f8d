/** Serves files and pages to the bench as a good host does: compressed by brotli, with an address for each, never twice the work. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { TYPES } from '../../src/pages/serve.mjs';

/** `folders` maps the start of a path to a folder; `pages` maps a path to a text. Both may grow while it runs. */
export const serveCompressed = (folders, pages = new Map()) =>
  new Promise((resolve) => {
    const packed = new Map();
    const fileFor = (pathname) => {
      const [prefix, folder] = Object.entries(folders).find(([start]) => pathname.startsWith(start)) ?? [];
      const file = folder && path.join(folder, path.normalize(pathname.slice(prefix.length)));
      return file && path.extname(file) && existsSync(file) ? readFileSync(file) : undefined;
    };
    const packedAt = (pathname) => {
      const found = packed.get(pathname) ?? (pages.get(pathname) && Buffer.from(pages.get(pathname))) ?? fileFor(pathname);
      if (found === undefined || packed.has(pathname)) return found;
      packed.set(pathname, brotliCompressSync(found));
      return packed.get(pathname);
    };
    const server = createServer(({ url }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      const body = packedAt(pathname);
      if (body === undefined) return void response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      const type = TYPES[path.extname(pathname)] ?? TYPES['.html'];
      response.writeHead(200, {
        'content-type': type,
        'content-encoding': 'br',
        'content-length': body.length,
        'cache-control': 'max-age=3600',
        'access-control-allow-origin': '*',
      });
      response.end(body);
    });
    server.listen(0, () =>
      resolve({
        url: `http://localhost:${server.address().port}`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      }),
    );
  });
