/**
 * Who serves whom, by the names on the agreement lists, so that a slip in a code shows.
 * West and North print their own municipality in the list; East implies it.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entry, places } from './files.mjs';

const lists = {
  copenhagen:
    'København, Albertslund, Allerød, Brøndby, Egedal, Faxe, Frederiksberg, Fredensborg, Frederikssund, Furesø, Gentofte, Gladsaxe, Glostrup, Greve, Gribskov, Guldborgsund, Halsnæs, Hillerød, Holbæk, Helsingør, Hvidovre, Høje-Taastrup, Hørsholm, Ishøj, Kalundborg, Køge, Lejre, Lolland, Lyngby-Taarbæk, Næstved, Odsherred, Roskilde, Rudersdal, Rødovre, Slagelse, Solrød, Sorø, Tårnby',
  aarhus:
    'Favrskov, Hedensted, Herning, Horsens, Ikast-Brande, Lemvig, Norddjurs, Odder, Randers, Ringkøbing-Skjern, Samsø, Silkeborg, Skanderborg, Skive, Struer, Syddjurs, Viborg, Aarhus',
  odense: 'Odense',
  aalborg: 'Aalborg, Brønderslev, Jammerbugt, Rebild, Læsø, Mariagerfjord, Frederikshavn, Hjørring',
  esbjerg: 'Esbjerg, Billund, Fanø, Kolding, Varde, Vejle',
  soenderborg: 'Sønderborg',
};
const uncertain = { copenhagen: '', aarhus: '', odense: 'Vejle', aalborg: '', esbjerg: 'Tønder', soenderborg: '' };
const onNoList =
  'Ballerup, Dragør, Herlev, Vallensbæk, Ringsted, Stevns, Vordingborg, Bornholm, Middelfart, Assens, Faaborg-Midtfyn, Kerteminde, Nyborg, Svendborg, Nordfyns, Langeland, Ærø, Haderslev, Vejen, Aabenraa, Fredericia, Holstebro, Morsø, Thisted, Vesthimmerland, Christiansø, Tønder';
const firstNumberOnline = 'Aarhus, Horsens, Ikast-Brande, Randers, Ringkøbing-Skjern, Samsø, Struer, Syddjurs';

const names = (list) => list.split(', ').filter(Boolean).sort();
const nameOf = new Map(places.municipalities.map((one) => [one.code, one.name.da]));
const named = (codes) => codes.map((code) => nameOf.get(code)).sort();
const center = (id) => entry.centers.find((one) => one.id === id);
const rows = (id, service) => center(id).services.filter((row) => row.service === service && row.offered === 'yes');
const served = (id, service = 'cpr') => rows(id, service).flatMap((row) => row.serves);
const inDoubt = (id, service = 'cpr') => rows(id, service).flatMap((row) => row.uncertain ?? []);

describe('CPR registration', () => {
  for (const [id, list] of Object.entries(lists)) {
    it(`at ${id} serves the municipalities of its list`, () => {
      assert.deepEqual(named(served(id)), names(list));
      assert.deepEqual(named(inDoubt(id)), names(uncertain[id]));
      assert.ok(served(id).includes(center(id).municipality));
    });
  }

  it('counts 38 in the East, 18 in the West, 8 in the North', () => {
    assert.deepEqual(
      ['copenhagen', 'aarhus', 'aalborg'].map((id) => served(id).length),
      [38, 18, 8],
    );
  });

  it('gives Esbjerg five municipalities, Vejle by another source, and Tønder in doubt, each with its own claim', () => {
    const [five, vejle, toender] = rows('esbjerg', 'cpr');
    assert.deepEqual(named(five.serves), names('Esbjerg, Billund, Fanø, Kolding, Varde'));
    assert.deepEqual([named(vejle.serves), vejle.source, vejle.status], [['Vejle'], 'vejle', 'confirmed']);
    assert.deepEqual([toender.serves, named(toender.uncertain), toender.status], [[], ['Tønder'], 'conflicting']);
  });

  it('serves each municipality at one centre at most', () => {
    const all = Object.keys(lists).flatMap((id) => served(id));
    assert.equal(new Set(all).size, all.length);
    assert.equal(all.length, 72);
  });

  it('leaves the others to their own municipality', () => {
    const all = new Set(Object.keys(lists).flatMap((id) => served(id)));
    assert.deepEqual(named(places.municipalities.map((one) => one.code).filter((code) => !all.has(code))), names(onNoList));
  });

  it('excepts students in the East', () => {
    const [{ except }] = rows('copenhagen', 'cpr');
    assert.deepEqual(
      except.map((one) => [nameOf.get(one.code), one.rule, one.who, one.area !== undefined, one.status]),
      [
        ['Albertslund', 'only', { purpose: ['study'] }, true, 'unconfirmed'],
        ['Frederiksberg', 'not', { purpose: ['study'] }, false, 'confirmed'],
        ['Lyngby-Taarbæk', 'not', { purpose: ['study'] }, false, 'confirmed'],
      ],
    );
  });

  it('names in the West those who apply online for a first number', () => {
    const [{ note, serves }] = rows('aarhus', 'cpr');
    for (const name of names(firstNumberOnline)) {
      assert.ok(note.en.includes(name) && note.da.includes(name), name);
      assert.ok(named(serves).includes(name), name);
    }
  });
});

describe('the other services', () => {
  it('give the health card to those whose CPR registration the centre does', () => {
    for (const id of ['copenhagen', 'aarhus', 'odense', 'aalborg']) {
      assert.deepEqual(served(id, 'health-card'), served(id));
      assert.deepEqual(inDoubt(id, 'health-card'), inDoubt(id));
      const rules = (service) =>
        rows(id, service)
          .flatMap((row) => row.except ?? [])
          .map(({ code, rule, who, area }) => ({ code, rule, who, area }));
      assert.deepEqual(rules('health-card'), rules('cpr'));
    }
  });

  it('give the EU residence document to anyone, at five centres', () => {
    const ids = entry.centers
      .filter((one) => rows(one.id, 'eu-residence-document').some((row) => row.serves === 'anyone'))
      .map((one) => one.id);
    assert.deepEqual(ids, ['copenhagen', 'aarhus', 'aalborg', 'esbjerg', 'soenderborg']);
  });

  it('leave residence permits to SIRI', () => {
    const offered = entry.centers.map((one) => one.services.find((row) => row.service === 'residence-permit').offered);
    assert.deepEqual(offered, ['no', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
  });
});
