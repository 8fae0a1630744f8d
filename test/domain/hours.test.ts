import { expect } from '@open-wc/testing';
import { stateAt, type HoursContext } from '../../src/domain/hours.js';
import type { Hours } from '../../src/domain/dataset.js';
import { at, closure, CONTEXT, record, row, shown, WEST, withClosures, ZONE } from '../prove/danish-hours.js';

/** `open until 2026-11-23T16:00, weekly` and the name of the day, if it has one. */
const state = (hours: Hours | undefined, moment: string | number, context: HoursContext = CONTEXT): string => {
  const { is, until, because, name } = stateAt(hours, typeof moment === 'string' ? at(moment) : moment, context);
  return `${is} until ${shown(until)}, ${because}${name ? ` ${name.en}` : ''}`;
};
const always = (...weekly: Parameters<typeof row>[]) =>
  record(
    weekly.map((one) => row(...one)),
    { publicHolidays: 'open' },
  );

describe('an ordinary week', () => {
  it('is open in its hours and closed outside them', () => {
    expect(state(WEST, '2026-11-23T09:59')).to.equal('closed until 2026-11-23T10:00, weekly');
    expect(state(WEST, '2026-11-23T10:00')).to.equal('open until 2026-11-23T16:00, weekly');
    expect(state(WEST, '2026-11-23T16:00')).to.equal('closed until 2026-11-25T10:00, weekly');
  });

  it('says no more than what is asked: no name without a named day', () => {
    expect(stateAt(WEST, at('2026-11-23T12:00'), CONTEXT)).to.deep.equal({ is: 'open', until: at('2026-11-23T16:00'), because: 'weekly' });
  });

  it('is open at 15:59:59.999 and closed at 16:00:00.000', () => {
    expect(stateAt(WEST, at('2026-11-23T16:00') - 1, CONTEXT).is).to.equal('open');
    expect(stateAt(WEST, at('2026-11-23T16:00'), CONTEXT).is).to.equal('closed');
  });

  it('closes for lunch and says when it opens again', () => {
    const police = record([row('Mo', '09:00-11:00'), row('Mo', '12:30-14:00'), row('Tu We Th Fr Sa Su', 'closed')]);
    expect(state(police, '2026-11-23T11:00')).to.equal('closed until 2026-11-23T12:30, weekly');
  });

  it('takes overlapping and adjacent rows as one opening, in any order', () => {
    const rows = [row('Mo', '09:00-12:00'), row('Mo', '11:00-13:00'), row('Mo', '13:00-15:00'), row('Tu We Th Fr Sa Su', 'closed')];
    expect(state(record(rows), '2026-11-23T09:30')).to.equal('open until 2026-11-23T15:00, weekly');
    expect(state(record(rows.reverse()), '2026-11-23T09:30')).to.equal('open until 2026-11-23T15:00, weekly');
  });
});

