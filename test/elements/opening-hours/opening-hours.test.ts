import { expect, html } from '@open-wc/testing';
import '../../../src/elements/opening-hours/define.js';
import type { OpeningHours } from '../../../src/elements/opening-hours/opening-hours.js';
import { addLocale } from '../../../src/words/locale.js';
import { fakeClock, realClock } from '../../fakes/clock.js';
import { fakeNetwork } from '../../fakes/fetch.js';
import { norda, nordaWith, unconfirmed, WEDNESDAY_AT, wednesdayAt, workdays } from '../../fakes/dataset.js';
import { all, contentOf, eventually, one, placed, shown, textOf, warnings } from '../../fakes/page.js';

const SRC = '/norda/ics.json';
const HOUR = 3_600_000;

const badge = (attributes: Record<string, string> = {}, data = norda()) => {
  fakeNetwork({ [SRC]: data });
  const element = placed<OpeningHours>(html`<ics-opening-hours src=${SRC}></ics-opening-hours>`);
  for (const [name, value] of Object.entries({ center: 'harbour', at: WEDNESDAY_AT, ...attributes })) element.setAttribute(name, value);
  return shown(element);
};

before(() => {
  addLocale('en-XA', () => import('../../../src/words/generated/en-XA.js'));
  addLocale('ar-XB', () => import('../../../src/words/generated/ar-XB.js'));
});

