import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import { parseDataset, parseSection } from '../../src/dataset/parse.js';
import { coverageOf } from '../../src/domain/coverage.js';
import { datasetSchema, OVERLAP, type Dataset, type Hours } from '../../src/domain/dataset.js';
import { stateAt } from '../../src/domain/hours.js';
import { openingAt } from '../../src/domain/opening.js';
import { weekOf } from '../../src/domain/week.js';
import guide from '../../data/guide.json';
import ics from '../../data/ics.json';
import places from '../../data/places.json';
import { guideOfNorda, norda, nordaWith, workdays } from '../fakes/dataset.js';
import { pick, seeded } from '../fakes/random.js';

type Loose = Record<string, any>;

/** What is left of a dataset that must be usable. */
const parsed = (json: unknown) => {
  const result = parseDataset(json);
  if (result.is !== 'parsed') throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result;
};
const changed = (change: (dataset: Loose) => void) => {
  const dataset: Loose = norda();
  change(dataset);
  return parsed(dataset);
};

describe('parseDataset', () => {
  it('has nothing to say of a dataset that is right, and changes nothing in it', () => {
    const { dataset, problems } = parsed(norda());
    expect(problems).to.deep.equal([]);
    expect(dataset).to.deep.equal(norda());
  });

  describe('cuts the smallest claim that is wrong', () => {
    it('one contact of three', () => {
      const { dataset, problems } = changed((json) => (json.centers[0].contacts[1].value = 5));
      expect(dataset.centers[0]!.contacts!.map(({ kind }) => kind)).to.deep.equal(['phone', 'web']);
      expect(problems[0]!.reason).to.include('found 5, expected string');
      expect(problems.at(-1)!.reason).to.include('centers.0.contacts.1 is left out');
    });

    it('an address, and the centre stays', () => {
      const { dataset, problems } = changed((json) => delete json.centers[0].address.postalCode);
      expect(dataset.centers[0]!.address).to.equal(undefined);
      expect(dataset.centers[0]!.hours).to.have.length(2);
      expect(problems.map(({ path }) => path)).to.deep.equal(['centers.0.address.postalCode']);
    });

    it('a centre without an id, and the others stay', () => {
      const { dataset } = changed((json) => delete json.centers[0].id);
      expect(dataset.centers.map(({ id }) => id)).to.deep.equal(['hill']);
    });

    it('several of one list, each the right one', () => {
      const { dataset } = changed((json) => {
        json.holidays = ['--01-01', 'never', '--02-02', '--02-31', '--03-03'].map((on, n) => ({ id: `h${n}`, on, name: { en: on } }));
      });
      expect(dataset.holidays!.map(({ on }) => on)).to.deep.equal(['--01-01', '--02-02', '--03-03']);
    });

    it('a row of coverage, and not the area codes that are numbers alone', () => {
      const { dataset, problems } = changed((json) => (json.centers[0].services[0].serves = [751]));
      expect(dataset.centers[0]!.services!.map(({ service }) => service)).to.deep.equal(['card']);
      expect(problems[0]!.path).to.equal('centers.0.services.0.serves');
    });

    it('the whole record of hours, so that half a week is never shown', () => {
      const { dataset, problems } = changed((json) => (json.centers[0].hours[0].weekly[1] = { dayOfWeek: ['Saturday'], opens: '9' }));
      expect(dataset.centers[0]!.hours!.map(({ channel }) => channel)).to.deep.equal(['phone']);
      expect(problems[0]!.path).to.match(/^centers\.0\.hours\.0\.weekly\.1/);
    });

    it('the whole guide, so that a rule is never missing', () => {
      const { dataset, problems } = changed((json) => delete json.guide.rules[0].then);
      expect(dataset.guide).to.equal(undefined);
      expect(problems[0]).to.deep.include({ path: 'guide.rules.0.then' });
    });
  });

  it('tells where a fault is, what was found there and what is expected', () => {
    const { problems } = changed((json) => (json.centers[0].hours[0].weekly[0].opens = '9.00'));
    expect(problems).to.have.length(1);
    expect(problems[0]!.path).to.equal('centers.0.hours.0.weekly.0.opens');
    expect(problems[0]!.reason)
      .to.include('found "9.00"')
      .and.to.include('expected a time like "09:00"')
      .and.to.include('centers.0.hours.0 is left out');
  });

  it('keeps a word that it does not know, because a later version may, and says that it is read as unknown', () => {
    const { dataset, problems } = changed((json) => (json.centers[0].booking.rule = 'by-carrier-pigeon'));
    expect(dataset.centers[0]!.booking!.rule).to.equal('by-carrier-pigeon');
    expect(problems).to.have.length(1);
    expect(problems[0]).to.deep.include({ path: 'centers.0.booking.rule' });
    expect(problems[0]!.reason).to.include('by-carrier-pigeon').and.to.include('read as unknown');
  });

  it('keeps a word of a list of words that it does not know', () => {
    const { dataset } = changed((json) => (json.centers[0].services[0].serves = 'left-handed'));
    expect(dataset.centers[0]!.services!.map(({ service }) => service)).to.include('number');
  });

  it('ignores keys that it does not know, without a word', () => {
    const { problems } = changed((json) => {
      json.futureSection = { a: 1 };
      json.centers[0].mascot = 'a seal';
    });
    expect(problems).to.deep.equal([]);
  });

  it('drops what points to nothing, and names the id', () => {
    const { dataset, problems } = changed((json) => {
      json.centers[0].services.push({ ...json.centers[0].services[0], service: 'flying' });
      json.notices[0].center = 'moon';
    });
    expect(dataset.centers[0]!.services!.map(({ service }) => service)).to.deep.equal(['number', 'card']);
    expect(dataset.notices!.map(({ id }) => id)).to.deep.equal(['past']);
    expect(problems.map(({ reason }) => reason).join())
      .to.include('"flying"')
      .and.to.include('"moon"');
  });

  it('takes out the signs that turn the text around them', () => {
    const { dataset } = parsed(nordaWith({ name: { en: 'Harbour\u202e esuoH\u2066!\u2069' } }));
    expect(dataset.centers[0]!.name.en).to.equal('Harbour esuoH!');
  });

  it('takes them out of keys and addresses as well', () => {
    const { dataset } = parsed(nordaWith({ page: 'https://harbour.example/\u202egpj' }));
    expect(JSON.stringify(dataset)).not.to.match(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('is not reached by __proto__', () => {
    const text = JSON.stringify(norda()).replace(
      '{"version"',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"version"',
    );
    const { dataset } = parsed(JSON.parse(text));
    expect(({} as Loose).polluted).to.equal(undefined);
    expect((dataset as Loose).polluted).to.equal(undefined);
    expect(Object.getPrototypeOf(dataset)).to.equal(Object.prototype);
  });

  it('leaves its input untouched', () => {
    const input: Loose = norda();
    input.centers[0].contacts[0].value = 1;
    input.centers[0].services[0].service = 'flying';
    const before = JSON.stringify(input);
    parseDataset(input);
    expect(JSON.stringify(input)).to.equal(before);
  });

  it('refuses what is no dataset, and never throws', () => {
    for (const json of [
      undefined,
      null,
      0,
      '',
      'ics',
      true,
      [],
      [norda()],
      {},
      { version: 2 },
      { ...norda(), version: 2 },
      { ...norda(), timeZone: 1 },
    ]) {
      const result = parseDataset(json);
      expect(result.is, JSON.stringify(json)?.slice(0, 40)).to.equal('refused');
      expect(result.problems.length).to.be.above(0);
    }
  });

  it('refuses a time zone that does not exist, because no hour could be told', () => {
    const result = parseDataset(norda({ timeZone: 'Moon/Tycho' }));
    expect(result.is).to.equal('refused');
    expect(JSON.stringify(result.problems)).to.include('Moon/Tycho');
  });

  it('reads a file that is too deep for any program without falling', () => {
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    expect(parsed({ ...norda(), extra: deep }).dataset.centers).to.have.length(2);
    expect(parseDataset(deep).is).to.equal('refused');
    expect(changed((json) => (json.centers[0].venue = deep)).dataset.centers[0]!.venue).to.equal(undefined);
  });

  it('reads a file that is very deep without falling', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 2000; depth++) deep = [deep];
    expect(() => parseDataset({ ...norda(), extra: deep })).not.to.throw();
  });
});

describe('hours that cannot be right', () => {
  /** What is said of the first record of the first centre, when it is changed so; it must then be gone, and unknown. */
  const saidOf = (change: object): string[] => {
    const { dataset, problems } = parsed(nordaWith({ hours: [{ ...workdays('10:00', '16:00'), ...change } as Hours] }));
    if (problems.some(({ reason }) => reason.includes('hours.0 is left out'))) {
      expect(dataset.centers[0]!.hours).to.deep.equal([]);
      expect(stateAt(dataset.centers[0]!.hours![0], Date.parse('2026-11-25T14:30:00Z'), dataset).is).to.equal('unknown');
    }
    return problems.map(({ path, reason }) => `${path}: ${reason}`);
  };
  const monday = (says: object) => saidOf({ weekly: [{ dayOfWeek: ['Monday'], ...says }] });
  const christmas = (says: object) => saidOf({ special: [{ validFrom: '2026-12-24', validThrough: '2026-12-24', ...says }] });
  const row = 'centers.0.hours.0.weekly.0';
  const gone = 'centers.0.hours.0 is left out';

  it('are named where a time is malformed, with what a time looks like [n]', () => {
    for (const opens of ['9:00', '09.00', '24:00', '25:00', '09:60', '09:00:00', 'nine'])
      expect(monday({ opens, closes: '15:00' })).to.include(`${row}.opens: found "${opens}", expected a time like "09:00"; ${gone}`);
    for (const closes of ['24:01', '25:00', '3 pm'])
      expect(monday({ opens: '09:00', closes })).to.deep.equal([
        `${row}.closes: found "${closes}", expected a time like "15:00", at most "24:00"; ${gone}`,
      ]);
    expect(monday({ opens: 9, closes: '15:00' })).to.deep.equal([`${row}.opens: found 9, expected string; ${gone}`]);
    expect(christmas({ closesAt: '24:00' })[0]).to.include('special.0.closesAt: found "24:00", expected a time like "09:00"');
  });

  it('are named where they open when they close, whose meaning nobody knows [n]', () => {
    for (const time of ['09:00', '00:00']) {
      const expected = 'expected both opens and closes, and not the same';
      const [problem, ...others] = monday({ opens: time, closes: time });
      expect(others).to.deep.equal([]);
      expect(problem).to.include(`${row}: found {"dayOfWeek":["Monday"],"opens":"${time}"`).and.to.include(expected).and.to.include(gone);
      expect(christmas({ opens: time, closes: time })[0])
        .to.include('centers.0.hours.0.special.0: found')
        .and.to.include(expected);
    }
    expect(monday({ opens: '00:00', closes: '24:00' })).to.deep.equal([]);
  });

  it('are named where half of an opening is missing, or where nothing or two things are said [n]', () => {
    for (const half of [{ opens: '09:00' }, { closes: '15:00' }])
      expect(monday(half)[0]).to.include(`${row}: found`).and.to.include('expected both opens and closes');
    for (const says of [{}, { closed: true, unknown: true }, { opens: '09:00', closes: '15:00', closed: true }])
      expect(monday(says)[0]).to.include(`${row}: found`).and.to.include('expected one of opens with closes, closed or unknown');
    for (const says of [{}, { closed: true, closesAt: '12:00' }, { opens: '09:00', closes: '15:00', opensAt: '10:00' }])
      expect(christmas(says)[0])
        .to.include('special.0: found')
        .and.to.include('expected one of opens with closes, opensAt or closesAt, closed, or unknown');
    expect(monday({ closed: false })).to.deep.equal([`${row}.closed: found false, expected true; ${gone}`]);
  });

  it('are named where no day is: a row of every day must say so [n]', () => {
    const [problem] = saidOf({ weekly: [{ opens: '09:00', closes: '15:00' }] });
    expect(problem).to.include(`${row}.dayOfWeek: found nothing`).and.to.include(gone);
  });

  it('are named where a date does not exist, or a stretch ends before it begins [n]', () => {
    for (const date of ['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10'])
      expect(monday({ closed: true, validFrom: date })).to.deep.equal([
        `${row}.validFrom: found "${date}", expected a date that exists; ${gone}`,
      ]);
    const [problem] = saidOf({ special: [{ validFrom: '2026-12-24', validThrough: '2026-12-23', closed: true }] });
    expect(problem).to.include('special.0: found').and.to.include('expected validFrom before validThrough').and.to.include(gone);
  });

  it('are kept where only a word is new, and the word is named [n]', () => {
    expect(monday({ closed: true, weeks: 'lunar' })).to.deep.equal([
      `${row}.weeks: found "lunar", expected ("odd" | "even"); read as unknown`,
    ]);
    expect(monday({ closed: true, dayOfWeek: ['Mo'] })[0])
      .to.include(`${row}.dayOfWeek.0: found "Mo"`)
      .and.to.include('"Monday"');
  });
});

describe('rows that contradict each other', () => {
  const told = (...weekly: Loose[]) =>
    changed((json) => (json.centers[0].hours[0].weekly = weekly)).problems.map(({ path, reason }) => `${path}: ${reason}`);
  const monday = (opens: string, closes: string, more = {}) => ({ dayOfWeek: ['Monday'], opens, closes, ...more });
  const shut = { dayOfWeek: ['Monday', 'Tuesday'], closed: true };

  it('are named and kept: they are read as one opening', () => {
    const { dataset, problems } = changed(
      (json) => (json.centers[0].hours[0].weekly = [monday('09:00', '12:00'), monday('11:00', '13:00')]),
    );
    expect(problems.map(({ path }) => path)).to.deep.equal(['centers.0.hours.0.weekly']);
    expect(problems[0]!.reason).to.match(/^found .*, expected rows of one day that do not overlap; read as one$/);
    expect(dataset.centers[0]!.hours![0]!.weekly).to.have.length(2);
  });

  it('are named where a day is open and closed, and where a night runs into the row of its own day', () => {
    for (const rows of [
      [monday('09:00', '12:00'), shut],
      [shut, monday('09:00', '12:00')],
      [monday('22:00', '03:00'), monday('23:00', '24:00')],
    ])
      expect(told(...rows), JSON.stringify(rows)).to.have.length(1);
  });

  it('are not found in a lunch break, in rows of different days, seasons or weeks', () => {
    for (const rows of [
      [monday('09:00', '12:00'), monday('12:00', '15:00')],
      [monday('12:00', '15:00'), monday('09:00', '12:00')],
      [monday('09:00', '12:00'), { dayOfWeek: ['Tuesday'], opens: '09:00', closes: '12:00' }],
      [monday('09:00', '12:00', { validThrough: '2026-06-30' }), monday('10:00', '12:00', { validFrom: '2026-07-01' })],
      [monday('09:00', '12:00', { weeks: 'odd' }), monday('10:00', '12:00', { weeks: 'even' })],
      [monday('09:00', '12:00', { nth: [1] }), shut],
    ])
      expect(told(...rows), JSON.stringify(rows)).to.deep.equal([]);
  });
});

describe('rules that can never hold, or would hold for ever', () => {
  const gone = (change: (dataset: Loose) => void) => changed(change).problems.map(({ reason }) => reason);

  it('are named: no day, a weekday that no month has, ends before beginnings', () => {
    const row = (more: Loose) => gone((json) => Object.assign(json.centers[0].hours[0].weekly[0], more))[0];
    expect(row({ dayOfWeek: [] })).to.include('expected a day');
    expect(row({ nth: [0] })).to.include('expected 1 to 5, or -1 to -5');
    expect(row({ nth: [6] })).to.include('expected 1 to 5, or -1 to -5');
    expect(row({ validFrom: '2026-12-01', validThrough: '2026-11-01' })).to.include('expected validFrom before validThrough');
    const special = { validFrom: '2026-12-01', validThrough: '2026-12-01', opensAt: '14:00', closesAt: '12:00' };
    expect(gone((json) => (json.centers[0].hours[0].special = [special]))[0]).to.include('expected opensAt before closesAt');
    expect(gone((json) => Object.assign(json.holidays[0], { from: 2030, until: 2020 }))[0]).to.include('expected from before until');
  });

  it('go whole: a holiday without its last year would be one for ever', () => {
    const { dataset } = changed((json) => (json.holidays[0].until = '2023'));
    expect(dataset.holidays).to.deep.equal([]);
    const { closureSets } = changed((json) => (json.closureSets.customs.days[0].through = '--13-01')).dataset;
    expect(closureSets!.customs!.days).to.deep.equal([]);
    const { notices } = changed((json) => (json.notices[1].validThrough = 'soon')).dataset;
    expect(notices!.map(({ id }) => id)).to.deep.equal(['move']);
  });

  it('stay when only their name is wrong: the day is closed all the same', () => {
    const { closureSets } = changed((json) => (json.closureSets.customs.days[0].name = 5)).dataset;
    expect(closureSets!.customs!.days.map(({ on }) => on)).to.deep.equal(['--12-24']);
  });

  it('are told by their first fault, not by what follows from it', () => {
    const special = { validFrom: '24.12.2026', validThrough: '2026-12-24', closed: true };
    expect(gone((json) => (json.centers[0].hours[0].special = [special]))[0]).to.include('expected a date like "2026-11-22"');
    expect(gone((json) => (json.holidays[0].on = '12-24'))).to.deep.equal([
      'found "12-24", expected a yearly day like "--12-24" or "easter+39"; holidays.0 is left out',
    ]);
  });
});

describe('yearly days that cannot be', () => {
  const faults = (sections: Partial<Dataset>, path: string) =>
    parsed(norda(sections))
      .problems.filter((problem) => problem.path.startsWith(path))
      .map(({ path: where, reason }) => `${where}: ${reason}`);
  const name = { en: 'A day' };
  const claim = { source: 'registry', checked: null, status: 'unconfirmed' as const };

  it('are named, with what they should be, and left out', () => {
    for (const on of ['--02-30', '--06-31', '--13-01', '--00-10']) {
      expect(faults({ holidays: [{ id: 'a', on, name }] }, 'holidays.0.on')[0]).to.include(`found "${on}", expected a day that exists`);
      const { dataset } = parsed(norda({ holidays: [{ id: 'a', on, name }] }));
      expect(dataset.holidays).to.deep.equal([]);
      expect(
        faults({ closureSets: { customs: { days: [{ on, closed: true, ...claim }] } } }, 'closureSets.customs.days.0.on')[0],
      ).to.include(`found "${on}", expected a day that exists`);
    }
    expect(faults({ holidays: [{ id: 'a', on: 'easter+1000', name }] }, 'holidays.0.on')[0]).to.include(
      'found "easter+1000", expected a yearly day like "--12-24" or "easter+39"',
    );
    expect(faults({ closureSets: { customs: { days: [{ on: '--12-24', ...claim }] } } }, 'closureSets')[0]).to.include(
      'expected one of closed or closesAt',
    );
  });

  it('do not have 29 February among them, which comes every four years', () =>
    expect(parsed(norda({ holidays: [{ id: 'leap', on: '--02-29', name }] })).problems).to.deep.equal([]));
});

describe('a zone that does not exist', () => {
  it('is named, with an example of one that does, and so is one that is no text', () => {
    for (const timeZone of ['Mars/Phobos', '', 'GMT+25', 'Europe']) {
      const { is, problems } = parseDataset(norda({ timeZone }));
      expect(is).to.equal('refused');
      expect(problems[0]!.path).to.equal('timeZone');
      expect(problems[0]!.reason).to.include(`found "${timeZone}", expected a time zone like "Europe/Paris"`);
    }
    expect(parseDataset(norda({ timeZone: 5 as unknown as string })).problems[0]!.reason).to.include('found 5, expected string');
  });
});

describe('parseSection', () => {
  it('takes a guide whole or not at all', () => {
    expect(parseSection('guide', guideOfNorda()).value).to.deep.equal(guideOfNorda());
    const { value, problems } = parseSection('guide', { ...guideOfNorda(), rules: [{}] });
    expect(value).to.equal(undefined);
    expect(problems.length).to.be.above(0);
  });

  it('leaves out a place that is wrong and keeps the rest', () => {
    const { value } = parseSection('places', {
      municipalities: [
        { code: 1, name: {} },
        { code: 'b', name: { en: 'B' } },
      ],
    });
    expect(value).to.deep.equal({ municipalities: [{ code: 'b', name: { en: 'B' } }] });
  });
});

describe('any dataset that comes from the shipped one by accident or malice', () => {
  const MUTATIONS = 5_400;
  const SEED = 20261125;
  const NOW = Date.parse('2026-11-25T14:30:00Z');

  const original: Loose = { ...ics, guide, places };

  const JUNK: readonly unknown[] = [
    null, true, false, 0, -1, 1e308, 751, '', 'x', '24:00', '25:61', '2026-02-31', '--13-40', 'easter+999', 'javascript:alert(1)',
    '\u202egnp.exe', '<img src=x onerror=alert(1)>', 'not-a-zone', [], {}, [[]], [null], { en: null }, { $ref: 'x' }, { __proto__: null }, 'Monday', 'unknown',
  ]; // prettier-ignore

  type Place = [parent: any, key: string];
  const placesIn = (node: any, found: Place[] = []): Place[] => {
    for (const key of Object.keys(node)) {
      found.push([node, key]);
      if (node[key] && typeof node[key] === 'object') placesIn(node[key], found);
    }
    return found;
  };

  it(`parses or is refused, fits the schema again, and never makes the domain throw (${MUTATIONS} mutations)`, () => {
    const { guide, places, ...entry } = original;
    const random = seeded(SEED);
    const failures: string[] = [];
    let parsedOnes = 0;
    for (let index = 0; index < MUTATIONS; index++) {
      // The two large sections change seldom and stand still otherwise, so that many mutations fit into a short run.
      const large = index % 40 === 0;
      const copy: Loose = structuredClone(large ? { ...entry, guide, places: { municipalities: places.municipalities } } : entry);
      const log: string[] = [];
      const spots = placesIn(copy);
      for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
        const [parent, key] = pick(random, spots);
        const kind = random();
        log.push(`${key} ${kind.toFixed(2)}`);
        if (kind < 0.25) delete parent[key];
        else if (kind < 0.75) parent[key] = pick(random, JUNK);
        else if (kind < 0.85) parent[pick(random, ['zzz', 'id', 'status', 'closed', 'opens', 'service'])] = pick(random, JUNK);
        else {
          const [otherParent, otherKey] = pick(random, spots);
          parent[key] = structuredClone(otherParent[otherKey]);
        }
      }
      try {
        const result = parseDataset(copy);
        if (result.is === 'refused') {
          if (result.problems.length === 0) throw new Error('refused without a reason');
          continue;
        }
        parsedOnes++;
        const faults = (v.safeParse(datasetSchema, result.dataset).issues ?? []).filter(
          (issue) => !isUnknownWord(issue) && issue.message !== OVERLAP,
        );
        if (faults.length > 0) throw new Error(`the output does not fit: ${faults[0]!.message}`);
        useAll(result.dataset);
      } catch (error) {
        failures.push(`#${index} (${log.join(', ')}): ${String(error)}`);
      }
    }
    expect(failures, `${failures.length} failures`).to.deep.equal([]);
    expect(parsedOnes).to.be.above(MUTATIONS / 2);
  }).timeout(120_000);

  const isUnknownWord = (issue: v.BaseIssue<unknown>): boolean =>
    (issue.type === 'picklist' && typeof issue.input === 'string') || (issue.type === 'union' && typeof issue.input === 'string');

  const useAll = (dataset: Dataset) => {
    const context = dataset;
    for (const center of dataset.centers)
      for (const record of center.hours ?? []) {
        stateAt(record, NOW, context);
        weekOf(record, NOW, context);
        openingAt(record, NOW, dataset);
      }
    for (const service of dataset.services ?? [])
      for (const municipality of ['0751', '0101', '0550', 'not-sure']) coverageOf(dataset, { municipality, service: service.id });
  };
});
