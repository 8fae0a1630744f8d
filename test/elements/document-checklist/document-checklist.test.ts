import { expect, html } from '@open-wc/testing';
import { nothing } from 'lit';
import '../../../src/elements/document-checklist/define.js';
import type { DocumentChecklist } from '../../../src/elements/document-checklist/document-checklist.js';
import type { Dataset, Guide, Rule } from '../../../src/domain/dataset.js';
import { addLocale } from '../../../src/words/locale.js';
import { onPaper, onScreen } from '../../fakes/engine.js';
import { fakeNetwork } from '../../fakes/fetch.js';
import { confirmed, guideOfNorda, norda, unconfirmed, WEDNESDAY_AT } from '../../fakes/dataset.js';
import { all, contentOf, eventually, one, placed, shown, textOf, warnings } from '../../fakes/page.js';

const SRC = '/norda/ics.json';
const text = (en: string, eo: string) => ({ en, eo });

const bring = (then: string, service: string, when: Rule['when'], more: Partial<Rule> = {}): Rule => ({
  id: ['bring', then, service, ...Object.values(when).flat()].join('-'),
  decision: 'bring',
  then,
  for: [service],
  when,
  ...confirmed,
  ...more,
});

/** Citizens of two kinds, and a family that only one of them is asked about. */
const guideWithCitizens = (): Guide => {
  const guide = guideOfNorda();
  return {
    ...guide,
    questions: [{ id: 'citizenship', options: ['near', 'far'] }, { id: 'eu-family', options: ['yes', 'no'] }, ...guide.questions],
    rules: [
      ...guide.rules.filter(({ decision }) => decision !== 'bring'),
      bring('passport', 'number', {}),
      bring('witness', 'number', {}, { note: text('If you are under 18', 'Se vi aĝas malpli ol 18'), ...unconfirmed }),
      bring('contract', 'number', { citizenship: ['far'], 'eu-family': ['no'] }),
      bring('proof', 'number', { citizenship: ['far'], 'eu-family': ['yes'] }),
      bring('passport', 'card', { purpose: ['work', 'study'] }),
      bring('contract', 'card', { purpose: ['work'] }),
    ],
    texts: {
      ...guide.texts,
      citizenship: {
        title: text('Where are you from?', 'De kie vi venas?'),
        hint: text('Look into your passport.', 'Rigardu vian pasporton.'),
        options: { near: text('From near', 'De proksime'), far: text('From far', 'De malproksime') },
      },
      'eu-family': {
        title: text('Have you family here?', 'Ĉu vi havas familion?'),
        options: { yes: text('Yes', 'Jes'), no: text('No', 'Ne') },
      },
    },
  };
};
const data = (sections: Partial<Dataset> = {}) =>
  norda({
    guide: guideWithCitizens(),
    documents: [
      { id: 'passport', name: text('Passport', 'Pasporto'), note: text('Valid for a month', 'Valida dum monato') },
      { id: 'contract', name: text('Contract of work', 'Laborkontrakto') },
      { id: 'witness', name: text('A witness', 'Atestanto') },
    ],
    ...sections,
  });

