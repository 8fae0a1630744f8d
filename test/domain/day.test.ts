import { expect } from '@open-wc/testing';
import { stateAt } from '../../src/domain/hours.js';
import { weekOf } from '../../src/domain/week.js';
import type { Hours } from '../../src/domain/dataset.js';
import { always, at, closure, CONTEXT, record, row, state, WEST, withClosures } from '../prove/danish-hours.js';

describe('seasons, odd weeks and n-th weekdays', () => {
  const season = (validFrom: string, validThrough: string) => row('all', '10:00-16:00', { validFrom, validThrough });

  it('begin and end in the middle of a week, both days included [g]', () => {
    const hours = record([season('2026-11-25', '2026-11-26')]);
    expect(state(hours, '2026-11-24T12:00')).to.equal('unknown until 2026-11-25T00:00, not-listed');
    expect(state(hours, '2026-11-25T12:00')).to.equal('open until 2026-11-25T16:00, weekly');
    expect(state(hours, '2026-11-26T12:00')).to.equal('open until 2026-11-26T16:00, weekly');
    expect(state(hours, '2026-11-26T17:00')).to.equal('closed until 2026-11-27T00:00, weekly');
  });

  it('leave a gap between them unknown [g]', () => {
    expect(state(record([season('2026-11-01', '2026-11-22'), season('2026-12-01', '2026-12-31')]), '2026-11-23T12:00')).to.equal(
      'unknown until 2026-12-01T00:00, not-listed',
    );
  });

  it('may run from December to February, over New Year [g]', () => {
    const winter = { ...record([season('2026-12-01', '2027-02-28')]), publicHolidays: 'open' as const };
    expect(state(winter, '2026-11-30T12:00')).to.equal('unknown until 2026-12-01T00:00, not-listed');
    expect(state(winter, '2026-12-31T17:00')).to.equal('closed until 2027-01-01T10:00, weekly');
    expect(state(winter, '2027-02-28T12:00')).to.equal('open until 2027-02-28T16:00, weekly');
    expect(state(winter, '2027-03-01T12:00')).to.equal('unknown until null, not-listed');
  });

  it('take the parity of the ISO week, also where 53 is followed by 1, and where a year begins or ends in its neighbour’s week [g]', () => {
    const hours = always(['Mo', '10:00-16:00', { weeks: 'odd' }], ['Mo', 'closed', { weeks: 'even' }], ['Tu We Th Fr Sa Su', 'closed']);
    expect(state(hours, '2026-11-23T12:00')).to.equal('closed until 2026-11-30T10:00, weekly');
    // 28 December 2026 is in week 53, 4 January 2027 in week 1: both odd.
    expect(stateAt(hours, at('2026-12-28T12:00'), CONTEXT).is).to.equal('open');
    expect(stateAt(hours, at('2027-01-04T12:00'), CONTEXT).is).to.equal('open');
    expect(stateAt(hours, at('2027-01-11T12:00'), CONTEXT).is).to.equal('closed');
    // 31 December 2029 is already in week 1 of 2030, the Friday of 1 January 2027 still in week 53.
    expect(stateAt(hours, at('2029-12-31T12:00'), CONTEXT).is).to.equal('open');
    expect(stateAt(hours, at('2029-12-24T12:00'), CONTEXT).is).to.equal('closed');
    const evenDays = always(['all', '10:00-16:00', { weeks: 'even' }], ['all', 'closed', { weeks: 'odd' }]);
    const open = ['2026-12-27', '2026-12-28', '2027-01-01', '2027-01-03', '2027-01-10', '2027-01-11', '2024-12-29', '2024-12-30'].filter(
      (date) => stateAt(evenDays, at(`${date}T12:00`), CONTEXT).is === 'open',
    );
    expect(open).to.deep.equal(['2026-12-27', '2027-01-11', '2024-12-29']);
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
  it('close an ordinary day, with their name [d]', () => {
    expect(state(WEST, '2026-12-25T12:00')).to.equal('closed until 2026-12-28T10:00, public-holiday christmas-day');
  });

  it('name a day that is closed anyway [d]', () => {
    expect(state(WEST, '2026-12-26T12:00')).to.match(/^closed .* public-holiday boxing-day$/);
  });

  it('close from Maundy Thursday to Easter Monday, and name the day of the next opening [d]', () => {
    const hours = record([row('Mo Tu We Th Fr', '09:00-15:00'), row('Sa Su', 'closed')]);
    expect(state(hours, '2027-03-25T12:00')).to.equal('closed until 2027-03-30T09:00, public-holiday maundy-thursday');
    expect(state(hours, '2027-03-24T15:00')).to.equal('closed until 2027-03-30T09:00, weekly');
  });

  it('close a day that no row names', () => {
    expect(state(record([row('Mo', '10:00-16:00')]), '2026-12-25T12:00')).to.equal(
      'closed until 2026-12-27T00:00, public-holiday christmas-day',
    );
  });

  it('had the Great Prayer Day in 2023 and not in 2024 [h]', () => {
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

  it('count before a closure of the same day: 5 June 2028 is Whit Monday [h]', () => {
    expect(state(WEST, '2028-06-05T11:00')).to.equal('closed until 2028-06-07T10:00, public-holiday whit-monday');
  });

  it('give way to a closure that is more certain', () => {
    const hours: Hours = { ...WEST, publicHolidays: 'unknown', closures: ['own'] };
    const context = withClosures(closure('--12-25', { status: 'confirmed' }));
    expect(state(hours, '2026-12-25T12:00', context)).to.match(/^closed .* closure --12-25$/);
  });

  it('give the reason up to the hour at which a certain closure begins, when they are unknown', () => {
    const hours: Hours = { ...WEST, publicHolidays: 'unknown', closures: ['own'] };
    const context = withClosures(closure('--12-25', { closesAt: '12:00', status: 'confirmed' }));
    expect(state(hours, '2026-12-25T10:00', context)).to.equal('unknown until 2026-12-25T12:00, public-holiday christmas-day');
    expect(state(hours, '2026-12-25T12:00', context)).to.equal('closed until 2026-12-26T00:00, closure --12-25');
    expect(state(hours, '2026-12-26T17:00')).to.equal('unknown until 2026-12-27T00:00, public-holiday boxing-day');
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

  it('count from the earliest, in whatever order they are written', () => {
    const early = closure('--11-23', { closesAt: '11:00', name: { en: 'early' } });
    const late = closure('--11-23', { closesAt: '14:00', name: { en: 'late' } });
    for (const days of [
      [early, late],
      [late, early],
    ]) {
      expect(state(own, '2026-11-23T12:00', withClosures(...days))).to.equal('unknown until 2026-11-23T16:00, closure early');
      const sure = days.map((day) => ({ ...day, status: 'confirmed' as const }));
      expect(state(own, '2026-11-23T12:00', withClosures(...sure))).to.equal('closed until 2026-11-25T10:00, closure early');
    }
  });

  it('close from midnight on, to the millisecond, where it opens at midnight', () => {
    const always = record([row('all', '00:00-24:00')], { closures: ['own'], publicHolidays: 'open' });
    const sure = withClosures(closure('--11-23', { status: 'confirmed' }));
    expect(stateAt(always, at('2026-11-23') - 1, sure)).to.deep.include({ is: 'open', until: at('2026-11-23') });
    expect(weekOf(always, at('2026-11-23'), sure)[0]!.spans).to.deep.equal([]);
    const perhaps = withClosures(closure('--11-23', { closesAt: 'noon' }));
    expect(weekOf(always, at('2026-11-23'), perhaps)[0]!.spans).to.deep.equal([
      { is: 'unknown', opensAt: at('2026-11-23'), closesAt: at('2026-11-24') },
    ]);
  });

  it('leave no trace where they come after closing time', () => {
    const late = closure('--11-23', { closesAt: '16:00' });
    expect(state(own, '2026-11-23T16:30', withClosures(late))).to.equal('closed until 2026-11-25T10:00, weekly');
    const [monday] = weekOf(own, at('2026-11-23'), withClosures(late));
    expect(monday).to.deep.include({
      because: 'weekly',
      spans: [{ is: 'open', opensAt: at('2026-11-23T10:00'), closesAt: at('2026-11-23T16:00') }],
    });
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

  it('open later and close earlier than usual [l]', () => {
    const hours = special(on('2026-11-23', { opensAt: '11:00', closesAt: '12:00', name: { en: 'Short' } }));
    expect(state(hours, '2026-11-23T10:30')).to.equal('closed until 2026-11-23T11:00, special Short');
    expect(state(hours, '2026-11-23T11:30')).to.equal('open until 2026-11-23T12:00, weekly');
    expect(state(hours, '2026-11-23T12:30')).to.equal('closed until 2026-11-25T10:00, special Short');
  });

  it('do not open when they close before the opening [l]', () => {
    expect(state(special(on('2026-11-23', { closesAt: '09:00' })), '2026-11-23T10:30')).to.equal('closed until 2026-11-25T10:00, special');
  });

  it('do not open when they open at or after the closing time [l]', () => {
    expect(state(special(on('2026-11-23', { opensAt: '14:00', closesAt: '14:00' })), '2026-11-23T14:00')).to.match(/^closed .* special$/);
    expect(state(special(on('2026-11-23', { opensAt: '16:00' })), '2026-11-23T12:00')).to.equal('closed until 2026-11-25T10:00, special');
  });

  it('close all day when they close at midnight, and open no earlier than usual', () => {
    expect(state(special(on('2026-11-23', { closesAt: '00:00' })), '2026-11-23T12:00')).to.equal('closed until 2026-11-25T10:00, special');
    expect(state(special(on('2026-11-23', { opensAt: '00:00' })), '2026-11-23T08:00')).to.equal('closed until 2026-11-23T10:00, special');
    const always = { ...record([row('all', '00:00-24:00')]), special: [on('2026-11-23', { closesAt: '12:00' })] };
    expect(weekOf(always, at('2026-11-23'), CONTEXT)[0]!.spans).to.deep.equal([
      { is: 'open', opensAt: at('2026-11-23'), closesAt: at('2026-11-23T12:00') },
    ]);
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

  it('let the shortest range win where they overlap, then the last row [m]', () => {
    const week = { validFrom: '2026-11-23', validThrough: '2026-11-27', closed: true };
    const hours = special(
      on('2026-11-25', { opens: '08:00', closes: '09:00' }),
      on('2026-11-25', { opens: '12:00', closes: '13:00' }),
      week,
    );
    expect(state(hours, '2026-11-23T12:00')).to.equal('closed until 2026-11-25T12:00, special');
    expect(state(hours, '2026-11-25T12:00')).to.equal('open until 2026-11-25T13:00, special');
  });

  it('give each day of two ranges that overlap in part to the shorter one [m]', () => {
    const hours = special(
      { validFrom: '2026-11-25', validThrough: '2026-11-27', opens: '08:00', closes: '09:00' },
      { validFrom: '2026-11-23', validThrough: '2026-11-26', closed: true },
    );
    expect(state(hours, '2026-11-23T12:00')).to.equal('closed until 2026-11-25T08:00, special');
    expect(state(hours, '2026-11-26T08:30')).to.equal('open until 2026-11-26T09:00, special');
    expect(state(hours, '2026-11-27T08:30')).to.equal('open until 2026-11-27T09:00, special');
  });

  it('change nothing once they are past', () => {
    expect(state(special(on('2025-11-23', { closed: true })), '2026-11-23T12:00')).to.equal(state(WEST, '2026-11-23T12:00'));
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

  it('leave their day unknown and never throw [n]', () => {
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

  it('say nothing when they name no day [n]', () => {
    expect(state(broken({ opens: '09:00', closes: '15:00' }), '2026-11-23T12:00')).to.equal('unknown until 2026-12-25T00:00, not-listed');
  });

  it('make a special day unknown, and a closure uncertain for the whole day', () => {
    const special = [{ validFrom: '2026-11-23', validThrough: '2026-11-23', opens: '26:00', closes: '27:00' }];
    expect(state({ ...WEST, special }, '2026-11-23T12:00')).to.equal('unknown until 2026-11-24T00:00, special');
    for (const says of [{ opensAt: '26:00' }, { closesAt: 'noon' }, { opensAt: '11:00', closesAt: '26:00' }])
      expect(state({ ...WEST, special: [{ validFrom: '2026-11-23', validThrough: '2026-11-23', ...says }] }, '2026-11-23T12:00')).to.equal(
        'unknown until 2026-11-24T00:00, special',
      );
    const context = withClosures(closure('--11-23', { closesAt: 'noon', status: 'confirmed' }));
    expect(state({ ...WEST, closures: ['own'] }, '2026-11-23T11:00', context)).to.equal('unknown until 2026-11-23T16:00, closure --11-23');
  });
});
