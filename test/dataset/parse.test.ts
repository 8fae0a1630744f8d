import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import { parseDataset, parseSection } from '../../src/dataset/parse.js';
import { coverageOf } from '../../src/domain/coverage.js';
import { datasetSchema, type Dataset } from '../../src/domain/dataset.js';
import { stateAt } from '../../src/domain/hours.js';
import { openingAt } from '../../src/domain/opening.js';
import { weekOf } from '../../src/domain/week.js';
import guide from '../../data/guide.json';
import ics from '../../data/ics.json';
import places from '../../data/places.json';
import { guideOfNorda, norda, nordaWith } from '../fakes/dataset.js';
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

  it('reads a file that is very deep without falling', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 2000; depth++) deep = [deep];
    expect(() => parseDataset({ ...norda(), extra: deep })).not.to.throw();
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
        const faults = (v.safeParse(datasetSchema, result.dataset).issues ?? []).filter((issue) => !isUnknownWord(issue));
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
