/** `npm run bench:lighthouse`: what Lighthouse says of the demo, with every audit that costs a point. Ends with 1 below 99. */
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.mjs';
import { dist, ensureBuilt } from '../pages/browser.mjs';
import { lighthouse } from './peers.mjs';
import { serveCompressed } from './slow-server.mjs';

const LEAST = 99;

/** Audits that cost a category its points: their names and what they found. */
const costs = ({ audits }, { auditRefs }) =>
  auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${audits[id].title} (${audits[id].displayValue ?? Math.round(audits[id].score * 100)})`);

/** Sentences about the categories below the target. */
export const lighthouseOfDemo = async () => {
  ensureBuilt();
  const run = await lighthouse();
  const { url, close } = await serveCompressed({ '/': dist });
  const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  const { port } = new URL(browser.wsEndpoint());
  try {
    const { lhr } = await run(`${url}/index.html`, { port: Number(port), logLevel: 'error' });
    const missed = [];
    for (const category of Object.values(lhr.categories)) {
      const score = Math.round(category.score * 100);
      const why = costs(lhr, category);
      console.log(`Lighthouse ${lhr.lighthouseVersion}, the demo, ${category.title}: ${score}${why.length ? ` – ${why.join(', ')}` : ''}`);
      if (score < LEAST) missed.push(`Lighthouse, ${category.title}: ${score}, at least ${LEAST} are wanted`);
    }
    return missed;
  } finally {
    await browser.close();
    close();
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missed = await lighthouseOfDemo();
  console.log(missed.length ? `\nMissed:\n  ${missed.join('\n  ')}` : '\nEvery category is at the target.');
  process.exitCode = missed.length ? 1 : 0;
}