describe('what the data does not say', () => {
  it('is unknown on a day that no row names, until midnight', () => {
    const lecture = record([row('Mo We', '10:00-16:00')]);
    expect(state(lecture, '2026-11-24T12:00')).to.equal('unknown until 2026-11-25T00:00, not-listed');
  });

  it('is closed, not unknown, on a listed day before it opens', () => {
    const lecture = record([row('Mo We', '10:00-16:00')]);
    expect(state(lecture, '2026-11-25T00:00')).to.equal('closed until 2026-11-25T10:00, weekly');
    expect(state(lecture, '2026-11-25T16:00')).to.equal('closed until 2026-11-26T00:00, weekly');
  });

  it('is unknown without a record, and with a record that lists no hours, holidays or not', () => {
    const nothing = { is: 'unknown', until: null, because: 'not-listed' };
    expect(stateAt(undefined, at('2026-12-25T12:00'), CONTEXT)).to.deep.equal(nothing);
    expect(stateAt(record([]), at('2026-12-25T12:00'), CONTEXT)).to.deep.equal(nothing);
  });

  it('keeps closed all week, no hours and unknown hours apart', () => {
    expect(state(always(['all', 'closed']), '2026-11-23T12:00')).to.equal('closed until null, weekly');
    expect(state(record([]), '2026-11-23T12:00')).to.equal('unknown until null, not-listed');
    expect(state(always(['all', 'unknown']), '2026-11-23T12:00')).to.equal('unknown until null, weekly');
  });

  it('is unknown on a day that is said to be unknown, from midnight to midnight', () => {
    const hours = record([row('Mo', '10:00-16:00'), row('Tu', 'unknown'), row('We Th Fr Sa Su', 'closed')]);
    expect(state(hours, '2026-11-24T08:00')).to.equal('unknown until 2026-11-25T00:00, weekly');
  });

  it('knows nothing outside the days on which the claim holds', () => {
    const moved = { ...WEST, validFrom: '2026-11-25', validThrough: '2026-12-25' };
    expect(state(moved, '2026-11-23T12:00')).to.equal('unknown until 2026-11-25T00:00, not-listed');
    expect(state(moved, '2026-11-25T12:00')).to.equal('open until 2026-11-25T16:00, weekly');
    expect(state(moved, '2026-12-25T12:00')).to.equal('closed until 2026-12-26T00:00, public-holiday christmas-day');
    expect(state(moved, '2026-12-26T12:00')).to.equal('unknown until null, not-listed');
  });

  it('lets the last night of a claim run to its end', () => {
    const bar = { ...always(['all', '22:00-03:00']), validThrough: '2026-11-23' };
    expect(state(bar, '2026-11-24T02:00')).to.equal('open until 2026-11-24T03:00, weekly');
    expect(state(bar, '2026-11-24T03:00')).to.equal('unknown until null, not-listed');
  });

  it('needs neither holidays nor closure sets', () => {
    expect(state(WEST, '2026-12-25T12:00', { timeZone: ZONE })).to.equal('open until 2026-12-25T16:00, weekly');
  });
});

describe('words that a later version of the data may bring', () => {
  const odd = (change: object) => ({ ...WEST, ...change }) as Hours;

  it('make public holidays unknown', () => {
    expect(state(odd({ publicHolidays: 'maybe' }), '2026-12-25T12:00')).to.equal(
      'unknown until 2026-12-27T00:00, public-holiday christmas-day',
    );
  });

  it('make a week of unknown parity unknown', () => {
    const hours = odd({ weekly: [{ ...row('Mo', '10:00-16:00'), weeks: 'lunar' }, row('Tu We Th Fr Sa Su', 'closed')] });
    expect(state(hours, '2026-11-23T12:00')).to.equal('unknown until 2026-11-24T00:00, weekly');
  });

  it('make a closure uncertain', () => {
    const context = withClosures({ ...closure('--11-23', {}), status: 'rumoured' as 'confirmed' });
    expect(state({ ...WEST, closures: ['own'] }, '2026-11-23T12:00', context)).to.equal('unknown until 2026-11-23T16:00, closure --11-23');
  });
});

describe('rows that cannot be read', () => {
  const broken = (...weekly: object[]) => record(weekly as Hours['weekly']);

  it('leave their day unknown and never throw', () => {
    for (const bad of [
      row('Mo', '09:00-09:00'),
      row('Mo', '25:00-26:00'),
      row('Mo', '24:00-09:00'),
      row('Mo', 'nine-five'),
      { dayOfWeek: ['Monday'] },
    ])
      expect(stateAt(broken(bad, row('Tu We Th Fr Sa Su', 'closed')), at('2026-11-23T12:00'), CONTEXT).is).to.equal('unknown');
  });

  it('leave the day to the rows that can be read', () => {
    expect(state(broken(row('Mo', '09:00-15:00'), row('Mo', '25:00-26:00')), '2026-11-23T12:00')).to.equal(
      'open until 2026-11-23T15:00, weekly',
    );
    expect(state(broken(row('Mo', '09:00-15:00'), row('Mo', '25:00-26:00')), '2026-11-23T15:00')).to.equal(
      'unknown until 2026-11-30T09:00, weekly',
    );
  });

  it('say nothing when they name no day', () => {
    expect(state(broken({ opens: '09:00', closes: '15:00' }), '2026-11-23T12:00')).to.equal('unknown until 2026-12-25T00:00, not-listed');
  });

  it('make a special day unknown, and a closure uncertain for the whole day', () => {
    const special = [{ validFrom: '2026-11-23', validThrough: '2026-11-23', opens: '26:00', closes: '27:00' }];
    expect(state({ ...WEST, special }, '2026-11-23T12:00')).to.equal('unknown until 2026-11-24T00:00, special');
    const context = withClosures(closure('--11-23', { closesAt: 'noon', status: 'confirmed' }));
    expect(state({ ...WEST, closures: ['own'] }, '2026-11-23T11:00', context)).to.equal('unknown until 2026-11-23T16:00, closure --11-23');
  });
});

