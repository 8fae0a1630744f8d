/** What runs in the page to measure it: functions that are handed over as text, so each stands alone. */

/**
 * Runs before the kit and writes down when things happened, without a hook in it. `ready` is when the finder was told to
 * render for the first time after the JSON had come, which is when the data has been parsed. A frame counts as painted
 * when the task after its animation callbacks runs: style, layout and paint are done by then.
 */
export const watchFinder = () => {
  const seen = {
    json: undefined,
    ready: undefined,
    painted: undefined,
    mapped: undefined,
    tasks: [],
    keys: [],
    frames: [],
    searched: false,
  };
  const afterPaint = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
      }),
    );
  globalThis.__bench = Object.assign(seen, { afterPaint });
  new PerformanceObserver((list) =>
    seen.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration }))),
  ).observe({ type: 'longtask', buffered: true });

  const { json } = Response.prototype;
  Response.prototype.json = async function () {
    const value = await json.call(this);
    seen.json = performance.now();
    return value;
  };
  const watch = async () => {
    await customElements.whenDefined('ics-center-finder');
    const finder = document.querySelector('ics-center-finder');
    const { requestUpdate } = finder;
    finder.requestUpdate = function (...rest) {
      if (seen.json !== undefined) seen.ready ??= performance.now();
      return requestUpdate.apply(this, rest);
    };
    const shows = async (selector, key) => {
      while (!finder.shadowRoot.querySelector(selector)) await new Promise((done) => requestAnimationFrame(done));
      seen[key] = await afterPaint();
    };
    const items = new MutationObserver(() => {
      if (!finder.shadowRoot.querySelector('[part=item]')) return;
      items.disconnect();
      void afterPaint().then((at) => (seen.painted = at));
      void shows('svg [part~=marker]', 'mapped');
    });
    items.observe(finder.shadowRoot, { childList: true, subtree: true });
  };
  addEventListener('DOMContentLoaded', () => void watch());

  // From the moment that the key went down, waiting in the queue included, until its suggestions are painted.
  addEventListener(
    'keydown',
    ({ timeStamp, key }) => {
      const painted = async () => {
        const root = document.querySelector('ics-center-finder').shadowRoot;
        const options = () => root.querySelectorAll('[role=option]').length;
        let at = await afterPaint();
        // The first key may be faster than the code of the search; after that, no suggestions are an answer as well.
        for (let frame = 0; frame < 60 && !seen.searched && !options(); frame++) at = await afterPaint();
        seen.searched = true;
        return { key, ms: at - timeStamp, options: options() };
      };
      seen.keys.push(painted());
    },
    true,
  );

  // Frames in which the mouse moved the map: from this frame to the next, and how much of that is work.
  addEventListener(
    'pointermove',
    ({ buttons }) => {
      if (buttons !== 1) return;
      const from = performance.now();
      const frame = { interval: 0, work: 0 };
      seen.frames.push(frame);
      void afterPaint().then((at) => (frame.work = at - from));
      requestAnimationFrame((at) => requestAnimationFrame((next) => (frame.interval = next - at)));
    },
    true,
  );
};

/** Milliseconds to paint a plain list of so many rows of text, and from one empty frame to the next, several times each. */
export const paintStatic = async (rows, rounds) => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const afterPaint = () =>
    frame().then(
      () =>
        new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now());
          port2.postMessage(0);
        }),
    );
  const times = { list: [], frame: [] };
  for (let round = 0; round < rounds; round++) {
    await afterPaint();
    const from = performance.now();
    const list = document.createElement('ol');
    for (let row = 0; row < rows; row++) {
      const item = document.createElement('li');
      for (const name of ['h3', 'p', 'p', 'p', 'p', 'p']) {
        const part = document.createElement(name);
        part.append(`Row ${row} of the list of round ${round}, with a line of words in it`);
        item.append(part);
      }
      list.append(item);
    }
    document.body.append(list);
    times.list.push((await afterPaint()) - from);
    list.remove();
    const at = await frame();
    times.frame.push((await frame()) - at);
  }
  return times;
};

/** A place of the map that is not a pin nor a control, near its middle, in pixels of the window. */
export const seaPlace = () => {
  const root = document.querySelector('ics-center-finder').shadowRoot;
  const { left, top, width, height } = root.querySelector('.stage').getBoundingClientRect();
  const tries = Array.from({ length: 400 }, (_, index) => ({
    x: Math.round(left + width * (0.3 + 0.02 * (index % 20))),
    y: Math.round(top + height * (0.3 + 0.02 * Math.floor(index / 20))),
  }));
  const middle = ({ x, y }) => Math.hypot(x - left - width / 2, y - top - height / 2);
  return tries
    .sort((one, other) => middle(one) - middle(other))
    .find(({ x, y }) => {
      const found = root.elementFromPoint(x, y);
      return found?.closest('.stage') && !found.closest('button');
    });
};
