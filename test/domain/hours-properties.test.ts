import { expect } from '@open-wc/testing';
import { stateAt, type HoursContext, type HoursState } from '../../src/domain/hours.js';
import { nextOpenings, type Opening } from '../../src/domain/next-openings.js';
import { daysAhead, weekOf, type WeekSpan } from '../../src/domain/week.js';
import type { ClosureSets, Hours, SpecialRow, WeeklyRow } from '../../src/domain/dataset.js';
import { pick, seeded, type Random } from '../fakes/random.js';
import { contextFor, instantFor, recordFor } from '../prove/hours-specs.js';
import { at as danish, CONTEXT } from '../prove/danish-hours.js';

const SEED = 20261123;
const DAY = 864e5;

interface Case {
  record: Hours;
  context: HoursContext;
  at: number;
  random: Random;
}

/** Tries a promise with many records; what breaks it is shown whole, with the number of the case. */
const always = (cases: number, promise: (given: Case) => void) => () => {
  const random = seeded(SEED);
  for (let index = 0; index < cases; index++) {
    const record = recordFor(random);
    const context = contextFor(random);
    const at = instantFor(random, record, context);
    try {
      promise({ record, context, at, random });
    } catch (error) {
      throw new Error(`case ${index} at ${new Date(at).toISOString()}: ${String(error)}\n${JSON.stringify({ record, context })}`);
    }
  }
};

/** Everything that is asked of a record, for comparing two that must mean the same. */
const told = (record: Hours, at: number, context: HoursContext) => {
  const { is, until, because, name } = stateAt(record, at, context);
  return { is, until, because, name, week: weekOf(record, at, context), next: nextOpenings(record, at, 2, context) };
};
/** The same without reasons, which two ways to write one thing need not share. */
const facts = (record: Hours, at: number, context: HoursContext) => {
  const { is, until } = stateAt(record, at, context);
  return { is, until, spans: weekOf(record, at, context).map(({ spans }) => spans), next: nextOpenings(record, at, 2, context) };
};

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const shuffled = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((entry) => ({ entry, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ entry }) => entry);

describe('for whatever record, zone and moment', () => {
  it(
    'the next change lies ahead, within 400 days',
    always(400, ({ record, context, at }) => {
      const { until } = stateAt(record, at, context);
      if (until !== null)
        expect(until)
          .to.be.above(at)
          .and.at.most(at + 400 * DAY);
    }),
  );

  it(
    'nothing changes before the next change, and then it does',
    always(300, ({ record, context, at, random }) => {
      const { is, until } = stateAt(record, at, context);
      const end = until ?? at + 400 * DAY;
      for (const share of [random(), random(), random()])
        expect(stateAt(record, Math.floor(at + share * (end - at)), context)).to.deep.include({ is, ...(until !== null && { until }) });
      expect(stateAt(record, end - 1, context).is).to.equal(is);
      if (until !== null) expect(stateAt(record, until, context).is).not.to.equal(is);
    }),
  );

  it(
    'it is open exactly where a day of the week, or the night of the day before, says so',
    always(300, ({ record, context, at, random }) => {
      for (const moment of [at, at + Math.floor(random() * 3 * DAY), at - Math.floor(random() * 3 * DAY)]) {
        const spans = [moment - DAY, moment, moment + DAY].flatMap((day) => weekOf(record, day, context)).flatMap((day) => day.spans);
        const covering = spans.filter(({ opensAt, closesAt }) => opensAt <= moment && moment < closesAt).map(({ is }) => is);
        const expected = covering.includes('open') ? 'open' : (covering[0] ?? 'closed');
        expect(stateAt(record, moment, context).is).to.equal(expected);
      }
    }),
  );

  it(
    'one change after the other gives the spans of the week, no more and no fewer',
    always(200, ({ record, context, at }) => {
      const week = [at - 7 * DAY, at, at + 7 * DAY].flatMap((moment) => weekOf(record, moment, context));
      const days = [...new Map(week.map((day) => [day.date, day])).values()].sort((a, b) => (a.date < b.date ? -1 : 1));
      const expected = merged(days.flatMap(({ spans }) => spans)).filter(({ closesAt }) => closesAt > at && closesAt < at + 5 * DAY);
      const found: WeekSpan[] = [];
      let state: HoursState;
      for (let moment: number | null = at; moment !== null && moment < at + 5 * DAY; moment = state.until) {
        state = stateAt(record, moment, context);
        if (state.is !== 'closed' && state.until !== null && state.until < at + 5 * DAY)
          found.push({ is: state.is, opensAt: moment, closesAt: state.until });
      }
      expect(found).to.deep.equal(expected.map((span) => ({ ...span, opensAt: Math.max(span.opensAt, at) })));
    }),
  );

  it(
    'the next openings are those that one meets by going from change to change',
    always(150, ({ record, context, at }) => {
      const met: Opening[] = [];
      let from: number | null = at;
      while (from !== null && from <= at + 400 * DAY && met.length < 4) {
        const { is, until }: HoursState = stateAt(record, from, context);
        if (is === 'open') met.push({ opensAt: from, closesAt: until });
        from = until;
      }
      const next = nextOpenings(record, at, 4, context);
      expect(next.map(({ opensAt, closesAt }) => ({ opensAt: Math.max(opensAt, at), closesAt }))).to.deep.equal(met);
      const [first] = next;
      if (first && first.opensAt < at && at - first.opensAt < 398 * DAY)
        expect(stateAt(record, first.opensAt - 1, context).is).not.to.equal('open');
    }),
  );

  it(
    'a week has seven days in order, today once, and spans that end after they begin and never overlap',
    always(300, ({ record, context, at }) => {
      const week = weekOf(record, at, context);
      expect(week).to.have.length(7);
      expect(week.map(({ date }) => (Date.parse(date) - Date.parse(week[0]!.date)) / DAY)).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
      expect(new Date(week[0]!.date).getUTCDay()).to.equal(1);
      expect(week.filter(({ isToday }) => isToday)).to.have.length(1);
      for (const { spans } of [...week, ...daysAhead(record, at, context)])
        spans.forEach(({ is, opensAt, closesAt }, index) => {
          expect(closesAt).to.be.above(opensAt);
          const before = spans[index - 1];
          if (before) expect(opensAt).to.be.at.least(before.closesAt + (before.is === is ? 1 : 0));
        });
    }),
  );

  it(
    'an answer is the same however often, and in whatever order, it is asked for',
    always(150, ({ record, context, at }) => {
      const first = told(record, at, context);
      stateAt(record, at + 90 * DAY, context);
      expect(told(record, at, context)).to.deep.equal(first);
      expect(told(structuredClone(record), at, structuredClone(context))).to.deep.equal(first);
    }),
  );
});