describe('nights', () => {
  const bar = always(['Fr Sa', '22:00-03:00'], ['Mo Tu We Th Su', 'closed']);

  it('run past midnight and belong to the day on which they start', () => {
    expect(state(bar, '2026-11-27T23:00')).to.equal('open until 2026-11-28T03:00, weekly');
    expect(state(bar, '2026-11-28T02:59')).to.equal('open until 2026-11-28T03:00, weekly');
    expect(state(bar, '2026-11-28T03:00')).to.equal('closed until 2026-11-28T22:00, weekly');
    expect(state(bar, '2026-11-29T02:00')).to.equal('open until 2026-11-29T03:00, weekly');
  });

  it('may close at 24:00', () => {
    expect(state(always(['all', '18:00-24:00']), '2026-11-23T23:59')).to.equal('open until 2026-11-24T00:00, weekly');
  });

  it('join the next day when it opens at midnight', () => {
    expect(state(always(['Mo', '18:00-24:00'], ['Tu', '00:00-06:00']), '2026-11-23T20:00')).to.equal('open until 2026-11-24T06:00, weekly');
  });

  it('never end where it is always open', () => {
    expect(state(always(['all', '00:00-24:00']), '2026-11-23T12:00')).to.equal('open until null, weekly');
  });

  it('are not cut by the holiday of the next morning, but cancelled by that of their own day', () => {
    const hours = record([row('all', '22:00-03:00')]);
    expect(state(hours, '2026-12-25T02:00')).to.equal('open until 2026-12-25T03:00, weekly');
    expect(state(hours, '2026-12-25T23:00')).to.equal('closed until 2026-12-27T22:00, public-holiday christmas-day');
    expect(state(hours, '2026-12-27T02:00')).to.equal('closed until 2026-12-27T22:00, weekly');
  });

  it('beat an unknown morning, and an unknown night beats a closed morning', () => {
    const hours = always(['Mo', '22:00-03:00'], ['Tu', 'unknown'], ['We Th Fr Sa Su', 'closed']);
    expect(state(hours, '2026-11-24T01:00')).to.equal('open until 2026-11-24T03:00, weekly');
    expect(state(hours, '2026-11-24T03:00')).to.equal('unknown until 2026-11-25T00:00, weekly');
    const doubted = { ...always(['Mo', '22:00-03:00'], ['Tu We Th Fr Sa Su', 'closed']), closures: ['own'] };
    expect(state(doubted, '2026-11-24T01:00', withClosures(closure('--11-23', {})))).to.equal(
      'unknown until 2026-11-24T03:00, closure --11-23',
    );
  });
});