describe('the badge', () => {
  for (const view of ['badge', 'line', 'week']) {
    it(`is accessible as a ${view}`, async () => {
      const element = await badge({ view });
      if (view === 'week') await eventually(() => all(element, 'table').length, 'the week shows');
      await expect(element).to.be.accessible();
    });
  }

  it('says its state in words first, with how to come and until when, in both clocks', async () => {
    expect(textOf(await badge())).to.equal('Open · walk in · closes 16:00 Norda time (tomorrow 03:30 your time)');
  });

  it('says what it says without colour and without its shape', async () => {
    const element = await badge();
    const state = one(element, '[part~=state]');
    for (const hidden of state.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    expect(textOf(state)).to.match(/^Open walk in closes 16:00/);
  });

  it('says "usually" of what nobody confirmed', async () => {
    expect(textOf(await badge({}, nordaWith({ hours: [workdays('10:00', '16:00', unconfirmed)] })))).to.match(/^Usually open/);
  });

  it('says so where hours are not listed, and sends to the centre’s own page', async () => {
    const element = await badge({}, nordaWith({ hours: [] }));
    expect(textOf(element)).to.match(/^Hours not listed/);
    expect(one<HTMLAnchorElement>(element, 'a').href).to.equal('https://harbour.example/');
    expect(element.matches(':state(unknown)')).to.equal(true);
  });

  it('speaks of the telephone when asked to', async () => {
    expect(textOf(await badge({ channel: 'phone' }))).to.match(/^Closed · opens tomorrow 09:00/);
  });

  it('writes twelve hours when asked to', async () => {
    expect(textOf(await badge({ 'hour-cycle': 'h12' }))).to.match(/closes 4:00\spm/);
  });

  it('shows any moment that a page names, and takes it back', async () => {
    const element = await badge({ at: '2026-11-27T11:00' });
    expect(textOf(element)).to.match(/^Closed · Founding Day · opens Monday 10:00/);
    element.setAttribute('at', WEDNESDAY_AT);
    await element.updateComplete;
    expect(textOf(element)).to.match(/^Open/);
    expect(element.matches(':state(open)')).to.equal(true);
    expect(element.matches(':state(closed)')).to.equal(false);
  });

  it('speaks its own language beside another', async () => {
    fakeNetwork({ [SRC]: norda() });
    const row = placed(
      html`<div>
        ${['en', 'da', 'ar-XB', 'en-XA'].map((lang) => html`<ics-opening-hours lang=${lang} src=${SRC} center="harbour" at=${WEDNESDAY_AT}></ics-opening-hours>`)}
      </div>`,
    );
    const elements = [...row.children] as OpeningHours[];
    await Promise.all(elements.map(shown));
    for (let round = 0; round < 3; round++) {
      expect(elements.map((element) => textOf(element).slice(0, 5))).to.deep.equal(
        ['Open ', 'Åbent', '«Open', '⟦Öpéñ'].map((start) => start.slice(0, 5)),
      );
      for (const element of round % 2 ? elements : [...elements].reverse()) element.requestUpdate();
      await Promise.all(elements.map((element) => element.updateComplete));
    }
    const rtl = contentOf(elements[2]!)!;
    expect([rtl.lang, rtl.dir, getComputedStyle(rtl).direction]).to.deep.equal(['ar-XB', 'rtl', 'rtl']);
    for (const element of elements) await expect(element).to.be.accessible();
  });
});

describe('the week', () => {
  const week = async (attributes = {}, data = norda()) => {
    const element = await badge({ view: 'week', ...attributes }, data);
    await eventually(() => all(element, 'table').length, 'the week shows');
    return element;
  };

  it('is a table with a row a day and today marked', async () => {
    const element = await week();
    expect(all(element, 'tbody th').map((day) => textOf(day).split(' ')[0])).to.deep.equal([
      'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday',
    ]); // prettier-ignore
    expect(textOf(one(element, '[aria-current=date] th'))).to.equal('Wednesday (today)');
    expect(all(element, 'thead th[scope=col]').length).to.equal(3);
    expect(all(element, 'tbody th[scope=row]').length).to.equal(7);
    expect(textOf(one(element, 'caption'))).to.match(/this week/);
  });

  it('names the holiday on its day and closes it', async () => {
    const friday = all(await week(), 'tbody tr')[4]!;
    expect(textOf(friday)).to.match(/27 November.*Founding Day/);
    expect([...friday.querySelectorAll('td')].map(textOf)).to.deep.equal(['closed', 'closed']);
  });

  it('says "not listed" where nothing is known, never "closed"', async () => {
    const rows = all(await week({ center: 'hill' }), 'tbody tr').map((row) => textOf(row.querySelector('td')));
    expect(rows).to.deep.equal(['not listed', 'not listed', '09:00–12:00', 'closed', 'closed', 'not listed', 'not listed']);
  });

  it('has a heading of the level that the page wishes', async () => {
    expect(all(await week({ 'heading-level': '4' }), 'h4').length).to.equal(1);
  });

  it('says where the hours come from and when that was checked', async () => {
    const source = textOf(one(await week(), '[part~=source]'));
    expect(source)
      .to.match(/The Registry, checked 2 November 2026/)
      .and.to.match(/Report an error/);
  });
});

describe('the badge in time', () => {
  const live = async (at: number, data = norda()) => {
    const clock = fakeClock(at);
    fakeNetwork({ [SRC]: data });
    const flips: string[] = [];
    const element = placed<OpeningHours>(html`<ics-opening-hours src=${SRC} center="harbour"></ics-opening-hours>`);
    element.addEventListener('ics-hours-change', (event) => flips.push(event.state));
    await shown(element);
    const moveTo = async (then: number) => {
      clock.moveTo(then);
      await element.updateComplete;
      await element.updateComplete;
    };
    return { clock, element, flips, moveTo };
  };

  it('changes at the minute, tells the page of a flip, and of nothing else', async () => {
    const { element, flips, moveTo } = await live(wednesdayAt);
    await moveTo(wednesdayAt + 4.5 * HOUR);
    expect(textOf(element)).to.match(/closes in 30 min/);
    await moveTo(wednesdayAt + 5 * HOUR - 60_000);
    expect(textOf(element)).to.match(/closes in 1 min/);
    expect(flips).to.deep.equal([]);
    await moveTo(wednesdayAt + 5 * HOUR);
    expect(textOf(element)).to.match(/^Closed · opens tomorrow 10:00/);
    expect(flips).to.deep.equal(['closed']);
    await moveTo(wednesdayAt + 23 * HOUR);
    expect(textOf(element)).to.match(/^Open/);
    expect(flips).to.deep.equal(['closed', 'open']);
  });

  it('says "10:00" and no longer "tomorrow" when tomorrow has come', async () => {
    const { element, moveTo } = await live(wednesdayAt + 6 * HOUR);
    expect(textOf(element)).to.match(/opens tomorrow 10:00/);
    await moveTo(wednesdayAt + 13 * HOUR);
    expect(textOf(element)).to.match(/opens 10:00/);
  });

  it('wakes nobody between', async () => {
    const { clock, element } = await live(wednesdayAt);
    let renders = 0;
    const render = element.requestUpdate.bind(element);
    element.requestUpdate = (...args) => (renders++, render(...args));
    // Until midnight where the visitor is.
    clock.moveTo(wednesdayAt + 1.5 * HOUR - 1);
    expect(renders).to.equal(0);
  });

  it('stands still while a page names the moment', async () => {
    const clock = fakeClock(wednesdayAt);
    fakeNetwork({ [SRC]: norda() });
    await shown(placed<OpeningHours>(html`<ics-opening-hours src=${SRC} center="harbour" at=${WEDNESDAY_AT}></ics-opening-hours>`));
    expect(clock.waiting).to.deep.equal([]);
  });

  it('leaves no timer behind, however often it comes and goes', async () => {
    const { clock, element } = await live(wednesdayAt);
    const place = element.parentElement!;
    for (let round = 0; round < 50; round++) {
      element.remove();
      place.append(element);
      await element.updateComplete;
    }
    expect(clock.waiting.length).to.equal(1);
    element.remove();
    expect(clock.waiting).to.deep.equal([]);
    realClock();
  });
});

describe('a badge that was set up wrongly', () => {
  it('keeps its fallback and says which centres there are', async () => {
    const told = warnings();
    fakeNetwork({ [SRC]: norda() });
    const reasons: string[] = [];
    const element = placed<OpeningHours>(html`<ics-opening-hours src=${SRC}>Ask us</ics-opening-hours>`);
    element.addEventListener('ics-error', ({ reason }) => reasons.push(reason));
    element.setAttribute('center', 'atlantis');
    await eventually(() => reasons.length === 1, 'it says what is wrong');
    expect(reasons[0]).to.include('atlantis').and.to.include('harbour, hill');
    expect(told).to.have.length(1);
    expect(element.shadowRoot!.querySelector('slot:not([name])')).to.exist;
    element.setAttribute('center', 'hill');
    await element.updateComplete;
    expect(textOf(element)).to.match(/^Usually open|^Hours|^Usually closed|^Closed/);
  });

  it('shows the present when the moment is none, and says how to write one', async () => {
    const told = warnings();
    const element = await badge({ at: 'teatime' });
    expect(told.join()).to.include('teatime').and.to.include('2026-12-24T10:00');
    expect(textOf(element)).to.match(/Open|open|Closed|closed/);
  });

  it('shows words of a later version as unknown, and markup as text', async () => {
    warnings();
    const element = await badge({ view: 'week' }, nordaWith({ name: { en: '<img src=x onerror=alert(1)>' }, booking: undefined }));
    await eventually(() => all(element, 'table').length, 'the week shows');
    expect(all(element, 'img').length).to.equal(0);
    expect(textOf(element)).to.include('<img src=x');
  });
});