describe('two ways to write the same hours give the same answers', () => {
  const replaced = (record: Hours, index: number, ...rows: WeeklyRow[]): Hours => ({
    ...record,
    weekly: record.weekly.flatMap((row, at) => (at === index ? rows : [row])),
  });

  it(
    'one opening, or two that touch',
    always(400, ({ record, context, at, random }) => {
      const index = Math.floor(random() * record.weekly.length);
      const row = record.weekly[index];
      if (!row?.opens || !row.closes) return;
      const opens = minutesOf(row.opens);
      const closes = minutesOf(row.closes);
      if (closes - opens < 2) return;
      const middle = clock(opens + 1 + Math.floor(random() * (closes - opens - 1)));
      // A time that the clocks skip or show twice is another cut than one between two minutes.
      if (middle < '03:00') return;
      const halves = [
        { ...row, closes: middle },
        { ...row, opens: middle },
      ];
      expect(facts(replaced(record, index, ...halves), at, context)).to.deep.equal(facts(record, at, context));
    }),
  );

  it(
    'one row for several days, or one row for each of them',
    always(300, ({ record, context, at }) => {
      const weekly = record.weekly.flatMap((row) => row.dayOfWeek.map((day) => ({ ...row, dayOfWeek: [day] })));
      expect(told({ ...record, weekly }, at, context)).to.deep.equal(told(record, at, context));
    }),
  );

  it(
    'a row said twice',
    always(300, ({ record, context, at, random }) => {
      if (record.weekly.length === 0) return;
      const weekly = [...record.weekly, structuredClone(pick(random, record.weekly))];
      expect(told({ ...record, weekly }, at, context)).to.deep.equal(told(record, at, context));
    }),
  );

  it(
    'the rows of the week in another order',
    always(300, ({ record, context, at, random }) => {
      expect(told({ ...record, weekly: shuffled(random, record.weekly) }, at, context)).to.deep.equal(told(record, at, context));
    }),
  );

  it(
    'special days in another order, where no two ranges are equally long',
    always(300, ({ record, context, at, random }) => {
      const lengths = new Map(
        record.special?.map((row) => [Date.parse(row.validThrough) - Date.parse(row.validFrom), row] as [number, SpecialRow]),
      );
      const special = [...lengths.values()];
      expect(told({ ...record, special: shuffled(random, special) }, at, context)).to.deep.equal(told({ ...record, special }, at, context));
    }),
  );

  it(
    'names of the sets of closing days in another order',
    always(300, ({ record, context, at, random }) => {
      const closures = shuffled(random, record.closures ?? []);
      expect(facts({ ...record, closures }, at, context)).to.deep.equal(facts({ ...record, closures: record.closures ?? [] }, at, context));
    }),
  );

  it(
    'every week, or every odd and every even week',
    always(300, ({ record, context, at, random }) => {
      const index = Math.floor(random() * record.weekly.length);
      const row = record.weekly[index];
      if (!row || row.weeks) return;
      const both = (['odd', 'even'] as const).map((weeks) => ({ ...row, weeks }));
      expect(told(replaced(record, index, ...both), at, context)).to.deep.equal(told(record, at, context));
    }),
  );

  it(
    'every Monday, or the first, second, third, fourth and fifth of the month',
    always(300, ({ record, context, at, random }) => {
      const index = Math.floor(random() * record.weekly.length);
      const row = record.weekly[index];
      if (!row || row.nth) return;
      for (const nth of [
        [1, 2, 3, 4, 5],
        [-1, -2, -3, -4, -5],
      ])
        expect(told(replaced(record, index, { ...row, nth }), at, context)).to.deep.equal(told(record, at, context));
    }),
  );

  it(
    'one season, or two of which the second begins the day after the first ends',
    always(300, ({ record, context, at, random }) => {
      const index = Math.floor(random() * record.weekly.length);
      const row = record.weekly[index];
      if (!row) return;
      const day = Date.UTC(2025, 0, 1) + Math.floor(random() * 2000) * DAY;
      const date = (instant: number) => new Date(instant).toISOString().slice(0, 10);
      const { validFrom = '0000-01-01', validThrough = '9999-12-31' } = row;
      const seasons = [
        { ...row, validFrom, validThrough: date(day) < validThrough ? date(day) : validThrough },
        { ...row, validFrom: date(day + DAY) > validFrom ? date(day + DAY) : validFrom, validThrough },
      ].filter((season) => season.validFrom <= season.validThrough);
      expect(told(replaced(record, index, ...seasons), at, context)).to.deep.equal(told(record, at, context));
    }),
  );
});