const place = (attributes: Record<string, string> = {}, inside: unknown = nothing) => {
  const element = placed<DocumentChecklist>(html`<ics-document-checklist src=${SRC} at=${WEDNESDAY_AT}>${inside}</ics-document-checklist>`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};
const checklist = (attributes: Record<string, string> = {}, dataset = data()) => {
  fakeNetwork({ [SRC]: dataset });
  return shown(place(attributes));
};

const documents = (element: Element) => all(element, '[part~=item] label').map(textOf);
const asked = (element: Element) => all<HTMLSelectElement>(element, 'select').map(({ name }) => name);
const status = (element: Element) => textOf(one(element, '[role=status]'));
const choose = async (element: DocumentChecklist, name: string, value: string) => {
  const select = one<HTMLSelectElement>(element, `select[name="${name}"]`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
};

before(() => {
  addLocale('en-XA', () => import('../../../src/words/generated/en-XA.js'));
  addLocale('ar-XB', () => import('../../../src/words/generated/ar-XB.js'));
});

describe('the checklist is accessible', () => {
  for (const [what, attributes] of Object.entries<Record<string, string>>({
    'as a chooser': {},
    'with a question beside the list': { service: 'number' },
    'with nothing to ask': { service: 'number', citizenship: 'far', 'eu-family': 'yes' },
  }))
    it(what, async () => {
      await expect(await checklist(attributes)).to.be.accessible();
    });

  it('in four languages, each marked', async () => {
    for (const lang of ['en', 'da', 'en-XA', 'ar-XB']) {
      const element = await checklist({ lang, service: 'number' });
      await eventually(() => contentOf(element)?.lang === lang, `${lang} is spoken`);
      await expect(element).to.be.accessible();
      expect(getComputedStyle(contentOf(element)!).direction).to.equal(lang === 'ar-XB' ? 'rtl' : 'ltr');
      expect(one(element, '.title').querySelector('[lang=en]') !== null, lang).to.equal(lang !== 'en');
    }
  });

  it('tells with the box on what a document depends', async () => {
    const element = await checklist({ service: 'number' });
    const boxes = all<HTMLInputElement>(element, 'input').filter((box) => box.hasAttribute('aria-describedby'));
    expect(boxes.map((box) => textOf(element.shadowRoot!.getElementById(box.getAttribute('aria-describedby')!)))).to.deep.equal([
      'Where are you from? From far · Have you family here? No',
      'Where are you from? From far · Have you family here? Yes',
    ]);
  });

  it('labels every question, with its hint', async () => {
    const element = await checklist({ service: 'number' });
    const [select] = all<HTMLSelectElement>(element, 'select');
    expect(textOf(select!.labels[0])).to.equal('Where are you from?');
    expect(textOf(element.shadowRoot!.getElementById(select!.getAttribute('aria-describedby')!))).to.equal('Look into your passport.');
  });

  it('has targets that a finger hits', async () => {
    for (const target of all(await checklist({ service: 'number' }), 'button, summary, select, .item label'))
      expect(target.getBoundingClientRect().height, textOf(target)).to.be.at.least(24);
  });

  it('scrolls nowhere at 280 px', async () => {
    const element = await checklist({ service: 'number', citizenship: 'far' });
    element.style.inlineSize = '280px';
    expect(one(element, '.checklist').scrollWidth).to.be.at.most(280);
  });
});

describe('what the page knows', () => {
  it('shows at once, with the local terms, the notes and the doubts', async () => {
    const element = await checklist({ service: 'number', citizenship: 'near' });
    expect(textOf(one(element, '.title'))).to.equal('What to bring: Citizen number Civitana numero');
    expect(documents(element)).to.deep.equal([
      'Passport Pasporto Valid for a month',
      'A witness Atestanto (not confirmed) If you are under 18',
    ]);
    expect(one(element, '.item:first-child .local').lang).to.equal('eo');
    expect(status(element)).to.equal('2 documents');
  });

  it('is not asked, and the list says for whom it is', async () => {
    const element = await checklist({ service: 'number', citizenship: 'far', 'eu-family': 'no' });
    expect(asked(element)).to.deep.equal([]);
    expect(textOf(element)).to.include('Where are you from? From far (this page says so)');
    expect(documents(element)).to.include('Contract of work Laborkontrakto');
  });

  it('and what it does not know stands apart, saying on what it depends', async () => {
    const element = await checklist({ service: 'number', citizenship: 'far' });
    expect(all(element, 'h3').map(textOf)).to.deep.equal(['Depending on your situation']);
    expect(status(element)).to.equal('2 documents · 2 depending on your situation');
    expect(all(element, '.whom').map(textOf)).to.deep.equal(['Have you family here? No', 'Have you family here? Yes']);
  });

  it('changes with its attributes', async () => {
    const element = await checklist({ service: 'number', citizenship: 'near' });
    element.service = 'card';
    await element.updateComplete;
    expect(textOf(one(element, '.title'))).to.include('Residence card');
  });

  it('calls a document by its id when the dataset has no name for it', async () => {
    expect(documents(await checklist({ service: 'number', citizenship: 'far', 'eu-family': 'yes' }))).to.include('proof');
  });

  it('sends those for whom nothing is listed to ask, with a link', async () => {
    const guide = guideWithCitizens();
    for (const rule of guide.rules) if (rule.decision === 'steps') rule.when.citizenship = ['near'];
    const element = await checklist({ service: 'number', citizenship: 'far' }, data({ guide }));
    expect(status(element)).to.include('Ask the centre');
    expect(one<HTMLAnchorElement>(element, '.documents a').href).to.equal('https://norda.example/');
    await expect(element).to.be.accessible();
  });
});

describe('the chooser', () => {
  it('asks for the service first, and for nothing else', async () => {
    const element = await checklist();
    expect(asked(element)).to.deep.equal(['service']);
    expect(all(element, 'option').map(textOf)).to.deep.equal(['Choose a service', 'Residence card', 'Citizen number']);
    expect([status(element), documents(element)]).to.deep.equal(['Choose a service to see what to bring.', []]);
  });

  it('shows the list at once, and asks only what still makes a difference', async () => {
    const element = await checklist();
    await choose(element, 'service', 'number');
    expect([asked(element), status(element)]).to.deep.equal([['service', 'citizenship'], '2 documents · 2 depending on your situation']);
    await choose(element, 'citizenship', 'near');
    expect([asked(element), status(element)]).to.deep.equal([['service', 'citizenship'], '2 documents']);
    await choose(element, 'citizenship', 'far');
    expect(asked(element)).to.deep.equal(['service', 'citizenship', 'eu-family']);
    await choose(element, 'eu-family', 'yes');
    expect(status(element)).to.equal('3 documents');
  });

  it('takes an answer back', async () => {
    const element = await checklist({ service: 'number' });
    await choose(element, 'citizenship', 'near');
    await choose(element, 'citizenship', '');
    expect(status(element)).to.equal('2 documents · 2 depending on your situation');
    expect(one<HTMLSelectElement>(element, 'select').value).to.equal('');
  });

  it('remembers an answer while another hides its question', async () => {
    const element = await checklist({ service: 'number' });
    await choose(element, 'citizenship', 'far');
    await choose(element, 'eu-family', 'yes');
    await choose(element, 'citizenship', 'near');
    await choose(element, 'citizenship', 'far');
    expect(one<HTMLSelectElement>(element, 'select[name=eu-family]').value).to.equal('yes');
  });

  it('announces every change once, also when the list is as long as before', async () => {
    const element = await checklist({ service: 'number', citizenship: 'far' });
    await choose(element, 'eu-family', 'yes');
    const region = one(element, '[role=status]');
    const fresh: string[] = [];
    const watch = new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (textOf(node as Element)) fresh.push(textOf(node as Element));
    });
    watch.observe(region, { childList: true, subtree: true });
    await choose(element, 'eu-family', 'no');
    all<HTMLInputElement>(element, 'input')[0]!.click();
    await element.updateComplete;
    watch.disconnect();
    expect([fresh, one(element, '[role=status]') === region]).to.deep.equal([['3 documents'], true]);
  });

  it('keeps the focus where it is', async () => {
    const element = await checklist();
    const select = one<HTMLSelectElement>(element, 'select');
    select.focus();
    await choose(element, 'service', 'number');
    expect(element.shadowRoot!.activeElement).to.equal(select);
  });

  it('keeps answers and ticks to itself: no event, no storage, no address carries them', async () => {
    const element = await checklist();
    const told: string[] = [];
    for (const type of ['ics-ready', 'ics-error', 'ics-step', 'ics-result', 'change'])
      document.body.addEventListener(type, () => void told.push(type), { once: true });
    const before = [location.href, history.length, document.cookie];
    await choose(element, 'service', 'number');
    await choose(element, 'citizenship', 'far');
    all<HTMLInputElement>(element, 'input')[0]!.click();
    expect(told).to.deep.equal([]);
    expect([location.href, history.length, document.cookie]).to.deep.equal(before);
  });

  it('belongs to one element: another on the page knows nothing of it', async () => {
    const element = await checklist();
    const other = await shown(place());
    await choose(element, 'service', 'number');
    await other.updateComplete;
    expect(documents(other)).to.deep.equal([]);
  });
});