describe('seasons, odd weeks and n-th weekdays', () => {
  const season = (validFrom: string, validThrough: string) => row('all', '10:00-16:00', { validFrom, validThrough });

  it('begin and end in the middle of a week, both days included', () => {
    const hours = record([season('2026-11-25', '2026-11-26')]);
    expect(state(hours, '2026-11-24T12:00')).to.equal('unknown until 2026-11-25T00:00, not-listed');
    expect(state(hours, '2026-11-25T12:00')).to.equal('open until 2026-11-25T16:00, weekly');
    expect(state(hours, '2026-11-26T12:00')).to.equal('open until 2026-11-26T16:00, weekly');
    expect(state(hours, '2026-11-26T17:00')).to.equal('closed until 2026-11-27T00:00, weekly');
  });

  it('leave a gap between them unknown', () => {
    expect(state(record([season('2026-11-01', '2026-11-22'), season('2026-12-01', '2026-12-31')]), '2026-11-23T12:00')).to.equal(
      'unknown until 2026-12-01T00:00, not-listed',
    );
  });

  it('may run from December to February', () => {
    expect(state(record([season('2026-12-01', '2027-02-28')]), '2027-01-04T12:00')).to.equal('open until 2027-01-04T16:00, weekly');
  });

  it('take the parity of the ISO week, also where 53 is followed by 1', () => {
    const hours = always(['Mo', '10:00-16:00', { weeks: 'odd' }], ['Mo', 'closed', { weeks: 'even' }], ['Tu We Th Fr Sa Su', 'closed']);
    expect(state(hours, '2026-11-23T12:00')).to.equal('closed until 2026-11-30T10:00, weekly');
    // 28 December 2026 is in week 53, 4 January 2027 in week 1: both odd.
    expect(stateAt(hours, at('2026-12-28T12:00'), CONTEXT).is).to.equal('open');
    expect(stateAt(hours, at('2027-01-04T12:00'), CONTEXT).is).to.equal('open');
    expect(stateAt(hours, at('2027-01-11T12:00'), CONTEXT).is).to.equal('closed');
  });

  it('find the first and the last Thursday of a month', () => {
    const hours = always(['Th', '10:00-17:00', { nth: [1, -1] }], ['Mo Tu We Fr Sa Su', 'closed'], ['Th', 'closed', { nth: [2, 3, -2] }]);
    const thursdays = ['2026-10-01', '2026-10-08', '2026-10-22', '2026-10-29', '2026-11-05', '2026-11-19', '2026-11-26'];
    expect(thursdays.filter((date) => stateAt(hours, at(`${date}T12:00`), CONTEXT).is === 'open')).to.deep.equal([
      '2026-10-01',
      '2026-10-29',
      '2026-11-05',
      '2026-11-26',
    ]);
  });

  it('find a fifth weekday only where there is one', () => {
    const hours = always(['Th', '10:00-17:00', { nth: [5] }], ['all', 'closed']);
    expect(state(hours, '2026-11-01T12:00')).to.equal('closed until 2026-12-31T10:00, weekly');
  });
});

describe('public holidays', () => {
  it('close an ordinary day, with their name', () => {
    expect(state(WEST, '2026-12-25T12:00')).to.equal('closed until 2026-12-28T10:00, public-holiday christmas-day');
  });

  it('name a day that is closed anyway', () => {
    expect(state(WEST, '2026-12-26T12:00')).to.match(/^closed .* public-holiday boxing-day$/);
  });

  it('close from Maundy Thursday to Easter Monday, and name the day of the next opening', () => {
    const hours = record([row('Mo Tu We Th Fr', '09:00-15:00'), row('Sa Su', 'closed')]);
    expect(state(hours, '2027-03-25T12:00')).to.equal('closed until 2027-03-30T09:00, public-holiday maundy-thursday');
    expect(state(hours, '2027-03-24T15:00')).to.equal('closed until 2027-03-30T09:00, weekly');
  });

  it('close a day that no row names', () => {
    expect(state(record([row('Mo', '10:00-16:00')]), '2026-12-25T12:00')).to.equal(
      'closed until 2026-12-27T00:00, public-holiday christmas-day',
    );
  });

  it('had the Great Prayer Day in 2023 and not in 2024', () => {
    expect(stateAt(WEST, at('2023-05-05T12:00'), CONTEXT).because).to.equal('public-holiday');
    expect(stateAt(WEST, at('2024-04-26T12:00'), CONTEXT).is).to.equal('open');
  });

  it('are ordinary days where the record says open', () => {
    expect(state({ ...WEST, publicHolidays: 'open' }, '2026-12-25T12:00')).to.equal('open until 2026-12-25T16:00, weekly');
  });

  it('are unknown where the record says unknown', () => {
    expect(state({ ...WEST, publicHolidays: 'unknown' }, '2026-05-14T12:00')).to.equal(
      'unknown until 2026-05-15T00:00, public-holiday ascension',
    );
  });

  it('count before a closure of the same day: 5 June 2028 is Whit Monday', () => {
    expect(state(WEST, '2028-06-05T11:00')).to.equal('closed until 2028-06-07T10:00, public-holiday whit-monday');
  });

  it('give way to a closure that is more certain', () => {
    const hours: Hours = { ...WEST, publicHolidays: 'unknown', closures: ['own'] };
    const context = withClosures(closure('--12-25', { status: 'confirmed' }));
    expect(state(hours, '2026-12-25T12:00', context)).to.match(/^closed .* closure --12-25$/);
  });
});