describe('what cannot matter does not', () => {
  it(
    'a special day that is long past, or of another century',
    always(300, ({ record, context, at, random }) => {
      const past: SpecialRow = {
        validFrom: '2001-02-03',
        validThrough: '2001-02-04',
        ...pick(random, [
          { closed: true as const },
          { unknown: true as const },
          { opens: '01:00', closes: '23:00' },
          { closesAt: '12:00' },
        ]),
      };
      const special = [past, ...(record.special ?? []), { ...past, validFrom: '2101-02-03', validThrough: '2101-02-04' }];
      expect(told({ ...record, special }, at, context)).to.deep.equal(told(record, at, context));
    }),
  );

  it(
    'a holiday where the record is open on holidays, and a set of closing days that it does not name',
    always(200, ({ record, context, at }) => {
      const open: Hours = { ...record, publicHolidays: 'open', closures: [] };
      expect(told(open, at, { timeZone: context.timeZone })).to.deep.equal(told(open, at, context));
    }),
  );

  it('which week of the year it is: seven days later everything is the same, seven days later', () => {
    // Between 1 and 28 February 2027 no clock changes in Denmark, and no holiday or closing day falls.
    const [from, through] = [danish('2027-02-01'), danish('2027-02-21')];
    always(400, ({ record, random }) => {
      const weekly = record.weekly.map(({ validFrom, validThrough, nth, ...row }) => row);
      const now = { ...record, weekly, special: [], validFrom: undefined, validThrough: undefined };
      const other = { odd: 'even', even: 'odd' } as const;
      const then = { ...now, weekly: weekly.map((row) => ({ ...row, ...(row.weeks && { weeks: other[row.weeks] }) })) };
      const at = Math.floor(from + random() * (through - from));
      const [state, later] = [stateAt(now, at, CONTEXT), stateAt(then, at + 7 * DAY, CONTEXT)];
      expect([later.is, later.because]).to.deep.equal([state.is, state.because]);
      if (state.until !== null && state.until < through) expect(later.until).to.equal(state.until + 7 * DAY);
      const moved = weekOf(now, at, CONTEXT).map(({ spans }) =>
        spans.map(({ is, opensAt, closesAt }) => ({ is, opensAt: opensAt + 7 * DAY, closesAt: closesAt + 7 * DAY })),
      );
      if (at > from + 7 * DAY && at < through - 7 * DAY)
        expect(weekOf(then, at + 7 * DAY, CONTEXT).map(({ spans }) => spans)).to.deep.equal(moved);
    })();
  });
});

