import { expect, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../src/elements/opening-hours/define.js';
import type { EligibilityCheck } from '../../../src/elements/eligibility-check/eligibility-check.js';
import { addLocale } from '../../../src/words/locale.js';
import { fakeClock } from '../../fakes/clock.js';
import { fakeNetwork } from '../../fakes/fetch.js';
import { confirmed, norda, WEDNESDAY_AT, wednesdayAt, workdays } from '../../fakes/dataset.js';
import { all, eventually, one, placed, shown, textOf, warnings } from '../../fakes/page.js';
import { SRC, answer, button, check, live, outcome, planned, press, reasoned, title, worker } from '../../fakes/stepper.js';

const focused = (element: Element) => element.shadowRoot!.activeElement;

before(() => {
  addLocale('en-XA', () => import('../../../src/words/generated/en-XA.js'));
  addLocale('ar-XB', () => import('../../../src/words/generated/ar-XB.js'));
});

describe('the stepper', () => {
  it('is accessible at every question, with an error, and at the outcome', async () => {
    const element = await check();
    await expect(element).to.be.accessible();
    await press(element, 'Continue');
    await expect(element).to.be.accessible();
    await answer(element, 'yes');
    await answer(element, 'work');
    await eventually(() => all(element, '[role=combobox]').length, 'there is a place to type');
    await expect(element).to.be.accessible();
    await press(element, 'Continue');
    await expect(element).to.be.accessible();
    await live(element, 'nordville');
    await outcome(element);
    await expect(element).to.be.accessible();
  });

  it('asks one question a screen, in a group that has the question for its name', async () => {
    const element = await check();
    expect(title(element)).to.equal('Will you live in Norda?');
    expect(all(element, 'fieldset').length).to.equal(1);
    expect(textOf(one(element, 'legend'))).to.equal('Will you live in Norda?');
    const described = one(element, 'fieldset').getAttribute('aria-describedby')!;
    expect(textOf(element.shadowRoot!.getElementById(described)))
      .to.include('Question 1 of at most 3.')
      .and.to.include('A holiday is no residence.');
    expect(all<HTMLInputElement>(element, 'input[type=radio]').map(({ name, value }) => [name, value])).to.deep.equal([
      ['residence', 'yes'],
      ['residence', 'no'],
    ]);
  });

  it('suggests no answer: what was checked before is not checked again', async () => {
    const element = await check();
    await answer(element, 'yes');
    expect(all<HTMLInputElement>(element, 'input').filter(({ checked }) => checked)).to.deep.equal([]);
    await press(element, 'Back');
    expect(all<HTMLInputElement>(element, 'input').map(({ checked }) => checked)).to.deep.equal([true, false]);
  });

  it('does not ask what does not matter', async () => {
    const element = await check();
    await answer(element, 'no');
    expect(textOf(await outcome(element))).to.match(/There is nothing to do yet/);
  });

  it('takes no focus on load, then gives each screen’s heading the focus', async () => {
    const element = await check();
    expect(focused(element)).to.equal(null);
    await answer(element, 'yes');
    expect(textOf(focused(element))).to.equal('Why do you come?');
    await answer(element, 'study');
    expect(textOf(focused(element))).to.equal('Where will you live?');
    await live(element, 'nordville');
    await outcome(element);
    await eventually(() => textOf(focused(element)) === title(element), 'the outcome’s heading has the focus');
  });

  it('says beside the group what is missing, and takes the visitor there', async () => {
    const element = await check();
    await press(element, 'Continue');
    const described = one(element, 'fieldset').getAttribute('aria-describedby')!.split(' ');
    expect(described.map((id) => textOf(element.shadowRoot!.getElementById(id))).join(' ')).to.include('Choose an answer to continue.');
    expect(all(element, 'input[aria-invalid=true]').length).to.equal(2);
    expect(focused(element)).to.equal(all(element, 'input')[0]);
    await answer(element, 'yes');
    expect(textOf(element)).not.to.include('Choose an answer');
  });

  it('says it in its own language, whatever was spoken last on the page', async () => {
    const element = await check({ lang: 'da' });
    const english = placed<HTMLElementTagNameMap['ics-opening-hours']>(
      html`<ics-opening-hours lang="en" src=${SRC} center="harbour" at=${WEDNESDAY_AT}></ics-opening-hours>`,
    );
    await shown(english);
    one<HTMLButtonElement>(element, 'form .actions button').click();
    await element.updateComplete;
    expect(textOf(one(element, '.error'))).to.match(/^Vælg/);
  });

  it('understands a place, and asks back with radios when a postcode has several', async () => {
    const element = await worker();
    await live(element, '2000');
    expect(all<HTMLInputElement>(element, 'input[type=radio]').map(({ value }) => value)).to.deep.equal(['nb', 'nc']);
    expect(textOf(one(element, '.error'))).to.equal('Which municipality is yours?');
    await expect(element).to.be.accessible();
    await answer(element, 'nc');
    expect(textOf(await outcome(element))).to.include('Hillmark');
  });

  it('has its suggestions above the buttons, which a press reaches', async () => {
    const element = await worker();
    await eventually(() => all(element, '[role=combobox]').length, 'there is a place to type');
    one(element, '[role=combobox]').focus();
    await sendKeys({ type: 'Twin' });
    await eventually(() => all(element, '[role=option]').length > 0, 'there are suggestions');
    const { x, y, width, height } = button(element, 'Continue').getBoundingClientRect();
    expect(one(element, '#options').getBoundingClientRect().bottom).to.be.at.most(y);
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await eventually(() => all(element, '.error').length, 'the visitor goes on with what was typed');
    expect(textOf(one(element, '.error'))).to.equal('Which municipality is yours?');
    expect(all(element, '[role=option]'), 'nothing stands between the field and the question').to.deep.equal([]);
    await resetMouse();
  });

  it('closes its suggestions for those who go on by Tab', async () => {
    const element = await worker();
    await eventually(() => all(element, '[role=combobox]').length, 'there is a place to type');
    one(element, '[role=combobox]').focus();
    await sendKeys({ type: 'Twin' });
    await eventually(() => all(element, '[role=option]').length > 0, 'there are suggestions');
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(all(element, '[role=option]')).to.deep.equal([]);
    expect(focused(element)).to.equal(button(element, 'Continue'));
  });

  it('says what it understands when it did not', async () => {
    const element = await worker();
    await live(element, 'the moon');
    expect(textOf(one(element, '.error'))).to.match(/municipality or a postcode/);
    expect(one(element, '[role=combobox]').getAttribute('aria-invalid')).to.equal('true');
  });

  it('has a way on for those who do not know where they will live', async () => {
    const element = await worker();
    await eventually(() => all(element, '[role=combobox]').length, 'there is a place to type');
    await press(element, 'I do not know yet');
    expect(textOf(await outcome(element))).to.include('Town Hall');
  });

  it('is walked whole by keyboard', async () => {
    const element = await check();
    all<HTMLInputElement>(element, 'input')[0]!.focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => title(element) === 'Why do you come?', 'the second question shows');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => all(element, '[role=combobox]').length, 'the third question shows');
    expect(title(element)).to.equal('Where will you live?');
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal(one(element, '[role=combobox]'));
    await sendKeys({ type: 'east' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    expect(textOf(await outcome(element)))
      .to.include('Eastvale')
      .and.not.to.include('Residence card');
  });
});

describe('going back', () => {
  it('keeps every answer, there and on the way forward again', async () => {
    const element = await worker();
    await press(element, 'Back');
    expect(title(element)).to.equal('Why do you come?');
    expect(one<HTMLInputElement>(element, 'input[value=work]').checked).to.equal(true);
    await press(element, 'Back');
    expect(one<HTMLInputElement>(element, 'input[value=yes]').checked).to.equal(true);
    expect(all(element, '.back').length, 'there is nothing before the first question').to.equal(0);
    await press(element, 'Continue');
    expect(title(element)).to.equal('Why do you come?');
    await press(element, 'Continue');
    expect(title(element)).to.equal('Where will you live?');
  });

  it('keeps the first answer where the second is another one in the list', async () => {
    const element = await check();
    await answer(element, 'yes');
    await answer(element, 'study');
    await press(element, 'Back');
    await press(element, 'Back');
    expect(one<HTMLInputElement>(element, 'input[value=yes]').checked).to.equal(true);
  });

  it('and on again, who did not know the place stays unsure', async () => {
    const element = await worker();
    await eventually(() => all(element, '[role=combobox]').length, 'there is a place to type');
    await press(element, 'I do not know yet');
    const told = textOf(await outcome(element));
    await press(element, 'Back');
    expect(one(element, 'button.unsure').getAttribute('aria-pressed')).to.equal('true');
    await press(element, 'Continue');
    expect(textOf(await outcome(element))).to.equal(told);
  });

  it('from the outcome leads to the last question, with its answer in the field', async () => {
    const element = await worker();
    await live(element, 'Eastvale');
    await outcome(element);
    await press(element, 'Back');
    expect(one<HTMLInputElement>(element, '[role=combobox]').value).to.equal('Eastvale');
    await press(element, 'Continue');
    await outcome(element);
  });

  it('to change one answer returns to the outcome', async () => {
    const element = await worker();
    await live(element, 'nordville');
    expect(textOf(await outcome(element))).to.include('Residence card');
    await press(element, 'Change: Why do you come?');
    expect(title(element)).to.equal('Why do you come?');
    await answer(element, 'study');
    expect(textOf(await outcome(element))).not.to.include('Residence card');
    expect(textOf(await outcome(element))).to.include('North Norda');
  });

  it('forgets an answer that no longer matters', async () => {
    const element = await worker();
    await live(element, 'nordville');
    await outcome(element);
    await press(element, 'Change: Will you live in Norda?');
    await answer(element, 'no');
    const text = textOf(await outcome(element));
    expect(text).to.match(/nothing to do yet/);
    expect(text).not.to.include('To work');
  });

  it('to the start forgets everything', async () => {
    const element = await worker();
    await live(element, 'nordville');
    await outcome(element);
    await press(element, 'Start again');
    expect(title(element)).to.equal('Will you live in Norda?');
    expect(all<HTMLInputElement>(element, 'input').some(({ checked }) => checked)).to.equal(false);
  });
});

describe('the outcome', () => {
  it('names the office, the steps in their order, by when, with what, and why', async () => {
    const element = await worker();
    await live(element, 'nordville');
    const shownOutcome = await outcome(element);
    await reasoned(element);
    expect(title(element)).to.equal('Go to Harbour House');
    const steps = all(element, '[part=step]').map(textOf);
    expect(steps).to.have.length(2);
    expect(steps[0])
      .to.include('Residence card')
      .and.to.include('within 3 months of entering the country')
      .and.to.match(/Passport.*Contract of work/s);
    expect(steps[0])
      .to.include('because you said: Will you live in Norda? Yes · To work')
      .and.to.include('You must do this')
      .and.to.include('about two weeks')
      .and.to.include('no booking');
    expect(steps[1])
      .to.include('Citizen number')
      .and.to.include('within 5 days of fulfilling the conditions')
      .and.to.include('Kajo 7, 1000 Norda');
    expect(textOf(shownOutcome)).to.include('The Registry, checked 2 November 2026');
    expect(one<HTMLAnchorElement>(element, 'a[href="https://card.example/apply"]')).to.exist;
  });

  it('sends to the own municipality where no centre is known to serve, and never says "not eligible"', async () => {
    const element = await worker();
    await live(element, 'Westham');
    const text = textOf(await outcome(element));
    expect(text).to.include('Town Hall');
    expect(text).not.to.match(/not eligible/i);
  });

  it('names whom to ask where the data is uncertain', async () => {
    const element = await worker();
    await live(element, 'Southby');
    const shownOutcome = await outcome(element);
    await eventually(() => /A centre may serve you too; ask Harbour House/.test(textOf(shownOutcome)), 'whom to ask is named');
    expect(textOf(shownOutcome), 'with the way there').to.include('Kajo 7, 1000 Norda').and.to.include('Open · walk in');
  });

  it('keeps the doubt where nobody is known to do a step, and lists those to ask with their hours', async () => {
    const data = norda();
    for (const center of data.centers) {
      center.services = center.services!.map((row) => (row.service === 'card' ? { ...row, offered: 'unknown', serves: 'unknown' } : row));
    }
    const element = await check({ residence: 'yes', purpose: 'work', municipality: 'na' }, data);
    await outcome(element);
    const card = () => textOf(all(element, '[part=step]')[0]);
    await eventually(() => card().includes('It is not certain who does this for you; ask Harbour House.'), 'the doubt is told');
    expect(card()).to.include('Kajo 7, 1000 Norda').and.to.include('walk in');
  });

  it('lists the centres to choose from once, each with its next opening, whether to book, and its page', async () => {
    const data = norda();
    for (const center of data.centers) center.services!.push({ service: 'card', offered: 'yes', serves: 'anyone', ...confirmed });
    data.services!.push({ id: 'again', name: { en: 'Another card' } });
    data.guide!.rules.push({ ...data.guide!.rules.find(({ id }) => id === 'card-for-work')!, id: 'again', then: 'again' });
    for (const center of data.centers) center.services!.push({ service: 'again', offered: 'yes', serves: 'anyone', ...confirmed });
    const element = await check({ residence: 'yes', purpose: 'work', municipality: 'ne' }, data);
    const shownOutcome = await outcome(element);
    await eventually(() => all(element, '.whom').length > 0, 'the centres are listed');
    const stepCalled = (name: string) =>
      all(element, '[part=step]')
        .map(textOf)
        .find((words) => words.includes(name));
    const [card, again] = [stepCalled('Residence card'), stepCalled('Another card')];
    expect(card).to.match(
      /You can choose: Harbour House or Hill House\..*Harbour House.*walk in.*no booking.*Hill House.*by appointment.*book an appointment first/,
    );
    expect(one(element, '.whom a[href="https://hill.example/book"]')).to.exist;
    expect(again).to.include('You can choose: Harbour House or Hill House.').and.not.to.include('walk in');
    expect(textOf(shownOutcome).match(/You can choose/g)!.length).to.equal(2);
  });

  it('says in the dataset’s words what the rule about the office notes, with the name on the door', async () => {
    const data = norda();
    data.guide!.rules.find(({ id }) => id === 'elsewhere')!.note = { en: 'Not on Fridays' };
    const element = await check({ residence: 'yes', purpose: 'study', municipality: 'ne' }, data);
    expect(textOf(await outcome(element))).to.include('Not on Fridays');
    expect(title(element)).to.equal('Go to: Town Hall Urbodomo');
  });

  it('says when the telephone of an office is answered', async () => {
    const data = norda();
    Object.assign(data.offices![0]!, { phone: '+99 55 55 55', hours: [workdays('09:00', '12:00', { channel: 'phone' })] });
    const element = await check({ residence: 'yes', purpose: 'study', municipality: 'ne' }, data);
    expect(textOf(await outcome(element))).to.match(/Town Hall Urbodomo, \+99 55 55 55 ?Phone hours: Open · closes 12:00/);
  });

  it('without a step, names the office with its local name, its telephone and what it is about', async () => {
    const data = norda();
    const [townHall] = data.offices!;
    Object.assign(townHall!, { phone: '+99 55 55 55', about: { en: 'Everything else' } });
    data.guide!.rules.find(({ id }) => id === 'visitor')!.then = 'town-hall';
    const element = await check({ residence: 'no' }, data);
    const shownOutcome = await outcome(element);
    await eventually(() => textOf(shownOutcome).includes('Everything else'), 'the office is told');
    expect(textOf(shownOutcome)).to.include('Town Hall Urbodomo, +99 55 55 55');
  });
});

describe('to ask first', () => {
  const asking = async (attributes: Record<string, string>) => {
    const data = norda();
    data.sources.overview = { name: { en: 'All about Norda' }, url: data.homepage, kind: 'official', language: 'en' };
    for (const row of data.guide!.rules) if (row.decision === 'office') row.then = 'ask-first';
    const element = await check(attributes, data);
    const shownOutcome = await outcome(element);
    await eventually(() => all(element, '.whom').length > 0, 'whom to ask is there');
    return { element, shownOutcome };
  };

  it('names every centre with its telephone, its mail and its page, and the official page by its name', async () => {
    const { element, shownOutcome } = await asking({ residence: 'no' });
    expect(title(element)).to.match(/^Ask first/);
    expect(textOf(shownOutcome)).to.match(/Harbour House, \+99 12 34 56, desk@harbour\.example.*Phone hours: .*Hill House/);
    expect(one(element, '.whom a[href="tel:+99123456"]')).to.exist;
    expect(textOf(one(element, 'a[href="https://norda.example/"]'))).to.equal('All about Norda');
    await expect(element).to.be.accessible();
  });

  it('names the one that serves the municipality, or its own office', async () => {
    const served = await asking({ residence: 'yes', purpose: 'study', municipality: 'nc' });
    expect(all(served.element, '.whom > li').map(textOf)).to.have.length(1);
    expect(textOf(one(served.element, '.whom'))).to.include('Hill House');
    const home = await asking({ residence: 'yes', purpose: 'study', municipality: 'ne' });
    expect(textOf(one(home.element, '.whom'))).to.equal('Town Hall Urbodomo');
  });
});

describe('a page that knows everything', () => {
  it('is named as the one that says so, not the visitor', async () => {
    const element = await check({ residence: 'yes', purpose: 'work', municipality: 'na' });
    await outcome(element);
    await reasoned(element);
    expect(textOf(one(element, '.because')))
      .to.match(/^Because this page says:/)
      .and.not.to.include('you said')
      .and.not.to.include('says so');
    expect(textOf(all(element, '[part=step]')[0])).to.include('because this page says: Will you live in Norda? Yes');
  });
});

describe('a change of mind', () => {
  it('says which answers are not asked for any more', async () => {
    const element = await planned();
    expect(textOf(one(element, '.notice'))).to.equal('');
    all<HTMLButtonElement>(element, '.because button')[0]!.click();
    await element.updateComplete;
    await answer(element, 'no');
    await outcome(element);
    expect(textOf(one(element, '.notice'))).to.equal('No longer asked: Why do you come? and Where will you live?');
    await press(element, 'Change');
    await answer(element, 'yes');
    expect(title(element), 'what was said before is remembered').to.equal('Go to Harbour House');
    expect(textOf(one(element, '.notice')), 'and the sentence is gone').to.equal('');
  });
});

describe('the checklist', () => {
  it('is ticked in boxes that keep their ticks while the plan is away, until one starts again', async () => {
    const element = await planned();
    const boxes = () => all<HTMLInputElement>(element, '[part=step] input[type=checkbox]');
    boxes()[1]!.click();
    await press(element, 'Back');
    await press(element, 'Continue');
    await outcome(element);
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([false, true, false]);
    expect(boxes()[1]!.labels![0]!.textContent).to.include('Contract of work').and.to.include('Laborkontrakto');
    await press(element, 'Start again');
    await answer(element, 'yes');
    await answer(element, 'work');
    await live(element, 'nordville');
    await outcome(element);
    expect(boxes().some(({ checked }) => checked)).to.equal(false);
  });

  it('counts one tick for a document in every step that wants it', async () => {
    const element = await planned();
    const boxes = () => all<HTMLInputElement>(element, '[part=step] input[type=checkbox]').map(({ checked }) => checked);
    all<HTMLInputElement>(element, '[part=step] input[type=checkbox]')[0]!.click();
    await element.updateComplete;
    expect(boxes(), 'the passport, for the card and for the number').to.deep.equal([true, false, true]);
  });

  it('says of a document when sources disagree, and what the other one says', async () => {
    const data = norda();
    Object.assign(
      data.guide!.rules.find(({ id }) => id === 'bring-contract')!,
      {
        status: 'conflicting',
        alternatives: [{ text: { en: 'a letter will do' }, source: 'leaflet', checked: null }],
      },
    );
    const element = await check({ residence: 'yes', purpose: 'work', municipality: 'na' }, data);
    await outcome(element);
    expect(textOf(all(element, '.tick')[1])).to.include('(sources disagree) Another source says: a letter will do (A leaflet)');
  });
});

describe('on whose word', () => {
  it('each step says it, with what another source says and the list by which the centre serves the place', async () => {
    const data = norda();
    const card = data.guide!.rules.find(({ id }) => id === 'card-for-work')!;
    Object.assign(card, {
      status: 'conflicting',
      alternatives: [{ text: { en: 'about three weeks' }, source: 'leaflet', checked: null }],
      note: { en: 'Book early' },
    });
    const element = await check({ residence: 'yes', purpose: 'work', municipality: 'na' }, data);
    await outcome(element);
    expect(textOf(all(element, '.why summary')[0]), 'before it unfolds').to.include('(sources disagree)');
    await reasoned(element);
    expect(textOf(all(element, '[part=step]')[0]))
      .to.include('(sources disagree)')
      .and.to.include('Another source says: about three weeks (A leaflet')
      .and.to.include('Good to know Book early');
  });
});

describe('the outcome in time', () => {
  it('says when the office has closed meanwhile', async () => {
    const clock = fakeClock(wednesdayAt);
    fakeNetwork({ [SRC]: norda() });
    const element = await shown(
      placed<EligibilityCheck>(
        html`<ics-eligibility-check src=${SRC} residence="yes" purpose="work" municipality="na"></ics-eligibility-check>`,
      ),
    );
    expect(textOf(await outcome(element))).to.include('Open · walk in');
    clock.moveTo(wednesdayAt + 5 * 3_600_000);
    await element.updateComplete;
    expect(textOf(await outcome(element))).to.include('Closed · opens tomorrow 10:00');
    element.remove();
    expect(clock.waiting).to.deep.equal([]);
  });
});

describe('what the page is told', () => {
  const listening = async (attributes = {}) => {
    const told: unknown[] = [];
    const place = placed(html`<div></div>`);
    for (const type of ['ics-ready', 'ics-step', 'ics-result'] as const)
      place.addEventListener(type, (event) => told.push([type, { ...event }]));
    fakeNetwork({ [SRC]: norda() });
    const element = document.createElement('ics-eligibility-check');
    for (const [name, value] of Object.entries({ src: SRC, at: WEDNESDAY_AT, ...attributes })) element.setAttribute(name, value);
    place.append(element);
    await shown(element);
    return { element, told };
  };

  it('is each question by its id and the outcome without an answer in it', async () => {
    const { element, told } = await listening();
    await answer(element, 'yes');
    await answer(element, 'work');
    await live(element, 'nordville');
    await outcome(element);
    await eventually(() => told.length === 5, 'everything is told');
    expect(told.map((event) => (event as [string])[0])).to.deep.equal(['ics-ready', 'ics-step', 'ics-step', 'ics-step', 'ics-result']);
    const [, , , , result] = told as [string, Record<string, unknown>][];
    expect(result![1]).to.deep.include({ office: 'ics', center: 'harbour' });
    expect(result![1].services).to.deep.equal(['card', 'number']);
    expect(JSON.stringify(told)).not.to.match(/nordville|"na"|"work"|"yes"/);
    expect((told as [string, Record<string, unknown>][]).slice(1, 4).map(([, event]) => event.question)).to.deep.equal([
      'purpose',
      'municipality',
      null,
    ]);
  });

  it('is an outcome once, and again after a new start', async () => {
    const { element, told } = await listening();
    const results = () => told.filter((event) => (event as [string])[0] === 'ics-result').length;
    await answer(element, 'no');
    await outcome(element);
    element.requestUpdate();
    await element.updateComplete;
    expect(results()).to.equal(1);
    await press(element, 'Start again');
    await answer(element, 'no');
    await outcome(element);
    await element.updateComplete;
    expect(results()).to.equal(2);
  });
});

describe('presets', () => {
  it('are not asked, and cannot be changed by the visitor', async () => {
    const element = await check({ residence: 'yes', municipality: 'na' });
    expect(title(element)).to.equal('Why do you come?');
    await answer(element, 'work');
    expect(textOf(await outcome(element))).to.include('North Norda');
    expect(
      all(element, 'button')
        .map(textOf)
        .filter((words) => words.startsWith('Change')),
    ).to.deep.equal(['Change: Why do you come?']);
  });

  it('that are no option are reported with the options there are, and asked', async () => {
    const told = warnings();
    const element = await check({ residence: 'maybe' });
    expect(title(element)).to.equal('Will you live in Norda?');
    expect(told.join()).to.include('residence="maybe"').and.to.include('yes, no');
  });
});

describe('the stepper elsewhere', () => {
  it('runs from right to left and 40 % longer without breaking', async () => {
    for (const lang of ['ar-XB', 'en-XA']) {
      const element = await check({ lang });
      await eventually(() => textOf(element).match(/[«⟦]/), 'the pseudo-locale is spoken');
      await expect(element).to.be.accessible();
      expect(element.scrollWidth, lang).to.be.at.most(element.clientWidth + 1);
    }
  });

  it('has headings of the level that the page wishes', async () => {
    const element = await worker({ 'heading-level': '3' });
    await live(element, 'nordville');
    await outcome(element);
    expect([all(element, 'h3').length, all(element, 'h4').length, all(element, 'h2').length]).to.deep.equal([1, 2, 0]);
  });

  it('keeps its fallback where the dataset has no guide', async () => {
    const told = warnings();
    fakeNetwork({ [SRC]: norda({ guide: undefined }) });
    const element = placed<EligibilityCheck>(html`<ics-eligibility-check src=${SRC}>Ask us</ics-eligibility-check>`);
    await eventually(() => told.length === 1, 'it is told');
    expect(told[0]).to.include('no guide');
    expect(all(element, 'slot:not([name])').length).to.equal(1);
  });

  it('keeps its answers when it is moved on the page', async () => {
    const element = await worker();
    placed(html`<div></div>`).append(element);
    await element.updateComplete;
    expect(title(element)).to.equal('Where will you live?');
  });
});