describe('customary closures', () => {
  const own = { ...WEST, closures: ['own'] };

  it('make unknown exactly the time that they would close', () => {
    expect(state(WEST, '2026-06-05T09:00')).to.equal('closed until 2026-06-05T10:00, closure --06-05');
    expect(state(WEST, '2026-06-05T10:00')).to.equal('open until 2026-06-05T12:00, weekly');
    expect(state(WEST, '2026-06-05T12:00')).to.equal('unknown until 2026-06-05T16:00, closure --06-05');
    expect(state(WEST, '2026-06-05T16:00')).to.equal('closed until 2026-06-08T10:00, closure --06-05');
  });

  it('leave a closed day closed, and an unlisted day unlisted', () => {
    expect(state(WEST, '2026-12-29T12:00')).to.equal('closed until 2026-12-30T10:00, weekly');
    expect(state(record([row('Mo', '10:00-16:00')], { closures: ['customary'] }), '2026-12-24T12:00')).to.equal(
      'unknown until 2026-12-25T00:00, not-listed',
    );
  });

  it('close when they are confirmed, on an unlisted day too', () => {
    const context = withClosures(closure('--11-23', { status: 'confirmed' }), closure('--11-24', { status: 'confirmed' }));
    expect(state(own, '2026-11-23T12:00', context)).to.equal('closed until 2026-11-25T10:00, closure --11-23');
    const monday = record([row('Mo', '10:00-16:00')], { closures: ['own'] });
    expect(state(monday, '2026-11-24T12:00', context)).to.equal('closed until 2026-11-25T00:00, closure --11-24');
  });

  it('close early when that is confirmed', () => {
    const context = withClosures(closure('--11-23', { closesAt: '12:00', status: 'confirmed' }));
    expect(state(own, '2026-11-23T11:00', context)).to.equal('open until 2026-11-23T12:00, weekly');
    expect(state(own, '2026-11-23T12:00', context)).to.equal('closed until 2026-11-25T10:00, closure --11-23');
  });

  it('close what is unknown only when they are confirmed', () => {
    const hours = record([row('all', 'unknown')], { closures: ['own'] });
    const sure = withClosures(closure('--11-23', { closesAt: '12:00', status: 'confirmed' }));
    expect(state(hours, '2026-11-23T11:00', sure)).to.equal('unknown until 2026-11-23T12:00, weekly');
    expect(state(hours, '2026-11-23T13:00', sure)).to.equal('closed until 2026-11-24T00:00, closure --11-23');
    expect(state(hours, '2026-11-23T13:00', withClosures(closure('--11-23', {})))).to.match(/^unknown .* weekly$/);
  });

  it('let the more certain one decide where two meet', () => {
    const context = withClosures(
      closure('--11-23', { closesAt: '12:00', name: { en: 'perhaps' } }),
      closure('--11-23', { closesAt: '14:00', status: 'confirmed', name: { en: 'surely' } }),
    );
    expect(state(own, '2026-11-23T12:30', context)).to.equal('unknown until 2026-11-23T14:00, closure perhaps');
    expect(state(own, '2026-11-23T14:30', context)).to.equal('closed until 2026-11-25T10:00, closure surely');
  });

  it('can be bound to a weekday, as 2 January is to Friday', () => {
    const context = withClosures(closure('--01-02', { dayOfWeek: 'Friday', status: 'confirmed' }));
    expect(stateAt(own, at('2026-01-02T12:00'), context).because).to.equal('closure');
    expect(stateAt(own, at('2025-01-02T12:00'), context)).to.deep.equal({ is: 'open', until: at('2025-01-02T17:00'), because: 'weekly' });
  });

  it('hold only as long as their claim does', () => {
    const context = withClosures(closure('--11-23', { status: 'confirmed', validThrough: '2026-12-31' }));
    expect(stateAt(own, at('2026-11-23T12:00'), context).because).to.equal('closure');
    expect(stateAt({ ...own, publicHolidays: 'open' }, at('2027-11-24T12:00'), context).is).to.equal('open');
    expect(stateAt({ ...own, weekly: [row('all', '10:00-16:00')] }, at('2027-11-23T12:00'), context).is).to.equal('open');
  });

  it('may run over New Year', () => {
    const context = withClosures(closure('--12-27', { through: '--01-03', status: 'confirmed' }));
    const daily = record([row('all', '10:00-16:00')], { closures: ['own'] });
    expect(state(daily, '2026-12-28T12:00', context)).to.equal('closed until 2027-01-04T10:00, closure --12-27');
    expect(state(daily, '2027-01-03T12:00', context)).to.equal('closed until 2027-01-04T10:00, closure --12-27');
  });

  it('are ignored when their set does not exist', () => {
    expect(state({ ...WEST, closures: ['nobody', 'constructor'] }, '2026-06-05T13:00')).to.equal('open until 2026-06-05T16:00, weekly');
  });
});

