/** Takes the picture in the README from the built demo: `npm run picture`. */
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, FOREIGN_TIME_ZONE, chromiumPath } from '../../test/chromium.mjs';
import { serve } from './serve.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const { server, url } = await serve(here('../../dist'));
const browser = await puppeteer.launch({
  executablePath: chromiumPath(),
  args: CHROMIUM_FLAGS,
  env: { ...process.env, TZ: FOREIGN_TIME_ZONE },
});
const page = await browser.newPage();
await page.setViewport({ width: 1100, height: 900 });
await page.goto(`${url}picture.html`, { waitUntil: 'networkidle0' });

/** Answers the stepper's questions by the options' ids; each waits until the question before it is gone. */
for (const option of ['yes', 'over-6-months', 'eu-eea-swiss', 'work']) {
  const radio = await page.waitForSelector(`>>> input[value="${option}"]`, { visible: true });
  await radio.evaluate((input) => {
    input.click();
    input.form.requestSubmit();
  });
}
// Visible, so that every frame is looked at: what changes in a shadow root is no change of the page.
await page.waitForSelector('>>> [part=step]', { visible: true });
await page.evaluate('document.activeElement.blur()');
await page.screenshot({ path: here('picture.png'), clip: { x: 0, y: 0, width: 1100, height: 1860 } });
await browser.close();
server.close();
