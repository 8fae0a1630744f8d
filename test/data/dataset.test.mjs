import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { runnerImport } from 'vite';
import { brotliBytes, claims, entry, guide, places, reviewed, schemaFile, shipped, strings, walk, whole } from './files.mjs';

const { module: schema } = await runnerImport(schemaFile);

const center = (id, dataset = entry) => dataset.centers.find((one) => one.id === id);
const hoursOf = (id, channel) => center(id).hours?.find((record) => record.channel === channel && !record.service);
const rowsOf = (record, state) => record.weekly.filter((row) => row[state]).flatMap((row) => row.dayOfWeek);
const ids = (list) => list.map((one) => one.id);
const repeated = (list) => list.filter((one, index) => list.indexOf(one) !== index);

/** The schema drops what it does not know: a path that is not in its output is a key that nobody reads. */
const unknownKeys = (input, output) => {
  const known = new Set([...walk(output)].map(([path]) => path));
  return [...walk(input)].filter(([path, value]) => value !== undefined && !known.has(path)).map(([path]) => path);
};

const textKeys = new Set('name title hint about note label text area entrance transit authority takes fee timeZoneName'.split(' '));
/** Words that lack a language. Municipalities may have their local name alone, and a source its title as it is printed. */
const untranslated = (node, languages, isMunicipality) =>
  [...walk(node)].filter(([path, value]) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
    const isText = textKeys.has(path.split('.').at(-1)) || languages.some((language) => typeof value[language] === 'string');
    const [, source] = /^sources\.([^.]+)\.name$/.exec(path) ?? [];
    const own = source && node.sources[source].language;
    const wanted = isMunicipality ? [entry.localLanguage] : own && value[own] ? [own] : languages;
    return isText && !wanted.every((language) => typeof value[language] === 'string' && value[language].trim() !== '');
  });

const confirmedWithoutOfficialSource = (dataset) =>
  claims(dataset).filter(([, claim]) => claim.status === 'confirmed' && dataset.sources[claim.source]?.kind !== 'official');

