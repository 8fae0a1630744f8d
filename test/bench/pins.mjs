/** Builds the page that compares ways to draw pins, from what is installed, and asks it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pointsOf } from './centers.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LOOKS = `.stage { width: 800px; height: 600px; position: relative }
  .pin { width: 28px; height: 28px; border-radius: 50%; background: #246; color: #fff; font: 12px/28px sans-serif; text-align: center; border: 0; padding: 0 }`;

const pageScript = async () => {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('pins-page.mjs', import.meta.url)), formats: ['es'], fileName: 'pins' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  }).then((built) => [built].flat()[0]);
  return output[0].code;
};

/** A page in which each way can be measured with so many pins. */
export const openPins = async (browser) => {
  const leafletCss = readFileSync(`${root}node_modules/leaflet/dist/leaflet.css`, 'utf8');
  browser.answer('/bench/pins.js', await pageScript());
  const visit = await browser.open(
    `<!doctype html><title>Pins</title><style>${leafletCss}${LOOKS}</style><body><script type="module" src="${browser.kit}bench/pins.js"></script>`,
  );
  await visit.page.waitForFunction(() => globalThis.__measurePins, { timeout: 10_000 });
  return {
    visit,
    measure: (way, count, pans = 24) => visit.page.evaluate((...rest) => globalThis.__measurePins(...rest), way, pointsOf(count), pans),
  };
};
