/** Pages with a fault each, as people who embed make them, and a healthy one. Used to try the check of the page. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { built, builtData, dist } from './browser.mjs';

/** A page with nothing to mend, unless it is told otherwise. */
export const hostPage = (kit, body, { html = 'lang="en"', head = '', script = `<script defer src="${kit}ics.js"></script>` } = {}) =>
  `<!doctype html><html ${html}><head><title>Moving here</title><link rel="stylesheet" href="${kit}ics.css">${head}${script}</head>
<body><main><h1>Moving here</h1>${body}</main></body></html>`;

const FALLBACK = '<a href="https://example.org/">Opening hours</a>';
export const HOURS = `<p><ics-opening-hours center="aarhus">${FALLBACK}</ics-opening-hours></p>`;

export const HEALTHY = `${HOURS}
<ics-eligibility-check id="guide" lang="da" municipality="0751" purpose="study" show-all></ics-eligibility-check>
<section><h2>Centres</h2><ics-center-finder centers="aarhus odense" heading-level="3" map="none" listen="guide" _ngcontent-abc="" class="wide" data-test="1"></ics-center-finder></section>
<div data-ics-src="${'${kit}'}data/ics.json"><ics-center-card center="copenhagen" lang="en-GB" json-ld></ics-center-card></div>
<p>Write <code>&lt;ics-center-card&gt;</code> for a card.</p>`;

/** The built kit once more in a folder of its own, as the releases of a host are. */
const released = (browser, folder, edit = (text) => text) => {
  for (const file of readdirSync(dist, { recursive: true })) {
    if (/\.(js|css|json)$/.test(file) && !/^(npm|types)/.test(file)) {
      browser.answer(`/${folder}/${file.split(path.sep).join('/')}`, edit(readFileSync(path.join(dist, file), 'utf8')));
    }
  }
};

const version = /"version":"([^"]+)"/.exec(readFileSync(new URL('../../package.json', import.meta.url), 'utf8').replace(/\s/g, ''))[1];

/**
 * Each with the page, and what the check says: the fault, the finding in words, its cure, and the line to copy.
 * `html` gets the address of the kit. `prepare` puts something else on the servers.
 */