/** Links, mail addresses and phone numbers that nobody reviewed, wherever they stand. */
const unreviewed = (node) =>
  strings(node).flatMap(([path, text]) => {
    const links = text.match(/\b[a-z][a-z0-9+.-]*:\/\/[^\s"]+|\b(?:javascript|data|vbscript|blob|file):[^\s]*/gi) ?? [];
    const mails = text.match(/[^\s@:<>(]+@[^\s@>)]+/g) ?? [];
    const phones = text.match(/\+\d[\d ]{6,}\d|(?<![\d/=-])\d{2} \d{2} \d{2} \d{2}(?! ?\d)/g) ?? [];
    const bad = [
      ...links.filter((link) => {
        const url = URL.canParse(link) ? new URL(link) : { protocol: '' };
        return url.protocol !== 'https:' || !reviewed.hosts.includes(url.hostname) || url.username !== '' || url.port !== '';
      }),
      ...mails.filter((mail) => !/:\/\//.test(text) && !reviewed.mailDomains.includes(mail.split('@')[1])),
      ...phones.filter((phone) => {
        const number = phone.replaceAll(' ', '');
        return !reviewed.phonePrefixes.some((prefix) => (number.startsWith('+') ? number : `+45${number}`).startsWith(prefix));
      }),
    ];
    return bad.map((what) => `${path}: ${what}`);
  });

/** References that lead nowhere. */
const dangling = (dataset) => {
  const services = ids(dataset.services);
  const offices = ids(dataset.offices);
  const documents = ids(dataset.documents);
  const codes = dataset.places.municipalities.map((one) => one.code);
  const found = [];
  const must = (list, value, path) => list.includes(value) || found.push(`${path}: ${value}`);
  for (const [path, value] of walk(dataset)) {
    if (value === null || typeof value !== 'object') continue;
    if ('status' in value || 'checked' in value) must(Object.keys(dataset.sources), value.source, `${path}.source`);
    for (const id of value.closures ?? []) must(Object.keys(dataset.closureSets), id, `${path}.closures`);
  }
  must(offices, dataset.ownMunicipalityOffice, 'ownMunicipalityOffice');
  for (const one of dataset.notices ?? []) if (one.center) must(ids(dataset.centers), one.center, `notices.${one.id}`);
  for (const one of dataset.centers) {
    must(codes, one.municipality, one.id);
    for (const record of one.hours ?? []) if (record.service) must(services, record.service, `${one.id}.hours`);
    for (const row of one.services ?? []) {
      must(services, row.service, one.id);
      const named = [
        ...(Array.isArray(row.serves) ? row.serves : []),
        ...(row.uncertain ?? []),
        ...(row.except ?? []).map((rule) => rule.code),
      ];
      for (const code of named) must(codes, code, `${one.id}.${row.service}`);
    }
  }
  for (const [, town, list] of dataset.places.towns) for (const code of list.split(' ')) must(codes, code, town);
  if (!dataset.guide) return found;
  const { questions, derived = [], rules, before = [] } = dataset.guide;
  const municipalities = { options: [...codes, 'not-sure'] };
  const asked = new Map([...questions, ...derived].map((one) => [one.id, one.options ?? municipalities.options]));
  for (const one of derived) must(services, one.service, `guide.derived.${one.id}`);
  for (const id of before.flat()) must(services, id, 'guide.before');
  const conditions = [
    ...rules.map((rule) => [rule.id, rule.when]),
    ...dataset.centers.flatMap((one) => one.services.flatMap((row) => row.except ?? []).map((rule) => [one.id, rule.who])),
  ];
  for (const [id, when] of conditions)
    for (const [question, options] of Object.entries(when)) {
      must([...asked.keys()], question, id);
      for (const option of options) must(asked.get(question) ?? [], option, `${id}.${question}`);
    }
  for (const rule of rules) {
    const allowed = { steps: services, bring: documents, office: [...offices, 'ics', 'ask-first', 'none'] }[rule.decision];
    must(allowed, rule.then, `guide.${rule.id}.then`);
    if (rule.office) must([...offices, 'ics'], rule.office, `guide.${rule.id}.office`);
    for (const id of rule.for ?? []) must(services, id, `guide.${rule.id}.for`);
  }
  return found;
};

describe('the shipped dataset', () => {
  it('satisfies the schema', () => {
    const result = v.safeParse(schema.datasetSchema, whole());
    assert.deepEqual(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? [], []);
  });

  it('holds no key that the schema does not know', () => {
    const dataset = whole();
    assert.deepEqual(unknownKeys(dataset, v.parse(schema.datasetSchema, dataset)), []);
    const planted = { ...whole(), centers: entry.centers.map((one) => ({ ...one, twitter: '@ics' })) };
    assert.equal(unknownKeys(planted, v.parse(schema.datasetSchema, planted)).length, 6);
  });

  it('keeps the guide and the places in files of their own', () => {
    assert.deepEqual(entry.guide, { $ref: 'guide.json' });
    assert.deepEqual(entry.places, { $ref: 'places.json' });
  });

  it('leads every reference somewhere', () => {
    assert.deepEqual(dangling(whole()), []);
    const planted = whole();
    planted.centers[0].services[0].source = 'nobody';
    planted.centers[1].hours[0].closures = ['nothing'];
    planted.centers[2].services[2].serves = ['9999'];
    assert.equal(dangling(planted).length, 3);
  });

  it('gives every id once', () => {
    const { municipalities } = places;
    for (const list of [
      entry.centers,
      entry.services,
      entry.offices,
      entry.documents,
      entry.holidays,
      guide?.rules ?? [],
      guide?.questions ?? [],
    ])
      assert.deepEqual(repeated(ids(list)), []);
    assert.deepEqual(repeated(municipalities.map((one) => one.code)), []);
    assert.deepEqual(repeated(municipalities.map((one) => one.name.da)), []);
    assert.equal(municipalities.length, 99);
  });

  it('lists the six centres, the services and the offices that the guide needs', () => {
    assert.deepEqual(ids(entry.centers), ['copenhagen', 'aarhus', 'odense', 'aalborg', 'esbjerg', 'soenderborg']);
    assert.deepEqual(ids(entry.services), [
      'eu-residence-document',
      'residence-permit',
      'cpr',
      'health-card',
      'tax-card',
      'personal-tax-number',
      'mitid',
      'digital-post',
      'nemkonto',
    ]);
    assert.deepEqual(ids(entry.offices), ['citizen-service', 'siri', 'tax-agency', 'immigration-service', 'online']);
  });

  it('says everything in every language', () => {
    const { places: _places, ...rest } = whole();
    assert.deepEqual(untranslated(rest, entry.languages, false), []);
    assert.deepEqual(untranslated(places, entry.languages, true), []);
    const planted = structuredClone(entry);
    delete planted.centers[0].hours[0].note.da;
    assert.equal(untranslated(planted, entry.languages, false).length, 1);
  });

  it('ships no source that nothing needs, and credits the places', () => {
    const used = [...walk(whole())].map(([, value]) => value?.source).filter(Boolean);
    const credits = ['geonames', 'dar'];
    const idle = Object.keys(entry.sources).filter((id) => ![...used, ...credits].includes(id));
    assert.deepEqual(idle, []);
    assert.match(entry.sources.geonames.name.en, /CC BY 4\.0/);
    for (const source of Object.values(entry.sources)) assert.ok(source.publisher && source.kind && source.language);
  });

  it('stays within its budgets', () => {
    const bytes = Object.fromEntries(Object.entries(shipped).map(([name, json]) => [name, brotliBytes(json)]));
    assert.ok(bytes['ics.json'] <= 6000, `ics.json ${bytes['ics.json']}`);
    assert.ok(bytes['places.json'] <= 7500, `places.json ${bytes['places.json']}`);
  });

  it('speaks of nothing but its subject', () => {
    for (const [path, text] of strings(shipped)) assert.doesNotMatch(text, /\/work\/|FACTS|\bseed\b|TODO|undefined|cookieSupport/i, path);
  });
});

describe('the honesty of the dataset', () => {
  it('claims nothing confirmed without an official source', () => {
    assert.deepEqual(confirmedWithoutOfficialSource(whole()), []);
    const planted = whole();
    planted.centers[5].address.status = 'confirmed';
    assert.equal(confirmedWithoutOfficialSource(planted).length, 1);
  });

  it('says that nobody has checked anything yet', () => {
    const dated = [...walk(whole())].filter(([path, value]) => (path.endsWith('.checked') && value !== null) || path.endsWith('.how'));
    assert.deepEqual(dated, []);
    for (const [path, claim] of claims(whole())) assert.equal(claim.checked, null, path);
  });

  it('gives each claim the status that its source allows', () => {
    const statuses = (id) => {
      const one = center(id);
      const cpr = one.services.filter((row) => row.service === 'cpr').map((row) => row.status);
      const document = one.services.find((row) => row.service === 'eu-residence-document');
      return [one.address?.status, ...(one.hours ?? []).map((record) => record.status), one.booking.status, document.status, ...cpr].join(
        ' ',
      );
    };
    assert.equal(statuses('copenhagen'), 'confirmed confirmed confirmed confirmed unconfirmed unconfirmed');
    assert.equal(statuses('aarhus'), 'confirmed confirmed confirmed confirmed confirmed confirmed');
    assert.equal(statuses('odense'), ' unconfirmed unconfirmed confirmed unconfirmed');
    assert.equal(statuses('aalborg'), 'unconfirmed unconfirmed unconfirmed unconfirmed unconfirmed unconfirmed');
    assert.equal(statuses('esbjerg'), 'confirmed confirmed confirmed confirmed unconfirmed confirmed confirmed conflicting');
    assert.equal(statuses('soenderborg'), 'unconfirmed unconfirmed unconfirmed confirmed');
    for (const one of entry.centers) {
      assert.equal(one.point.status, 'unconfirmed');
      for (const contact of one.contacts)
        assert.equal(contact.status, ['aalborg', 'soenderborg'].includes(one.id) ? 'unconfirmed' : 'confirmed');
    }
    for (const { days } of Object.values(entry.closureSets)) for (const day of days) assert.equal(day.status, 'unconfirmed');
  });

  it('names the precision of every point', () => {
    assert.deepEqual(
      entry.centers.map((one) => one.point.precision),
      ['street', 'door', 'postcode', 'postcode', 'postcode', 'postcode'],
    );
  });

  it('never states step-free access, which no page names', () => {
    for (const one of entry.centers) assert.equal(one.venue.stepFree, 'unknown');
  });

  it('leaves Odense and Sønderborg without hours, phone and mail', () => {
    for (const id of ['odense', 'soenderborg']) {
      assert.equal(center(id).hours, undefined);
      assert.deepEqual(
        center(id).contacts.map((contact) => contact.kind),
        ['web'],
      );
    }
    assert.equal(center('odense').address, undefined);
  });

  it('knows unknown days from closed ones', () => {
    assert.deepEqual(rowsOf(hoursOf('aalborg', 'visit'), 'unknown'), ['Tuesday']);
    assert.deepEqual(rowsOf(hoursOf('aalborg', 'phone'), 'unknown'), []);
    assert.deepEqual(rowsOf(hoursOf('esbjerg', 'visit'), 'unknown'), ['Tuesday', 'Wednesday']);
    assert.deepEqual(rowsOf(hoursOf('esbjerg', 'phone'), 'closed'), ['Tuesday', 'Wednesday', 'Saturday', 'Sunday']);
    assert.deepEqual(rowsOf(hoursOf('copenhagen', 'visit'), 'closed'), ['Tuesday', 'Saturday', 'Sunday']);
    assert.deepEqual(rowsOf(hoursOf('aarhus', 'visit'), 'closed'), ['Tuesday', 'Saturday', 'Sunday']);
    assert.deepEqual(rowsOf(hoursOf('aarhus', 'phone'), 'unknown'), ['Tuesday']);
    for (const id of ['copenhagen', 'aarhus', 'aalborg', 'esbjerg'])
      for (const channel of ['visit', 'phone']) {
        const record = hoursOf(id, channel);
        assert.deepEqual(rowsOf(record, 'closed').slice(-2), ['Saturday', 'Sunday']);
        assert.match(record.note.en, /Weekend not named by the source/);
        assert.match(record.note.da, /Weekenden er ikke nævnt af kilden/);
        assert.deepEqual(record.closures, [id === 'copenhagen' ? 'dk-copenhagen' : 'dk-municipal']);
        assert.deepEqual(new Set(record.weekly.flatMap((row) => row.dayOfWeek)).size, 7);
      }
  });

  it('knows the customary closing days, and that Copenhagen works on Constitution Day until noon', () => {
    const days = (id) =>
      entry.closureSets[id].days.map(({ on, through = '', dayOfWeek = '', closesAt = '' }) => `${on} ${through}${dayOfWeek}${closesAt}`);
    const common = ['--05-01 ', 'easter+40 ', '--06-05 ', '--12-24 ', '--12-27 --12-30', '--12-31 ', '--01-02 Friday'];
    assert.deepEqual(days('dk-municipal'), common);
    assert.deepEqual(days('dk-copenhagen'), common.with(2, '--06-05 12:00'));
  });

  it('says that a desk is reached by appointment', () => {
    for (const one of entry.centers) {
      assert.equal(one.booking.rule, one.id === 'odense' ? 'unknown' : 'required');
      for (const record of one.hours ?? []) assert.equal(record.access, record.channel === 'visit' ? 'appointment' : undefined);
    }
  });
});

describe('links, mail addresses and phone numbers', () => {
  it('stand on the reviewed lists', () => assert.deepEqual(unreviewed(shipped), []));

  it('are refused when they do not', () => {
    const bad = [
      'https://example.com/x',
      'http://www.cpr.dk/',
      'javascript:alert(1)',
      'x@ics.dk',
      '+45 72 14 20 10',
      '72 56 89 20',
      'https://kk.dk@evil.example/',
    ];
    for (const text of bad) assert.equal(unreviewed({ value: text }).length, 1, text);
  });

  it('are well formed', () => {
    for (const { kind, value } of entry.centers.flatMap((one) => one.contacts)) {
      const form = { phone: /^\+45( \d\d){4}$/, email: /^[^@\s]+@[^@\s]+$/, web: /^https:/, booking: /^https:/ }[kind];
      assert.match(value, form);
    }
  });
});

describe('the places', () => {
  const numbers = (runs) =>
    runs.split(' ').flatMap((run) => {
      const [from, to = from] = run.split('-').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });

  it('name every postcode once for a town', () => {
    const pairs = places.towns.flatMap(([runs, town]) => numbers(runs).map((number) => `${number} ${town}`));
    assert.deepEqual(repeated(pairs), []);
    assert.ok(new Set(places.towns.flatMap(([runs]) => numbers(runs))).size > 1000);
  });

  it('cover every municipality but the ones without a postcode of their own', () => {
    const named = new Set(places.towns.flatMap(([, , codes]) => codes.split(' ')));
    assert.deepEqual(
      places.municipalities.filter((one) => !named.has(one.code)).map((one) => one.name.da),
      ['Christiansø'],
    );
  });

  it('lie in the country', () => {
    for (const { point } of places.municipalities) assert.ok(point.lat > 54.5 && point.lat < 57.8 && point.lon > 8 && point.lon < 15.3);
  });
});
