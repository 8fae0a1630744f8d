/**
 * A visitor for the tests of whole pages: one browser, a server with the built kit, and a host page on another origin.
 * Everything that a page asks for, says on its console, or throws is written down.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { TYPES } from '../../src/pages/serve.mjs';
import { ENGINES, engine } from '../engines.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folder with the built kit. */
export const dist = path.join(root, 'dist');

/** Builds the kit when nobody has; `npm test` always builds it first. */
export const ensureBuilt = () => {
  if (!existsSync(path.join(dist, 'ics.js'))) {
    execFileSync(process.execPath, [path.join(root, 'src/bundles/build.mjs')], { cwd: root, stdio: 'inherit' });
  }
};

/** Text of a built file. */
export const built = (file) => readFileSync(path.join(dist, file), 'utf8');

/** A fresh copy of a built data file, to plant things in. */
export const builtData = (file = 'data/ics.json') => JSON.parse(built(file));

export const TAGS = ['ics-center-finder', 'ics-opening-hours', 'ics-eligibility-check', 'ics-center-card', 'ics-document-checklist'];

/** A copy of the folder under a name of its own, so that what one page finds there is nothing to another. */
const COPY = /^\/copy-\d+(?=\/)/;

/** Headers that are not undefined: that is how one of them is taken away. */
const sent = (headers) => Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));

/**
 * A server on a port of its own. `answers` maps a path to what stands there instead of the file:
 * a text, `{ status, type, headers, body, delay }`, or a function that returns one of these for a file's text and path.
 * A path that begins with `/copy-1/` is that of a copy of the folder. `requests` lists every path that was asked for.
 */
export const listen = async (folder) => {
  const state = { answers: new Map(), headers: {}, requests: [] };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    // Browsers ask every host for an icon; that is no request of the page.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    state.requests.push(pathname);
    const place = pathname.replace(COPY, '');
    const name = place.endsWith('/') ? `${place}index.html` : place;
    const file = folder && path.join(folder, path.normalize(name));
    const text = file && path.extname(file) && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const written = state.answers.get(pathname) ?? state.answers.get(COPY.exec(pathname)?.[0]);
    const found = typeof written === 'function' ? written(text, pathname.replace(COPY, '')) : (written ?? text);
    const { status = 200, type, headers = {}, body, delay = 0 } = typeof found === 'object' ? found : { body: found };
    const send = () => {
      const isMissing = body === undefined && status === 200;
      const all = {
        'access-control-allow-origin': '*',
        'content-type': type ?? TYPES[path.extname(name)] ?? 'text/html; charset=utf-8',
        ...state.headers,
        ...headers,
      };
      response.writeHead(isMissing ? 404 : status, sent(all));
      response.end(body ?? 'Not found');
    };
    setTimeout(send, delay);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return Object.assign(state, { server, port: server.address().port, close: () => server.closeAllConnections() ?? server.close() });
};

/** One engine tells of what did not come, or was not allowed, as of code that threw. */
const NOT_THROWN = /downloadable font|Cross-Origin Request Blocked|hashes in the integrity attribute|Content-Security-Policy:/;

/** Runs in the page before anything of it: writes down what only the page itself can see. */
const watch = () => {
  const seen = { errors: [], ready: [], violations: [], shifts: [], focused: [], stored: [], names: [] };
  globalThis.__seen = seen;
  addEventListener('ics-error', ({ target, reason, problems }) => seen.errors.push({ tag: target.localName, reason, problems }), true);
  addEventListener('ics-ready', ({ target }) => seen.ready.push(target.localName), true);
  addEventListener('focusin', ({ target }) => seen.focused.push(target.localName), true);
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    // That every browser asks for an icon is not the page's doing.
    if (!blockedURI.endsWith('/favicon.ico')) seen.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
  // Two engines do not tell what has moved: tests that ask for it run in the one that does.
  const shifts = new PerformanceObserver((list) =>
    seen.shifts.push(
      ...list.getEntries().map(({ value, sources, startTime }) => ({
        value,
        startTime,
        nodes: sources.map(({ node }) => node?.id || node?.localName),
      })),
    ),
  );
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) shifts.observe({ type: 'layout-shift', buffered: true });
  const note = (owner, method, name) => {
    const original = owner[method];
    owner[method] = function (...rest) {
      seen.stored.push(name);
      return original.apply(this, rest);
    };
  };
  for (const method of ['getItem', 'setItem', 'removeItem', 'clear', 'key']) note(Storage.prototype, method, `storage ${method}`);
  note(IDBFactory.prototype, 'open', 'indexedDB');
  if (globalThis.CacheStorage) for (const method of ['open', 'match', 'has', 'keys']) note(CacheStorage.prototype, method, 'caches');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(value) {
      seen.stored.push('cookie');
      cookie.set.call(this, value);
    },
  });
  // Kept, because a page may be tested without it.
  Object.defineProperty(seen, 'isVisible', { value: Element.prototype.checkVisibility });
  seen.names = Reflect.ownKeys(globalThis).map(String);
};