describe('what is said for a day beats what is said for many', () => {
  const dateAt = (record: Hours, at: number, context: HoursContext) => weekOf(record, at, context).find(({ isToday }) => isToday)!.date;

  it(
    'a special day beats the holiday, the closing day and the week',
    always(300, ({ record, context, at }) => {
      if (record.weekly.length === 0 || record.validFrom) return;
      const today = dateAt(record, at, context);
      const on = (says: Partial<SpecialRow>): Hours => ({
        ...record,
        special: [...(record.special ?? []), { validFrom: today, validThrough: today, ...says }],
      });
      const day = (hours: Hours) => weekOf(hours, at, context).find(({ isToday }) => isToday)!;
      const everyDay = {
        ...context,
        holidays: [{ id: 'today', on: `--${today.slice(5)}`, name: { en: 'Today' } }, ...(context.holidays ?? [])],
      };
      expect(day(on({ closed: true }))).to.deep.include({ because: 'special', spans: [] });
      const opened = on({ opens: '10:00', closes: '16:00' });
      expect(weekOf(opened, at, everyDay)).to.deep.equal(weekOf(opened, at, context));
      expect(day(opened).because).to.equal('special');
      expect(day(opened).spans.map(({ is }) => is)).to.deep.equal(['open']);
    }),
  );

  it(
    'a holiday beats the week, and a closed one beats every closing day',
    always(300, ({ record, context, at }) => {
      if (record.weekly.length === 0 || record.validFrom) return;
      const today = dateAt(record, at, context);
      const holidays = [{ id: 'today', on: `--${today.slice(5)}`, name: { en: 'Today' } }];
      const hours: Hours = { ...record, publicHolidays: 'closed', special: [] };
      const day = weekOf(hours, at, { ...context, holidays }).find(({ isToday }) => isToday)!;
      expect(day).to.deep.include({ because: 'public-holiday', spans: [], name: { en: 'Today' } });
    }),
  );

  /** Every closing day with the given status, all in the set that the record names. */
  const closing = (sets: ClosureSets | undefined, status: 'confirmed' | 'unconfirmed'): ClosureSets =>
    Object.fromEntries(Object.entries(sets ?? {}).map(([id, { days }]) => [id, { days: days.map((day) => ({ ...day, status })) }]));

  it(
    'a closing day that is confirmed leaves nothing open that an unconfirmed one does not',
    always(300, ({ record, context, at }) => {
      const hours: Hours = { ...record, closures: ['customary', 'own'] };
      const confirmed = { ...context, closureSets: closing(context.closureSets, 'confirmed') };
      const unconfirmed = { ...context, closureSets: closing(context.closureSets, 'unconfirmed') };
      const without = { ...context, closureSets: {} };
      for (let moment = at; moment < at + 2 * DAY; moment += 3 * 36e5) {
        const [sure, doubted, plain] = [confirmed, unconfirmed, without].map((one) => stateAt(structuredClone(hours), moment, one).is);
        if (sure === 'open') expect(doubted).to.equal('open');
        if (doubted === 'open') expect(plain).to.equal('open');
        // Doubt touches nothing but open time.
        if (plain !== 'open') expect(doubted).to.equal(plain);
        if (doubted === 'unknown' && plain === 'open') expect(sure).not.to.equal('open');
      }
    }),
  );
});

/** Spans of one kind that touch or overlap, as one; open time beats unknown time. */
const merged = (spans: readonly WeekSpan[]): WeekSpan[] => {
  const edges = [...new Set(spans.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]))].sort((a, b) => a - b);
  const joined: { is: 'open' | 'unknown'; opensAt: number; closesAt: number }[] = [];
  edges.slice(1).forEach((closesAt, before) => {
    const opensAt = edges[before]!;
    const here = spans.filter((span) => span.opensAt <= opensAt && closesAt <= span.closesAt);
    if (here.length === 0) return;
    const is = here.some((span) => span.is === 'open') ? 'open' : 'unknown';
    const last = joined.at(-1);
    if (last?.is === is && last.closesAt === opensAt) last.closesAt = closesAt;
    else joined.push({ is, opensAt, closesAt });
  });
  return joined;
};