describe('a tick', () => {
  it('stays with its document while the list changes around it', async () => {
    const element = await checklist();
    await choose(element, 'service', 'card');
    const ticked = () =>
      all<HTMLInputElement>(element, 'input')
        .filter(({ checked }) => checked)
        .map(({ parentElement }) => textOf(parentElement));
    all<HTMLInputElement>(element, 'input').at(-1)!.click();
    await element.updateComplete;
    expect(ticked()).to.deep.equal(['Contract of work Laborkontrakto']);
    await choose(element, 'service', 'number');
    expect(ticked()).to.deep.equal(['Contract of work Laborkontrakto']);
    all<HTMLInputElement>(element, 'input:checked')[0]!.click();
    await choose(element, 'service', 'card');
    expect(ticked()).to.deep.equal([]);
  });
});

describe('trust at the foot', () => {
  it('says on whose word the documents are asked for, and when that was checked', async () => {
    const source = one(await checklist({ service: 'number', citizenship: 'near' }), '[part~=source]');
    expect(textOf(source)).to.include('The Registry, checked 2 November 2026').and.to.include('A leaflet, date of check unknown');
    expect(textOf(source)).to.include('Where this comes from');
  });

  it('is empty while nothing is claimed', async () => {
    expect(all(await checklist(), '[part~=source]')).to.deep.equal([]);
  });
});

