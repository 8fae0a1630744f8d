/**
 * What WordPress leaves of a post by somebody who may not write just any HTML (`wp_kses_post`), as rules over a tree.
 * A tag that is not allowed goes, what is between its tags stays, as text even where it was a script.
 */

const EVERYWHERE = ['class', 'dir', 'hidden', 'id', 'lang', 'role', 'style', 'title', 'xml:lang'];

const CELL = ['abbr', 'align', 'colspan', 'headers', 'rowspan', 'scope', 'valign', 'width'];

/** Tag → attributes of its own: those of the tags that a snippet or a text of an editor has. */
const TAGS = {
  a: ['download', 'href', 'name', 'rel', 'rev', 'target'],
  blockquote: ['cite'],
  button: ['disabled', 'name', 'type', 'value'],
  details: ['align', 'open'],
  div: ['align'],
  img: ['align', 'alt', 'height', 'loading', 'src', 'width'],
  li: ['align', 'value'],
  ol: ['reversed', 'start', 'type'],
  p: ['align'],
  table: ['align', 'border', 'summary', 'width'],
  td: CELL,
  th: CELL,
  ul: ['type'],
};

const BARE =
  'address article aside b br caption cite code dd dl dt em fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i kbd label legend main mark nav pre q s samp section small span strong sub summary sup tbody tfoot thead tr u';
for (const tag of BARE.split(' ')) TAGS[tag] = [];

/** Two dashes in a row are no name of data for it. */
const DATA = /^data(?:-[a-z0-9_]+)+$/;
const ARIA = /^aria-(?:controls|current|describedby|details|expanded|hidden|label|labelledby|live)$/;
const ADDRESS = /^(?:https?|mailto|tel|sms|ftp|webcal):|^[^:]*$/i;

const isAllowed = (tag, { name, value }) => {
  if (name === 'href' || name === 'src' || name === 'cite') return TAGS[tag].includes(name) && ADDRESS.test(value.trim());
  return TAGS[tag].includes(name) || EVERYWHERE.includes(name) || DATA.test(name) || ARIA.test(name);
};

/** Runs in a page. */
export const kses = (html) => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('*')) {
    const tag = element.localName;
    if (!TAGS[tag]) element.replaceWith(...element.childNodes);
    else for (const attribute of [...element.attributes]) if (!isAllowed(tag, attribute)) element.removeAttribute(attribute.name);
  }
  return body.innerHTML;
};
