import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/opening-hours/define.js';
import type { OpeningHours } from '../../../src/elements/opening-hours/opening-hours.js';
import type { Hours } from '../../../src/domain/dataset.js';
import { stateAt } from '../../../src/domain/hours.js';
import { addLocale } from '../../../src/words/locale.js';
import { fakeClock, realClock } from '../../fakes/clock.js';
import { onPaper, onScreen } from '../../fakes/engine.js';
import { fakeNetwork } from '../../fakes/fetch.js';
import { norda, nordaWith, unconfirmed, WEDNESDAY_AT, wednesdayAt, workdays } from '../../fakes/dataset.js';
import { all, contentOf, eventually, freshPage, one, placed, shown, textOf, warnings } from '../../fakes/page.js';

const SRC = '/norda/ics.json';
const HOUR = 3_600_000;
const VISITORS_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The state in words, without what stands around it. */
const stateOf = (element: Element) => textOf(one(element, '[part~=state]'));

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
    expect(stateOf(await badge())).to.equal('Open · walk in · closes 16:00 Norda time (tomorrow 03:30 your time)');
  });

  it('says what it says without colour and without its shape', async () => {
    const element = await badge();
    const state = one(element, '[part~=state]');
    for (const hidden of state.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    expect(textOf(state)).to.match(/^Open walk in closes 16:00/);
  });

  it('says "usually" of what nobody confirmed', async () => {
    expect(stateOf(await badge({}, nordaWith({ hours: [workdays('10:00', '16:00', unconfirmed)] })))).to.match(/^Usually open/);
  });

  it('says so where hours are not listed, and sends to the centre’s own page', async () => {
    const element = await badge({}, nordaWith({ hours: [] }));
    expect(stateOf(element)).to.match(/^Hours not listed/);
    expect(one<HTMLAnchorElement>(element, 'a').href).to.equal('https://harbour.example/');
    expect(element.matches(':state(unknown)')).to.equal(true);
  });

  it('speaks of the telephone when asked to', async () => {
    expect(stateOf(await badge({ channel: 'phone' }))).to.match(/^Closed · opens tomorrow 09:00/);
  });

  it('writes twelve hours when asked to', async () => {
    expect(textOf(await badge({ 'hour-cycle': 'h12' }))).to.match(/closes 4:00\spm/);
  });

  it('shows any moment that a page names, and takes it back', async () => {
    const element = await badge({ at: '2026-11-27T11:00' });
    expect(stateOf(element)).to.match(/^Closed · Founding Day · opens Monday 10:00/);
    element.setAttribute('at', WEDNESDAY_AT);
    await element.updateComplete;
    expect(stateOf(element)).to.match(/^Open/);
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
      expect(elements.map((element) => stateOf(element).slice(0, 5))).to.deep.equal(
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
    expect(all(element, 'tbody th').map((day) => textOf(day).split(/\W/)[0])).to.deep.equal([
      'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday',
    ]); // prettier-ignore
    expect(textOf(one(element, '[aria-current=date] th'))).to.equal('Wednesday (today)');
    expect(all(element, 'thead th[scope=col]').length).to.equal(3);
    expect(all(element, 'tbody th[scope=row]').length).to.equal(7);
    expect(textOf(one(element, 'caption'))).to.equal('Opening hours, the next 7 days (Norda time)');
  });

  it('names the holiday on its day and closes it', async () => {
    const friday = all(await week(), 'tbody tr')[4]!;
    expect(textOf(friday)).to.match(/27 November.*Founding Day/);
    expect([...friday.querySelectorAll('td')].map(textOf)).to.deep.equal(['closed', 'closed']);
  });

  it('says "not listed" where nothing is known, never "closed"', async () => {
    const rows = all(await week({ center: 'hill' }), 'tbody tr').map((row) => textOf(row.querySelector('td')));
    expect(rows).to.deep.equal(['not listed', 'not listed', '09:00–12:00 09:00 to 12:00', 'closed', 'closed', 'not listed', 'not listed']);
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

describe('both channels', () => {
  const lunch = {
    visit: workdays('12:30', '16:00', { access: 'walk-in' as const }),
    phone: workdays('09:00', '14:00', { channel: 'phone' as const }),
  };
  const at = '2026-11-25T11:00';
  const both = (attributes = {}, hours: Hours[] = [lunch.visit, lunch.phone]) =>
    badge({ at, ...attributes }, nordaWith({ hours }, { timeZone: VISITORS_ZONE }));

  it('are told when the desk is closed and somebody answers the telephone', async () => {
    expect(stateOf(await both())).to.equal('Desk closed until 12:30 · Phone open until 14:00');
  });

  it('are told in Danish', async () => {
    expect(stateOf(await both({ lang: 'da' }))).to.equal('Skranken lukket til 12.30 · Telefonen åben til 14.00');
  });

  it('are only usual, each for itself, when nobody confirmed them', async () => {
    expect(stateOf(await both({}, [lunch.visit, { ...lunch.phone, ...unconfirmed }]))).to.equal(
      'Desk closed until 12:30 · Phone usually open until 14:00',
    );
    freshPage();
    expect(stateOf(await both({}, [{ ...lunch.visit, ...unconfirmed }, lunch.phone]))).to.equal(
      'Desk usually closed until 12:30 · Phone open until 14:00',
    );
  });

  it('are not told when the desk is open, or the telephone is closed too', async () => {
    expect(stateOf(await both({ at: '2026-11-25T13:00' }))).to.equal('Open · walk in · closes 16:00');
    expect(stateOf(await both({ at: '2026-11-25T08:00' }))).to.equal('Closed · opens 12:30');
  });

  it('are told where the desk’s hours are not known, because then one has to call', async () => {
    expect(stateOf(await both({}, [lunch.phone]))).to.equal('Hours not listed · Phone open until 14:00');
  });

  it('are one when the page names one', async () => {
    expect(stateOf(await both({ channel: 'visit' }))).to.equal('Closed · opens 12:30');
    expect(stateOf(await both({ channel: 'phone' }))).to.equal('Open · closes 14:00');
  });

  it('are told anew when the telephone closes, though the desk has not changed', async () => {
    const clock = fakeClock(Date.parse('2026-11-25T19:59:00Z'));
    fakeNetwork({ [SRC]: nordaWith({ hours: [workdays('18:00', '19:00'), workdays('09:00', '16:30', { channel: 'phone' })] }) });
    const element = await shown(placed<OpeningHours>(html`<ics-opening-hours src=${SRC} center="harbour"></ics-opening-hours>`));
    expect(stateOf(element)).to.match(/^Desk closed until 18:00.* · Phone open until 16:30/);
    clock.moveTo(Date.parse('2026-11-25T20:00:00Z'));
    await element.updateComplete;
    expect(stateOf(element)).to.match(/^Closed · opens 18:00/);
  });
});

describe('the week under a badge', () => {
  const unfold = async (element: OpeningHours) => {
    one(element, 'button').click();
    await eventually(() => all(element, '[part~=panel] table').length, 'the week unfolds');
    return one(element, '[part~=panel]');
  };

  it('is accessible', async () => {
    const element = await badge();
    await unfold(element);
    await expect(element).to.be.accessible();
  });

  it('unfolds and folds with the keyboard, and says which it is', async () => {
    const element = await badge();
    const button = one(element, 'button');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => all(element, 'table').length, 'the week unfolds');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect([all(element, 'table').length, button.getAttribute('aria-expanded')]).to.deep.equal([0, 'false']);
    expect(element.shadowRoot!.activeElement === button).to.equal(true);
    await sendKeys({ press: ' ' });
    await eventually(() => all(element, 'table').length, 'the week unfolds again');
  });

  it('gives the focus back to the badge when Escape is pressed inside it', async () => {
    const element = await badge();
    const panel = await unfold(element);
    panel.querySelector<HTMLElement>('a')!.focus();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement === one(element, 'button')).to.equal(true);
  });

  it('folds when the visitor turns to something else', async () => {
    const element = await badge();
    await unfold(element);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await element.updateComplete;
    expect(all(element, 'table').length).to.equal(0);
    await unfold(element);
    const elsewhere = placed<HTMLButtonElement>(html`<button>Elsewhere</button>`);
    elsewhere.focus();
    await element.updateComplete;
    expect(all(element, 'table').length).to.equal(0);
  });

  it('stays when the visitor turns to it', async () => {
    const element = await badge();
    const panel = await unfold(element);
    panel.querySelector('td')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    panel.querySelector<HTMLElement>('summary')!.focus();
    await element.updateComplete;
    expect(all(element, 'table').length).to.equal(1);
  });

  for (const [where, style] of [
    ['at the start', 'padding-left: 0'],
    ['at the end', 'text-align: right'],
    ['in a page from right to left', 'direction: rtl'],
  ])
    it(`stays inside the window ${where} of a line, and moves nothing else`, async () => {
      fakeNetwork({ [SRC]: norda() });
      const line = placed(
        html`<div style=${style!}>
          Now: <ics-opening-hours src=${SRC} center="harbour" at=${WEDNESDAY_AT} channel="phone"></ics-opening-hours>
          <p>What follows</p>
        </div>`,
      );
      const element = await shown(line.querySelector('ics-opening-hours')!);
      const placesOf = () => [element, line.querySelector('p')!, line].map((node) => JSON.stringify(node.getBoundingClientRect()));
      const before = placesOf();
      const panel = await unfold(element);
      await eventually(() => panel.style.width, 'the panel has its place');
      expect(placesOf()).to.deep.equal(before);
      const { left, right, top } = panel.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(document.documentElement.clientWidth);
      expect(top).to.be.at.least(element.getBoundingClientRect().bottom - 1);
    });

  it('hears nothing of the page after it has folded or left', async () => {
    const element = await badge();
    await unfold(element);
    element.remove();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    const later = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
    document.dispatchEvent(later);
    expect(later.defaultPrevented).to.equal(false);
  });

  it('is not offered where the centre has no hours at all', async () => {
    expect(all(await badge({}, nordaWith({ hours: [] })), 'button').length).to.equal(0);
  });

  it('is hit anywhere on the badge, at least 24 pixels high', async () => {
    const element = await badge();
    const pill = one(element, '[part~=badge]').getBoundingClientRect();
    expect(pill.height).to.be.at.least(24);
    for (const [x, y] of [
      [pill.left + 5, pill.top + pill.height / 2],
      [pill.right - 5, pill.top + pill.height / 2],
      [pill.left + pill.width / 2, pill.bottom - 2],
    ])
      expect(element.shadowRoot!.elementFromPoint(x!, y!)?.closest('button') === one(element, 'button')).to.equal(true);
  });
});

describe('the line', () => {
  const line = async (attributes = {}, data = norda()) => stateOf(await badge({ view: 'line', ...attributes }, data));

  it('says the state, and the hours of today', async () => {
    expect(await line()).to.match(/^Open · walk in · closes 16:00 .* · today: 10:00–16:00 10:00 to 16:00$/);
  });

  it('says that it is closed all day, and why', async () => {
    expect(await line({ at: '2026-11-27T11:00' })).to.match(/^Closed · Founding Day · opens Monday 10:00 .* · today: closed$/);
  });

  it('says both halves of a day', async () => {
    const hours = [workdays('10:00', '12:00'), workdays('13:00', '16:00')].flatMap(({ weekly }) => weekly);
    expect(await line({}, nordaWith({ hours: [workdays('10:00', '12:00', { weekly: hours })] }))).to.match(
      /today: 10:00–12:00 10:00 to 12:00, 13:00–16:00 13:00 to 16:00$/,
    );
  });

  it('speaks of the telephone’s day when asked to', async () => {
    expect(await line({ channel: 'phone' })).to.match(/today: 09:00–11:00/);
  });

  it('says no hours of a day that is not listed', async () => {
    expect(await line({ center: 'hill', at: '2026-11-24T11:00' })).not.to.include('today:');
  });
});

describe('the coming seven days', () => {
  const rows = async (at: string, data = norda()) => {
    const element = await badge({ view: 'week', at }, data);
    await eventually(() => all(element, 'table').length, 'the week shows');
    return all(element, 'tbody tr').map((row) => textOf(row).replace(/ \d\d:\d\d to \d\d:\d\d/g, ''));
  };

  it('name a closing day of next week where this week’s day is over', async () => {
    const holidays = [{ id: 'rain', on: '--12-01', name: { en: 'Day of Rain' } }];
    const [monday, tuesday] = await rows('2026-11-27T11:00', norda({ holidays }));
    expect(monday).to.match(/^Monday 10:00/);
    expect(tuesday).to.match(/^Tuesday,? 1 December\s?Day of Rain closed/);
  });

  it('say which hours of a day are in doubt, and why', async () => {
    const thursday = (await rows('2026-12-22T11:00', nordaWith({ hours: [workdays('10:00', '16:00', { closures: ['customs'] })] })))[3];
    expect(thursday).to.match(/^Thursday,? 24 December\s?Long Night 10:00–16:00, may be closed$/);
  });

  it('name the day of a telephone that alone is closed', async () => {
    const special = [{ validFrom: '2026-11-30', validThrough: '2026-11-30', closed: true as const, name: { en: 'Training' } }];
    const data = nordaWith({ hours: [workdays('10:00', '16:00'), workdays('09:00', '11:00', { channel: 'phone', special })] });
    expect((await rows(WEDNESDAY_AT, data))[0]).to.match(/^Monday,? 30 November\s?Training 10:00–16:00\s?closed$/);
  });

  it('have three openings under them', async () => {
    const element = await badge({ view: 'week' });
    await eventually(() => all(element, 'table').length, 'the week shows');
    expect(textOf(one(element, 'p.now'))).to.match(
      /^Next openings: tomorrow 10:00, Monday,? 30 November 10:00 and Tuesday,? 1 December 10:00$/,
    );
  });

  it('are printed without a now, and so is the line', async () => {
    for (const view of ['week', 'line']) {
      const element = await badge({ view });
      await eventually(() => all(element, 'table').length, 'the week is there');
      const isShown = (selector: string) => all(element, selector).map((node) => node.getClientRects().length > 0);
      expect(isShown('table')).to.deep.equal([view === 'week']);
      await onPaper();
      expect(isShown('table')).to.deep.equal([true]);
      expect(isShown('.now').some(Boolean)).to.equal(false);
      expect(isShown('[part~=state]').some(Boolean)).to.equal(false);
      await onScreen();
    }
  });

  it('are printed in place of a badge that was unfolded', async () => {
    const element = await badge();
    one(element, 'button').click();
    await eventually(() => all(element, 'table').length, 'the week unfolds');
    await onPaper();
    expect(one(element, '[part~=badge]').getClientRects().length).to.equal(0);
    expect(one(element, 'table').checkVisibility()).to.equal(true);
    await onScreen();
  });

  it('prefill the report of an error with centre, field and value', async () => {
    const element = await badge({ view: 'week' });
    const letter = new URL(one<HTMLAnchorElement>(element, 'a[href^=mailto]').href);
    expect(letter.pathname).to.equal('errors@norda.example');
    expect(decodeURIComponent(letter.search)).to.include('harbour: hours (visit)').and.to.include('10:00–16:00');
  });
});

describe('notices', () => {
  it('show with the state while they hold, and not before or after, nor at another centre', async () => {
    expect(textOf(await badge())).to.match(/^Open.*We move in spring\.$/);
    expect(textOf(await badge())).not.to.include('Last year');
    expect(textOf(await badge({ center: 'hill' }))).not.to.include('We move');
  });

  it('come and go at midnight where the centre is', async () => {
    const notice = {
      id: 'flood',
      text: { en: 'Flooded today.' },
      validFrom: '2026-11-26',
      validThrough: '2026-11-26',
      source: 'registry',
      checked: null,
      status: 'confirmed' as const,
    };
    const said = async (at: string) => textOf(await badge({ at }, norda({ notices: [notice] }))).includes('Flooded');
    expect([
      await said('2026-11-25T23:59:59'),
      await said('2026-11-26T00:00'),
      await said('2026-11-26T23:59:59'),
      await said('2026-11-27T00:00'),
    ]).to.deep.equal([false, true, true, false]);
  });

  it('hold the badge back until they are there, so that nothing moves', async () => {
    fakeNetwork({ [SRC]: norda() });
    const element = placed<OpeningHours>(html`<ics-opening-hours src=${SRC} center="harbour" at=${WEDNESDAY_AT}></ics-opening-hours>`);
    await shown(element);
    expect(textOf(element)).to.include('We move');
  });
});

describe('search engines', () => {
  const described = (element: Element) =>
    [...element.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => JSON.parse(textContent!) as Record<string, unknown>,
    );

  it('are told nothing unless the page asks', async () => {
    const element = await badge({ view: 'week' });
    expect(described(element)).to.deep.equal([]);
  });

  it('find one description in the page, which goes when it is no longer wished or true', async () => {
    warnings();
    const element = await badge({ 'json-ld': '' });
    await eventually(() => described(element).length, 'the description is there');
    expect(described(element)).to.have.length(1);
    expect(described(element)[0]).to.include({ '@type': 'GovernmentOffice', name: 'Harbour House' });
    element.setAttribute('center', 'hill');
    await element.updateComplete;
    expect(described(element).map(({ name }) => name)).to.deep.equal(['Hill House']);
    element.setAttribute('center', 'atlantis');
    await element.updateComplete;
    expect(described(element)).to.deep.equal([]);
    element.setAttribute('center', 'hill');
    await element.updateComplete;
    expect(described(element).map(({ name }) => name)).to.deep.equal(['Hill House']);
    element.removeAttribute('json-ld');
    await element.updateComplete;
    expect(described(element)).to.deep.equal([]);
  });

  it('read the same script as long as nothing in it changes', async () => {
    const element = await badge({ 'json-ld': '' });
    await eventually(() => described(element).length, 'the description is there');
    const script = element.querySelector('script');
    element.setAttribute('at', '2026-11-25T15:00');
    await element.updateComplete;
    expect(element.querySelector('script')).to.equal(script);
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
    expect(stateOf(element)).to.match(/closes in 30 min/);
    await moveTo(wednesdayAt + 5 * HOUR - 60_000);
    expect(stateOf(element)).to.match(/closes in 1 min/);
    expect(flips).to.deep.equal([]);
    await moveTo(wednesdayAt + 5 * HOUR);
    expect(stateOf(element)).to.match(/^Closed · opens tomorrow 10:00/);
    expect(flips).to.deep.equal(['closed']);
    await moveTo(wednesdayAt + 23 * HOUR);
    expect(stateOf(element)).to.match(/^Open/);
    expect(flips).to.deep.equal(['closed', 'open']);
  });

  it('says "10:00" and no longer "tomorrow" when tomorrow has come', async () => {
    const { element, moveTo } = await live(wednesdayAt + 6 * HOUR);
    expect(stateOf(element)).to.match(/opens tomorrow 10:00/);
    await moveTo(wednesdayAt + 13 * HOUR);
    expect(stateOf(element)).to.match(/opens 10:00/);
  });

  it('says a flip to a screen reader when asked to, and nothing else', async () => {
    const { element, moveTo } = await live(wednesdayAt);
    expect(all(element, '[role=status]').length).to.equal(0);
    element.announce = true;
    await eventually(() => all(element, '[role=status]').length, 'there is a live region');
    const said = () => textOf(one(element, '[role=status]'));
    expect(said()).to.equal('');
    await moveTo(wednesdayAt + 4.9 * HOUR);
    expect(said()).to.equal('');
    await moveTo(wednesdayAt + 5 * HOUR);
    expect(said()).to.match(/^Harbour House: Closed, opens tomorrow 10:00/);
    await moveTo(wednesdayAt + 13 * HOUR);
    // "Tomorrow" became today: the badge says so, and the live region stays silent.
    expect(said()).to.match(/^Harbour House: Closed, opens tomorrow 10:00/);
    await moveTo(wednesdayAt + 23 * HOUR);
    expect(said()).to.match(/^Harbour House: Open/);
  });

  it('says nothing of what flipped while nobody looked', async () => {
    const { element, moveTo } = await live(wednesdayAt);
    element.announce = true;
    await eventually(() => all(element, '[role=status]').length, 'there is a live region');
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    element.requestUpdate();
    await moveTo(wednesdayAt + 5 * HOUR);
    element.requestUpdate();
    await element.updateComplete;
    delete (document as { hidden?: boolean }).hidden;
    expect(textOf(one(element, '[role=status]'))).to.equal('');
  });

  it('is right at every moment of sixty days, and wakes up seldom', async () => {
    const clock = fakeClock(wednesdayAt);
    const data = norda();
    fakeNetwork({ [SRC]: data });
    const element = placed<OpeningHours>(html`<ics-opening-hours src=${SRC} center="harbour" channel="visit"></ics-opening-hours>`);
    const flipsAt: number[] = [];
    element.addEventListener('ics-hours-change', () => flipsAt.push(clock.now));
    await shown(element);
    const [record] = data.centers[0]!.hours!;
    const endsAt = wednesdayAt + 60 * 24 * HOUR;
    const due: number[] = [];
    for (let { until } = stateAt(record, wednesdayAt, data); until !== null && until < endsAt; until = stateAt(record, until, data).until)
      due.push(until);
    let wakeUps = 0;
    while (clock.waiting[0]! < endsAt) {
      clock.moveTo(clock.waiting[0]!);
      wakeUps++;
      await element.updateComplete;
      await element.updateComplete;
    }
    expect(flipsAt.length).to.be.above(60);
    expect(flipsAt, 'no flip is late by a millisecond').to.deep.equal(due);
    // Once an hour at most, at two midnights a day, and every minute of the half hour before closing.
    const closings = due.length / 2;
    expect(wakeUps).to.be.at.most(60 * 24 + 60 * 2 + due.length + 31 * closings);
  }).timeout(30_000);

  it('catches up when the computer slept across a boundary', async () => {
    const { clock, element, flips } = await live(wednesdayAt);
    clock.sleepUntil(wednesdayAt + 9 * HOUR);
    expect(stateOf(element)).to.match(/^Open/);
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    await element.updateComplete;
    expect(stateOf(element)).to.match(/^Closed/);
    expect(flips).to.deep.equal(['closed']);
  });

  it('writes nothing into the page while nothing changes', async () => {
    const { element, moveTo } = await live(wednesdayAt);
    await moveTo(wednesdayAt);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    for (const node of [element, element.shadowRoot!])
      observer.observe(node, { subtree: true, childList: true, characterData: true, attributes: true });
    for (let minute = 1; minute <= 60; minute++) {
      await moveTo(wednesdayAt + minute * 60_000);
      element.requestUpdate();
      await element.updateComplete;
    }
    for (const event of ['focus', 'pageshow']) window.dispatchEvent(new Event(event));
    await element.updateComplete;
    seen.push(...observer.takeRecords());
    expect(seen).to.deep.equal([]);
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
    expect(stateOf(element)).to.match(/^Usually open|^Hours|^Usually closed|^Closed/);
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
