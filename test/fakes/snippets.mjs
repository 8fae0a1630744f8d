/** What is pasted into a content management system, in every way that there is, for one centre in one language. */

const OFFICIAL = 'https://lifeindenmark.borger.dk/settle-in-denmark/ics-international-citizen-service';
export const WORDS = 'ICS West: åbningstider og adresse';

/** Facts of the static snippet, which a visitor must still read. */
export const FACTS = ['ICS West', 'Hack Kampmanns Plads 2', '+45 89 40 10 40', '10.00–16.00'];

const json = `{"@context":"https://schema.org","@type":"GovernmentOffice","name":"ICS West"}`;
const facts = `<section><h2>ICS West</h2><address>Hack Kampmanns Plads 2, 8000 Aarhus C</address><p><a href="tel:+4589401040">+45 89 40 10 40</a></p>
<table><tbody><tr><th scope="row">mandag</th><td>10.00–16.00</td></tr><tr><th scope="row">tirsdag</th><td>lukket</td></tr></tbody></table>
<p><a href="${OFFICIAL}">${WORDS}</a></p></section>`;

/** Mode → snippet. `kit` is where the script is. The universal one holds a div, and in it a link that is a widget as well. */
export const snippets = (kit) => {
  const link = `<a href="${kit}embed/center-card/?lang=da&amp;center=aarhus">${WORDS}</a>`;
  const plain = `<a href="${OFFICIAL}">${WORDS}</a>`;
  const div = '<div data-ics-widget="center-card" data-ics-lang="da" data-ics-center="aarhus">';
  return {
    element: `<script defer src="${kit}ics.js"></script><ics-center-card lang="da" center="aarhus">${plain}</ics-center-card>`,
    div: `${div}${plain}</div>`,
    link: `<p>${link}</p>`,
    universal: `${div}${link}</div>`,
    iframe: `<iframe src="${kit}embed/center-card/da/" title="ICS West" width="100%" height="400" loading="lazy"></iframe><p>${plain}</p>`,
    static: facts,
    'static-json-ld': `${facts}<script type="application/ld+json">${json}</script>`,
  };
};