/** Runs in the page: the text of the elements that match, through slots and shadow roots, as a visitor reads it. */
export const readText = (selector, everything) => {
  const SILENT = new Set(['style', 'script', 'template', 'noscript']);
  const WRITTEN = ['aria-label', 'title', 'alt', 'placeholder', 'href', 'aria-description', 'value'];
  const INLINE = new Set(['a', 'b', 'bdi', 'em', 'q', 'span', 'strong', 'slot', 'text']);
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return '';
    if (SILENT.has(node.localName)) return '';
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    // What has no box of its own still shows its children.
    const boxless = isElement && getComputedStyle(node).display === 'contents';
    if (isElement && !everything && !boxless && !globalThis.__seen.isVisible.call(node)) return '';
    const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
    const children = assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes;
    const inner = [...children].map(textOf).join('');
    const attributes = everything && isElement ? WRITTEN.map((name) => node.getAttribute(name)).filter(Boolean) : [];
    const text = [inner, ...attributes].join('\n');
    return INLINE.has(node.localName) ? text : `\n${text}\n`;
  };
  return [...document.querySelectorAll(selector)]
    .map(textOf)
    .join('\n')
    .replace(/[^\S\n\u00a0]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
};

/** A page that is open, with everything that was written down about it. */
class Visit {
  constructor(page, kit, host) {
    Object.assign(this, { page, kit, host, requests: [], warnings: [], complaints: [], errors: [], console: [] });
    // Firefox lists a font of its own as well, which no page asked for.
    const isOwn = (url) => url.endsWith('/favicon.ico') || url.startsWith('data:font/');
    page.on('request', (request) => isOwn(request.url()) || this.requests.push(request.url()));
    page.on('console', (message) => {
      const text = message.text();
      this.console.push(`${message.type()}: ${text}`);
      if (message.type() === 'warn' || message.type() === 'warning') this.warnings.push(text);
      if (message.type() === 'error') this.complaints.push(text);
    });
    page.on('pageerror', (error) => !NOT_THROWN.test(error) && this.errors.push(String(error)));
  }

  /** What the kit itself said on the console. */
  get ownWarnings() {
    return this.warnings.filter((text) => text.startsWith('ICS Widgets'));
  }

  /** What the page wrote down: ics-error and ics-ready events, violations, shifts, focus, uses of storage. */
  seen() {
    return this.page.evaluate(() => globalThis.__seen);
  }

  /** Text that a visitor can read now, of every element that matches. */
  text(selector = 'body') {
    return this.page.evaluate(readText, selector, false);
  }

  /** All text, hidden or folded away too, with what attributes say aloud. */
  allText(selector = 'body') {
    return this.page.evaluate(readText, selector, true);
  }

  /** Waits until every element that matches shows content, and there is one. */
  async ready(selector = TAGS.join()) {
    await this.page.waitForFunction(
      (wanted) => {
        const elements = [...document.querySelectorAll(wanted)];
        return elements.length > 0 && elements.every((element) => element.matches(':defined') && element.matches(':state(ready)'));
      },
      { timeout: 10_000 },
      selector,
    );
    return this;
  }

  /** Waits until a function of the page is true. */
  until(fn, ...rest) {
    return this.page.waitForFunction(fn, { timeout: 10_000 }, ...rest);
  }

  /** Waits until the text of an element satisfies a pattern, and returns it. */
  async textUntil(selector, pattern) {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const text = await this.text(selector);
      if (pattern.test(text)) return text;
      if (Date.now() > deadline) throw new Error(`${selector} never read ${pattern}; it reads:\n${text}`);
      await this.settled();
    }
  }

  /** Waits until an ics-error was seen. */
  async failed(count = 1) {
    await this.until((wanted) => globalThis.__seen.errors.length >= wanted, count);
    return (await this.settled()).seen();
  }

  /** Waits until nothing is fetched any more and two frames have been drawn. */
  async settled() {
    await this.page.waitForNetworkIdle({ idleTime: 150, timeout: 10_000 });
    return this.drawn();
  }

  /** Waits until two frames have been drawn. */
  async drawn() {
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
    return this;
  }

  /** An element inside a shadow root, once it is seen: without `visible` changes in there may pass unnoticed. */
  inside(tag, selector) {
    return this.page.waitForSelector(`${tag} >>> ${selector}`, { visible: true, timeout: 10_000 });
  }

  close() {
    return this.page.close();
  }
}

