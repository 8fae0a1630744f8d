/**
 * Opens a page on a slow line and a slow processor and writes down what its visitor and its host feel. What keeps the
 * main thread is told in time of the processor, not of the wall, so that whatever else the machine does is not counted.
 */
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.mjs';

/** 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms: what a phone gets away from the window. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
/** Beyond so many milliseconds of one task a visitor waits. */
const LONG_MS = 50;
const ZERO = 'bench-zero';
const TASKS = 'disabled-by-default-devtools.timeline';

/** Nobody but this machine can be reached: what a page wants from others is written down, and fails. */
export const startSlowBrowser = () =>
  puppeteer.launch({
    executablePath: chromiumPath(),
    args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  });

/** Runs in the page before anything of it. `isUseful` is asked once a frame; painted is what the task after the frame finds. */
const watch = (isUseful, zero) => {
  const seen = { shift: 0, useful: undefined, painted: undefined, zeroAt: performance.mark(zero).startTime };
  globalThis.__bench = seen;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') seen.painted = startTime;
  }).observe({ type: 'paint', buffered: true });
  const look = () => {
    if (!document.body || !isUseful()) return void requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (seen.useful = performance.now());
    requestAnimationFrame(() => port2.postMessage(0));
  };
  requestAnimationFrame(look);
};

/** Everything that the page asks for, with the bytes of each answer, heads included. */
const logOf = async (cdp, page) => {
  const asked = new Map();
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
    // What stands in the address itself goes nowhere, and every host is asked for an icon.
    if (/^(data|blob):|\/favicon\.ico$/.test(url)) return;
    asked.set(asked.has(requestId) ? `${requestId} again` : requestId, { url, bytes: 0 });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  return () => {
    const { origin } = new URL(page.url());
    const all = [...asked.values()];
    return {
      own: all.filter(({ url }) => new URL(url).origin === origin).map(({ url }) => new URL(url).pathname),
      strangers: all.filter(({ url }) => new URL(url).origin !== origin).map(({ url }) => new URL(url).host),
      bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  };
};

/** Tasks of the page's main thread since its document began: when each began and ended, and what it took of the processor. */
const tasksOf = async (cdp) => {
  const events = [];
  const add = ({ value }) => events.push(...value);
  cdp.on('Tracing.dataCollected', add);
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: [TASKS, 'blink.user_timing'] } });
  return async (zeroAt) => {
    const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
    await cdp.send('Tracing.end');
    await complete;
    // The last one: a page that opens has an empty document before its own.
    const zero = events.filter(({ name, cat }) => name === ZERO && cat.includes('user_timing')).at(-1);
    const at = (ts) => zeroAt + (ts - zero.ts) / 1000;
    return events
      .filter(({ name, cat, pid, tid, dur }) => name === 'RunTask' && cat === TASKS && dur && pid === zero.pid && tid === zero.tid)
      .map(({ ts, dur, tdur = dur }) => ({ from: at(ts), to: at(ts + dur), took: tdur / 1000 }))
      .filter(({ to }) => to > zeroAt);
  };
};

/** What tasks after the first paint took beyond what nobody notices. */
const blockingOf = (tasks, painted) =>
  tasks
    .filter(({ to }) => to > painted)
    .reduce((sum, { from, to, took }) => sum + Math.max(0, Math.min(took, from < painted ? to - painted : took) - LONG_MS), 0);

/**
 * One visit with an empty cache. `slow` is how many times slower the processor is.
 * `useful` is undefined where what the page is for never showed.
 */
export const visitOf = async (browser, url, isUseful, { slow = 4, idleMs = 1000 } = {}) => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 412, height: 823 });
    const cdp = await page.createCDPSession();
    const asked = await logOf(cdp, page);
    await cdp.send('Network.emulateNetworkConditions', LINE);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow });
    await page.evaluateOnNewDocument(`(${watch})(${isUseful}, '${ZERO}')`);
    const tasksSince = await tasksOf(cdp);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForNetworkIdle({ idleTime: idleMs, timeout: 60_000 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const { shift, useful, painted, zeroAt } = await page.evaluate(() => globalThis.__bench);
    const tasks = await tasksSince(zeroAt);
    const long = tasks.filter(({ took }) => took > LONG_MS);
    return {
      ...asked(),
      useful,
      painted,
      shift,
      blocking: blockingOf(tasks, painted ?? Infinity),
      long: long.length,
      longest: Math.max(0, ...tasks.map(({ took }) => took)),
    };
  } finally {
    await context.close();
  }
};