describe('heading and slots', () => {
  it('are as the page wishes', async () => {
    const element = await checklist({ service: 'number', 'heading-level': '4' });
    expect([all(element, 'h4').length, all(element, 'h5').length]).to.deep.equal([1, 1]);
    fakeNetwork({ [SRC]: data() });
    const own = await shown(
      place(
        {},
        html`<h2 slot="heading">Our list</h2>
          <p slot="footer">Bye</p>`,
      ),
    );
    for (const slot of ['heading', 'footer']) expect(own.querySelector(`[slot=${slot}]`)!.getClientRects().length, slot).to.equal(1);
  });

  it('hold inert text, whatever stands in the data', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const element = await checklist(
      { service: 'number' },
      data({ documents: [{ id: 'passport', name: { en: evil }, note: { en: evil } }] }),
    );
    expect(all(element, 'img').length).to.equal(0);
    expect(documents(element)[0]).to.include(evil);
  });
});

describe('a mistake of the page', () => {
  const reasonsOf = async (attributes: Record<string, string>, dataset: Dataset = data(), inside: unknown = nothing) => {
    const told = warnings();
    fakeNetwork({ [SRC]: dataset });
    const reasons: string[] = [];
    const element = place(attributes, inside);
    element.addEventListener('ics-error', ({ reason }) => reasons.push(reason));
    await eventually(() => reasons.length > 0, 'it is told');
    await element.updateComplete;
    expect(told.length).to.equal(reasons.length);
    return { element, reasons };
  };

  it('in the service is told, with the services there are, and the visitor is asked', async () => {
    const { element, reasons } = await reasonsOf({ service: 'nummer' });
    expect(reasons).to.have.length(1);
    expect(reasons[0]).to.include('service="nummer"').and.to.include('card, number').and.to.include('asked instead');
    expect(asked(element)).to.deep.equal(['service']);
  });

  it('in an answer is told, with the options there are, and the visitor is asked', async () => {
    const { element, reasons } = await reasonsOf({ service: 'number', citizenship: 'martian' });
    expect(reasons[0]).to.include('citizenship="martian"').and.to.include('near, far').and.to.include('asked instead');
    expect(asked(element)).to.deep.equal(['citizenship']);
  });

  it('is forgotten when it is mended', async () => {
    const { element } = await reasonsOf({ service: 'nummer' });
    element.service = 'number';
    await element.updateComplete;
    expect(documents(element).length).to.be.greaterThan(0);
  });

  it('whose dataset says nothing of documents leaves its own words, or a sentence and a link', async () => {
    const guide = { ...guideOfNorda(), rules: guideOfNorda().rules.filter(({ decision }) => decision !== 'bring') };
    const { element, reasons } = await reasonsOf({ service: 'number' }, data({ guide }), html`<a href="https://norda.example">Ours</a>`);
    expect(reasons.join()).to.include('norda has no guide that says what to bring').and.to.include('"bring"');
    expect(element.querySelector('a')!.getClientRects().length).to.equal(1);
    const { element: empty } = await reasonsOf({}, data({ guide: undefined as never }));
    expect(textOf(empty)).to.include('could not be loaded');
    expect(one<HTMLAnchorElement>(empty, 'a').href).to.equal('https://norda.example/');
    await expect(empty).to.be.accessible();
  });
});