describe('special days', () => {
  const special = (...rows: object[]) => ({ ...WEST, special: rows as Hours['special'] });
  const on = (date: string, says: object) => ({ validFrom: date, validThrough: date, ...says });

  it('close a stretch of days, with a name', () => {
    const hours = special({ validFrom: '2026-12-23', validThrough: '2027-01-02', closed: true, name: { en: 'Winter' } });
    expect(state(hours, '2026-12-23T12:00')).to.equal('closed until 2027-01-04T10:00, special Winter');
  });

  it('replace the day, a public holiday too', () => {
    const hours = special(on('2026-12-25', { opens: '12:00', closes: '14:00' }));
    expect(state(hours, '2026-12-25T12:00')).to.equal('open until 2026-12-25T14:00, special');
    expect(state(hours, '2026-12-25T11:00')).to.equal('closed until 2026-12-25T12:00, special');
  });

  it('confirm or deny a customary closure', () => {
    expect(state(special(on('2026-06-05', { opens: '10:00', closes: '16:00' })), '2026-06-05T13:00')).to.equal(
      'open until 2026-06-05T16:00, special',
    );
    expect(state(special(on('2026-06-05', { closed: true })), '2026-06-05T11:00')).to.equal('closed until 2026-06-08T10:00, special');
  });

  it('can be unknown', () => {
    expect(state(special(on('2026-11-23', { unknown: true })), '2026-11-23T12:00')).to.equal('unknown until 2026-11-24T00:00, special');
  });

  it('open later and close earlier than usual', () => {
    const hours = special(on('2026-11-23', { opensAt: '11:00', closesAt: '12:00', name: { en: 'Short' } }));
    expect(state(hours, '2026-11-23T10:30')).to.equal('closed until 2026-11-23T11:00, special Short');
    expect(state(hours, '2026-11-23T11:30')).to.equal('open until 2026-11-23T12:00, weekly');
    expect(state(hours, '2026-11-23T12:30')).to.equal('closed until 2026-11-25T10:00, special Short');
  });

  it('do not open when they close before the opening', () => {
    expect(state(special(on('2026-11-23', { closesAt: '09:00' })), '2026-11-23T10:30')).to.equal('closed until 2026-11-25T10:00, special');
  });

  it('never take a closing time for one of the next day', () => {
    const bar = { ...always(['all', '22:00-03:00']), special: [on('2026-11-23', { closesAt: '02:00' })] };
    expect(state(bar, '2026-11-23T23:00')).to.equal('closed until 2026-11-24T22:00, special');
    const early = { ...bar, special: [on('2026-11-23', { closesAt: '23:00' })] };
    expect(state(early, '2026-11-23T22:30')).to.equal('open until 2026-11-23T23:00, weekly');
    const late = { ...bar, special: [on('2026-11-23', { opensAt: '23:00' })] };
    expect(state(late, '2026-11-23T23:30')).to.equal('open until 2026-11-24T03:00, weekly');
  });

  it('truncate what would apply, closures and unlisted days included', () => {
    expect(state(special(on('2026-06-05', { closesAt: '14:00' })), '2026-06-05T13:00')).to.equal(
      'unknown until 2026-06-05T14:00, closure --06-05',
    );
    const monday = { ...record([row('Mo', '10:00-16:00')]), special: [on('2026-11-24', { closesAt: '12:00' })] };
    expect(state(monday, '2026-11-24T11:00')).to.equal('unknown until 2026-11-24T12:00, special');
    expect(state(monday, '2026-11-24T13:00')).to.equal('closed until 2026-11-25T00:00, special');
  });

  it('let the shortest range win, then the last row', () => {
    const week = { validFrom: '2026-11-23', validThrough: '2026-11-27', closed: true };
    const hours = special(
      on('2026-11-25', { opens: '08:00', closes: '09:00' }),
      on('2026-11-25', { opens: '12:00', closes: '13:00' }),
      week,
    );
    expect(state(hours, '2026-11-23T12:00')).to.equal('closed until 2026-11-25T12:00, special');
    expect(state(hours, '2026-11-25T12:00')).to.equal('open until 2026-11-25T13:00, special');
  });

  it('change nothing once they are past', () => {
    expect(state(special(on('2025-11-23', { closed: true })), '2026-11-23T12:00')).to.equal(state(WEST, '2026-11-23T12:00'));
  });
});

