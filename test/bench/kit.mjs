/** The built kit and the pages of the bench, served. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { built, dist, ensureBuilt } from '../pages/browser.mjs';
import { kitPages } from './embed-pages.mjs';
import { serveCompressed } from './slow-server.mjs';

/** What the built kit can show, by name. */
export const pagesOfKit = () => {
  ensureBuilt();
  return kitPages({ text: built, has: (file) => existsSync(path.join(dist, file)) });
};

/** `addressOf(name)` is where a page is; `pages` are ours, by name. Others may be added with `add`. */
export const serveKit = async (folders = {}) => {
  const pages = pagesOfKit();
  const texts = new Map();
  const { url, close } = await serveCompressed({ '/kit/': dist, ...folders }, texts);
  const addresses = new Map();
  const add = (all) => {
    for (const [name, { html, path: at = `/page-${addresses.size}` }] of Object.entries(all)) {
      if (html) texts.set(at, html);
      addresses.set(name, url + at);
    }
  };
  add(pages);
  return { url, pages, add, addressOf: (name) => addresses.get(name), close };
};