describe('the checklist on paper', () => {
  afterEach(onScreen);
  /** The words that one sees, those for screen readers left out. */
  const seen = (element: Element) => contentOf(element)!.innerText.replace(/\s+/g, ' ');

  it('is printed alone by a button that says of what, and the page is as it was', async () => {
    const element = await checklist({ service: 'number', citizenship: 'near' });
    const beside = element.parentElement!.appendChild(document.createElement('p'));
    const button = one(element, 'button');
    expect(textOf(button)).to.equal('Print: What to bring: Citizen number Civitana numero');
    const realPrint = window.print;
    let prints = 0;
    window.print = () => void prints++;
    button.click();
    await eventually(() => prints === 1, 'it is printed');
    window.print = realPrint;
    const displays = () => [element, beside].map((one) => getComputedStyle(one).display);
    await onPaper();
    expect(displays()).to.deep.equal(['block', 'none']);
    dispatchEvent(new Event('afterprint'));
    expect(displays()).to.deep.equal(['block', 'block']);
  });

  it('is the list with boxes, for whom it is, and the source, without the questions', async () => {
    const element = await checklist({ service: 'number' });
    await choose(element, 'citizenship', 'far');
    expect(seen(element)).not.to.include('Where are you from? From far');
    await onPaper();
    const paper = seen(element);
    for (const fact of ['Citizen number', 'Where are you from? From far', 'Passport', 'Depending on your situation', 'The Registry'])
      expect(paper, fact).to.include(fact);
    for (const rest of ['Choose, or leave open', 'Your answers stay', 'Print', 'Where this comes from'])
      expect(paper, rest).not.to.include(rest);
    expect(all(element, 'input').every((box) => box.getClientRects().length === 1)).to.equal(true);
  });

  it('has a sheet of its own, as wide as the paper, and leaves the page around it alone', async () => {
    const element = await checklist({ service: 'number' });
    element.style.inlineSize = '900px';
    const page = getComputedStyle(element.parentElement!);
    await onPaper();
    const { breakBefore, breakAfter } = getComputedStyle(element);
    expect([breakBefore, breakAfter, page.breakBefore, page.display]).to.deep.equal(['page', 'page', 'auto', 'block']);
    expect(one(element, '.documents').getBoundingClientRect().width).to.be.at.least(890);
  });
});

describe('the checklist on the page', () => {
  it('fetches the guide with the dataset, and each once', async () => {
    const network = fakeNetwork({ [SRC]: { ...data(), guide: { $ref: 'guide.json' } }, '/norda/guide.json': guideWithCitizens() });
    const [first, second] = [place({ service: 'number' }), place()];
    await Promise.all([shown(first), shown(second)]);
    expect([network.asked(SRC), network.asked('/norda/guide.json')]).to.deep.equal([1, 1]);
  });

  it('keeps the page’s own words while the guide cannot be had', async () => {
    warnings();
    fakeNetwork({ [SRC]: { ...data(), guide: { $ref: 'guide.json' } } });
    const element = place({}, html`<a href="https://norda.example">Ours</a>`);
    await eventually(() => element.matches(':state(error)'), 'it has failed');
    expect(element.querySelector('a')!.getClientRects().length).to.equal(1);
  });
});