describe('the days on which clocks change', () => {
  const sunday = (...times: string[]) => always(...times.map((time) => ['Su', time] as [string, string]), ['Mo Tu We Th Fr Sa', 'closed']);
  const utc = (text: string) => Date.parse(`${text}Z`);

  it('move an opening that the clocks skip forward', () => {
    const { is, until } = stateAt(sunday('02:30-14:30'), utc('2026-03-29T01:29'), CONTEXT);
    expect([is, until]).to.deep.equal(['closed', utc('2026-03-29T01:30')]);
  });

  it('drop an opening of which the skipped hour leaves nothing', () => {
    expect(state(sunday('02:00-03:00'), '2026-03-28T12:00')).to.equal('closed until 2026-04-05T02:00, weekly');
    expect(state(sunday('02:30-03:00'), '2026-03-29T03:10')).to.equal('closed until 2026-04-05T02:30, weekly');
  });

  it('take the earlier instant of a time that comes twice', () => {
    const hours = sunday('02:30-14:30');
    expect(stateAt(hours, utc('2026-10-25T00:29'), CONTEXT).until).to.equal(utc('2026-10-25T00:30'));
    expect(stateAt(hours, utc('2026-10-25T01:10'), CONTEXT)).to.deep.equal({
      is: 'open',
      until: utc('2026-10-25T13:30'),
      because: 'weekly',
    });
  });

  it('stay closed in the second pass of an hour that ended in the first', () => {
    expect(stateAt(sunday('01:00-02:30'), utc('2026-10-25T01:10'), CONTEXT).is).to.equal('closed');
  });

  it('have 25 hours and 23 hours, open throughout', () => {
    const hours = sunday('00:00-24:00');
    expect(stateAt(hours, at('2026-10-25'), CONTEXT).until! - at('2026-10-25')).to.equal(25 * 36e5);
    expect(stateAt(hours, at('2026-03-29'), CONTEXT).until! - at('2026-03-29')).to.equal(23 * 36e5);
  });

  it('let a night that starts on them end by the clock of the next morning', () => {
    expect(state(sunday('11:50-03:20'), '2028-03-26T23:00')).to.equal('open until 2028-03-27T03:20, weekly');
  });

  it('may come at midnight, or by half an hour', () => {
    const daily = always(['all', '23:30-02:00']);
    expect(stateAt(daily, utc('2026-03-29T00:59'), { timeZone: 'America/Nuuk' }).until).to.equal(utc('2026-03-29T01:30'));
    const lordHowe = stateAt(always(['all', '02:15-05:00']), utc('2026-10-03T15:40'), { timeZone: 'Australia/Lord_Howe' });
    expect(lordHowe).to.deep.equal({ is: 'closed', until: utc('2026-10-03T15:45'), because: 'weekly' });
  });
});