/**
 * Starts a browser, the kit's server and the host's. `kit` and `host` are their addresses, of different origins.
 * `open(html)` opens a page of the host; `sameOrigin` one that lies beside the kit.
 */
export const startBrowser = async () => {
  ensureBuilt();
  const kitServer = await listen(dist);
  const hostServer = await listen();
  const browser = await puppeteer.launch(ENGINES[engine].launch());
  const kit = `http://localhost:${kitServer.port}/`;
  const host = `http://127.0.0.1:${hostServer.port}/`;

  let copies = 0;
  const open = async (html, options = {}) => {
    const { sameOrigin = false, headers = {}, type, width = 1000, height = 900, locale, until = 'load', at = 'page', prepare } = options;
    const server = sameOrigin ? kitServer : hostServer;
    server.answers.set(`/${at}`, { body: html, headers, type });
    // A context of its own, so that neither caches nor storage tell one test about another.
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.once('close', () => void context.close().catch(() => {}));
    await page.setViewport({ width, height });
    if (locale) await page.setExtraHTTPHeaders({ 'accept-language': locale });
    await page.evaluateOnNewDocument(watch);
    const visit = new Visit(page, kit, host);
    await prepare?.(page);
    await page.goto(`${sameOrigin ? kit : host}${at}`, { waitUntil: until });
    return visit;
  };

  return {
    kit,
    host,
    kitServer,
    hostServer,
    open,
    /** The address of a copy of the kit, in which `answer` changes what every file of it is. */
    copy: (answer) => {
      const name = `/copy-${++copies}`;
      if (answer) kitServer.answers.set(name, answer);
      return `${kit}${name.slice(1)}/`;
    },
    /** Puts something else at a path of the kit, like a 404 or a planted dataset. */
    answer: (pathname, answer) => kitServer.answers.set(pathname, answer),
    /** The kit as it was built, nothing asked for yet. */
    reset: async () => {
      kitServer.answers.clear();
      kitServer.headers = {};
      kitServer.requests.length = 0;
      hostServer.answers.clear();
      await Promise.all((await browser.pages()).slice(1).map((page) => page.close()));
    },
    close: async () => {
      await browser.close();
      kitServer.close();
      hostServer.close();
    },
  };
};

/** Walks the stepper as a visitor does, by its radios and buttons, with the keyboard. */
export const stepper = (visit, tag = 'ics-eligibility-check') => {
  const asks = (id) => visit.inside(tag, `input[name="${id}"]`);
  // By keyboard: a click lands on a place of the screen, and things move while a page loads.
  const press = async (selector) => {
    const target = await visit.inside(tag, selector);
    await target.press(' ');
    await visit.drawn();
  };
  return {
    asks,
    /** Chooses an option and continues. */
    async answer(question, option) {
      await press(`input[name="${question}"][value="${option}"]`);
      await press('form .actions button');
    },
    /** Types a place and continues. */
    async live(place) {
      const field = await visit.inside(tag, 'input[role=combobox]');
      await field.click({ count: 3 });
      await field.type(place);
      await press('form .actions button');
    },
    back: () => press('.back'),
    /** Waits for the outcome and returns its text. */
    async outcome() {
      await visit.inside(tag, '[part=outcome]');
      return visit.text(tag);
    },
    /** Ids of the questions that can be answered now. */
    asked: () =>
      visit.page.evaluate(
        (wanted) => [...new Set([...document.querySelector(wanted).shadowRoot.querySelectorAll('input')].map(({ name }) => name))],
        tag,
      ),
  };
};

/** Types a search into the finder, presses Enter and returns the answer. */
export const search = async (visit, typed, tag = 'ics-center-finder') => {
  const field = await visit.inside(tag, 'input[role=combobox]');
  await field.click({ count: 3 });
  await field.type(typed);
  await field.press('Enter');
  await visit.page.evaluate((wanted) => document.querySelector(wanted).updateComplete, tag);
  // The code of the search may still be on its way.
  await visit.page.waitForFunction((wanted) => !document.querySelector(wanted).shadowRoot.querySelector('.answer .waiting'), {}, tag);
  return visit.page.evaluate((wanted) => document.querySelector(wanted).shadowRoot.querySelector('[part=answer]').innerText, tag);
};