export const PLANTED = [
  {
    fault: 'tag',
    name: 'a tag in British spelling',
    html: (kit) => hostPage(kit, '<ics-centre-finder centers="aarhus"></ics-centre-finder>'),
    says: /no widget called ics-centre-finder/,
    cure: /Write ics-center-finder/,
    line: '<ics-center-finder centers="aarhus">…</ics-center-finder>',
    danish: /ingen widget, der hedder ics-centre-finder/,
  },
  {
    fault: 'attribute',
    name: 'an attribute in British spelling',
    html: (kit) => hostPage(kit, '<ics-opening-hours centre="aarhus" view="line"></ics-opening-hours>'),
    says: /ics-opening-hours has no attribute centre/,
    cure: /Write center instead/,
    line: '<ics-opening-hours center="aarhus" view="line">',
    danish: /ics-opening-hours har ingen attribut centre/,
  },
  {
    fault: 'id',
    name: 'a centre by its name in local letters',
    html: (kit) => hostPage(kit, '<ics-center-card center="Århus"></ics-center-card>'),
    says: /center="Århus" is not in the data/,
    cure: /Did you mean aarhus/,
    line: '<ics-center-card center="aarhus">',
    danish: /center="Århus" findes ikke i data/,
  },
  {
    fault: 'id',
    name: 'a municipality by its name',
    html: (kit) => hostPage(kit, '<ics-eligibility-check municipality="Herning"></ics-eligibility-check>'),
    says: /municipality="Herning" is not in the data/,
    cure: /Did you mean 0657 \(Herning\)/,
    line: '<ics-eligibility-check municipality="0657">',
    danish: /municipality="Herning" findes ikke/,
  },
  {
    fault: 'id',
    name: 'a preset that the guide does not know',
    html: (kit) => hostPage(kit, '<ics-eligibility-check purpose="studying"></ics-eligibility-check>'),
    says: /purpose="studying" is not in the data/,
    cure: /Did you mean study\?/,
    line: '<ics-eligibility-check purpose="study">',
    danish: /purpose="studying" findes ikke/,
  },
  {
    fault: 'no-center',
    name: 'an attribute that the editor removed',
    html: (kit) => hostPage(kit, '<ics-opening-hours></ics-opening-hours>'),
    says: /does not say which centre/,
    cure: /editor has removed the attribute center.*copenhagen, aarhus/s,
    line: '<ics-opening-hours center="copenhagen">',
    danish: /siger ikke, hvilket center/,
  },
  {
    fault: 'mount-stripped',
    name: 'a div whose data-ics-widget the editor removed',
    html: (kit) => hostPage(kit, `${HOURS}<div data-ics-widget data-ics-centers="aarhus"><a href="/">Find a centre</a></div>`),
    says: /This div has settings, but no data-ics-widget/,
    cure: /center-finder.*use the link/s,
    danish: /div har indstillinger/,
  },
  {
    fault: 'false',
    name: 'a switch set to false',
    html: (kit) => hostPage(kit, '<ics-opening-hours center="aarhus" announce="false"></ics-opening-hours>'),
    says: /announce="false" switches announce on/,
    cure: /Take it out/,
    line: '<ics-opening-hours center="aarhus">',
    danish: /slår announce til/,
  },
  {
    fault: 'value',
    name: 'a view that there is none of',
    html: (kit) => hostPage(kit, '<ics-opening-hours center="aarhus" view="weekly"></ics-opening-hours>'),
    says: /view="weekly" is not understood/,
    cure: /Write week. Possible are badge, line, week/,
    line: '<ics-opening-hours center="aarhus" view="week">',
    danish: /view="weekly" kan ikke forstås/,
  },
  {
    fault: 'policy',
    name: 'a policy that keeps the data away',
    html: (kit) => hostPage(kit, HOURS),
    headers: (kit) => ({
      'content-security-policy': `default-src 'none'; script-src ${kit}; style-src ${kit}; connect-src 'self'; img-src 'self'`,
    }),
    says: /Content-Security-Policy of the page blocks http:\S+data\/ics\.json/,
    cure: /beside what connect-src says/,
    line: (kit) => `connect-src ${new URL(kit).origin}`,
    danish: /Content-Security-Policy blokerer/,
  },
  {
    fault: 'versions',
    name: 'two versions of the script',
    html: (kit) =>
      hostPage(kit, HOURS, {
        head: `<script defer src="${kit}ics.js"></script>`,
        script: `<script defer src="${kit}next/ics.js"></script>`,
      }),
    prepare: (browser) => browser.answer('/next/ics.js', built('ics.js').replaceAll(version, '99.0.0')),
    says: /several versions of the script: \S+ and 99\.0\.0/,
    cure: /Take out all but one/,
    danish: /flere versioner af scriptet/,
  },
  {
    fault: 'old',
    name: 'an old release',
    html: (kit) =>
      hostPage(kit, HOURS, { script: `<script defer src="${kit}${version}/ics.js" data-ics-src="${kit}data/ics.json"></script>` }),
    prepare: (browser) => {
      released(browser, version);
      browser.answer(`/${version.split('.')[0]}/manifest.json`, JSON.stringify({ version: '99.1.0' }));
    },
    says: /is used, and 99\.1\.0 is out/,
    cure: /Change the script line/,
    line: (kit) => `<script defer src="${kit}99.1.0/ics.js"></script>`,
    danish: /99\.1\.0 er udkommet/,
  },
  {
    fault: 'pinned',
    name: 'data that are pinned with the script',
    html: (kit) => hostPage(kit, HOURS, { script: `<script defer src="${kit}${version}/ics.js"></script>` }),
    prepare: (browser) => released(browser, version),
    says: /data are as old as the script/,
    cure: /Name the folder that moves/,
    line: (kit) => `<script defer src="${kit}${version}/ics.js" data-ics-src="${kit}${version.split('.')[0]}/data/ics.json"></script>`,
    danish: /Data er lige så gamle/,
  },
  {
    fault: 'stale',
    name: 'hours that nobody has checked for years',
    html: (kit) => hostPage(kit, HOURS),
    prepare: (browser) => {
      const data = builtData();
      data.centers.find(({ id }) => id === 'aarhus').hours[0].checked = '2020-02-29';
      browser.answer('/data/ics.json', JSON.stringify(data));
    },
    says: /checked too long ago: 1, the oldest on 2020-02-29/,
    cure: /newer file/,
    danish: /2020-02-29/,
  },
  {
    fault: 'no-language',
    name: 'a page without a language',
    html: (kit) => hostPage(kit, HOURS, { html: '' }),
    says: /Neither ics-opening-hours nor the page says its language/,
    cure: /Say it on <html>/,
    line: '<html lang="en">',
    danish: /Hverken ics-opening-hours eller siden/,
  },
  {
    fault: 'language',
    name: 'a country instead of a language',
    html: (kit) => hostPage(kit, '<ics-opening-hours center="aarhus" lang="dk"></ics-opening-hours>'),
    says: /lang="dk" is no language/,
    cure: /Write one of en, da/,
    danish: /lang="dk" er ikke et sprog/,
  },
  {
    fault: 'unreserved',
    name: 'no room reserved',
    html: (kit) => hostPage(kit, HOURS).replace(/<link[^>]*>/, ''),
    says: /No room is kept/,
    cure: /<head>/,
    line: (kit) => `<link rel="stylesheet" href="${kit}ics.css">`,
    danish: /ikke afsat plads/,
  },
  {
    fault: 'edited',
    name: 'a published page that is still an editor',
    html: (kit) => hostPage(kit, `<div contenteditable="true">${HOURS}</div>`),
    says: /stands inside an editor/,
    cure: /contenteditable/,
    danish: /inde i en editor/,
  },
  {
    fault: 'unclosed',
    name: 'a tag closed by a slash',
    html: (kit) => hostPage(kit, '<ics-opening-hours center="aarhus" /> <ics-center-card center="odense"></ics-center-card>'),
    says: /ics-center-card is inside ics-opening-hours/,
    cure: /cannot be closed by/,
    line: '</ics-opening-hours>',
    danish: /står inde i ics-opening-hours/,
  },
  {
    fault: 'as-text',
    name: 'a snippet that shows as text',
    html: (kit) => hostPage(kit, `${HOURS}<p>&lt;ics-center-card center="odense"&gt;&lt;/ics-center-card&gt;</p>`),
    says: /shows ics-center-card as text/,
    cure: /source view/,
    danish: /viser ics-center-card som tekst/,
  },
  {
    fault: 'listen',
    name: 'a finder that listens to nobody',
    html: (kit) => hostPage(kit, '<ics-center-finder centers="aarhus" listen="guide"></ics-center-finder>'),
    says: /listen="guide" finds no widget/,
    cure: /id="guide"/,
    danish: /listen="guide" finder ingen/,
  },
  {
    fault: 'tiles',
    name: 'street maps without a name',
    html: (kit) => hostPage(kit, '<ics-center-finder centers="aarhus" tiles="https://maps.example/{z}/{x}/{y}.png"></ics-center-finder>'),
    says: /do not say whose they are/,
    cure: /line with its name/,
    line: '<ics-center-finder centers="aarhus" tiles="https://maps.example/{z}/{x}/{y}.png" tiles-attribution="© …">',
    danish: /siger ikke, hvem det kommer fra/,
  },
  {
    fault: 'heading',
    name: 'a heading level that is skipped',
    html: (kit) => hostPage(kit, '<ics-center-card center="aarhus" heading-level="4"></ics-center-card>'),
    says: /jump from level 1 to level 4/,
    cure: /Write 2/,
    line: '<ics-center-card center="aarhus" heading-level="2">',
    danish: /springer fra niveau 1 til niveau 4/,
  },
  {
    fault: 'data',
    name: 'a dataset on a server that does not share it',
    html: (kit) => hostPage(kit, `<ics-opening-hours center="aarhus" src="${kit}elsewhere.json"></ics-opening-hours>`),
    prepare: (browser) => browser.answer('/elsewhere.json', { body: '{}', headers: { 'access-control-allow-origin': 'null' } }),
    says: /data at \S+elsewhere\.json cannot be read/,
    cure: /Access-Control-Allow-Origin/,
    danish: /Data på \S+elsewhere\.json kan ikke læses/,
  },
  {
    fault: 'code',
    name: 'a script whose folder did not come along',
    html: (kit) => hostPage(kit, HOURS),
    prepare: (browser) => browser.answer('/elements/opening-hours.js', { status: 404, body: 'Not found' }),
    says: /code of ics-opening-hours could not be loaded/,
    cure: /whole folder/,
    danish: /Koden til ics-opening-hours kunne ikke hentes/,
  },
];