describe('places far away', () => {
  it('keep their own day, whatever day the visitor has', () => {
    const noon = Date.parse('2026-11-23T23:30:00Z');
    const monday = always(['Mo', '10:00-16:00'], ['Tu We Th Fr Sa Su', 'closed']);
    const open = (timeZone: string, time: string) => stateAt(monday, Date.parse(`${time}Z`), { timeZone }).is;
    expect(open('Pacific/Apia', '2026-11-22T22:00')).to.equal('open');
    expect(open('America/New_York', '2026-11-23T20:30')).to.equal('open');
    expect(open('Asia/Kolkata', '2026-11-23T04:30')).to.equal('open');
    expect(open('Asia/Kolkata', '2026-11-23T04:29')).to.equal('closed');
    expect(stateAt(monday, noon, { timeZone: 'Pacific/Auckland' }).because).to.equal('weekly');
  });
});

describe('changes that are far away', () => {
  it('are named beyond the 24.8 days of a browser timer', () => {
    const hours = { ...WEST, special: [{ validFrom: '2026-11-01', validThrough: '2027-01-31', closed: true as const }] };
    expect(state(hours, '2026-11-01T12:00')).to.equal('closed until 2027-02-01T10:00, special');
  });

  it('are named for 400 days and no longer', () => {
    const once = (date: string) =>
      record([row('all', 'closed')], { special: [{ validFrom: date, validThrough: date, opens: '10:00', closes: '16:00' }] });
    const day = at('2026-11-01T10:00') + 400 * 864e5;
    expect(shown(day)).to.equal('2027-12-06T10:00');
    expect(stateAt(once('2027-12-06'), at('2026-11-01T10:00'), CONTEXT).until).to.equal(day);
    expect(stateAt(once('2027-12-06'), at('2026-11-01T10:00') - 1, CONTEXT).until).to.equal(null);
  });

  it('pass over moments at which only the reason changes', () => {
    expect(state(WEST, '2026-12-24T23:00')).to.equal('closed until 2026-12-28T10:00, closure --12-24');
    expect(state(WEST, '2026-12-25T23:00')).to.equal('closed until 2026-12-28T10:00, public-holiday christmas-day');
  });
});

describe('the same record asked again', () => {
  it('answers by the context of the question, not of an earlier one', () => {
    expect(stateAt(WEST, at('2026-12-25T12:00'), CONTEXT).is).to.equal('closed');
    expect(stateAt(WEST, at('2026-12-25T12:00'), { ...CONTEXT, holidays: [] }).is).to.equal('open');
    expect(stateAt(WEST, at('2026-12-25T12:00'), { ...CONTEXT, timeZone: 'Pacific/Auckland' }).until).not.to.equal(null);
    expect(stateAt(WEST, at('2026-06-05T13:00'), { ...CONTEXT, closureSets: {} }).is).to.equal('open');
    expect(stateAt(WEST, at('2026-06-05T13:00'), CONTEXT).is).to.equal('unknown');
  });

  it('does not change what it was given', () => {
    const frozen = JSON.stringify([WEST, CONTEXT]);
    stateAt(WEST, at('2026-12-25T12:00'), CONTEXT);
    expect(JSON.stringify([WEST, CONTEXT])).to.equal(frozen);
  });

  it('refuses a time zone that does not exist, and names it', () => {
    expect(() => stateAt(WEST, 0, { timeZone: 'Mars/Phobos' })).to.throw(/Mars\/Phobos/);
  });
});
