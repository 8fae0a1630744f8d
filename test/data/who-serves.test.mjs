/**
 * Who serves whom, for each municipality and each group of services: a table written down by hand from the agreement
 * lists and the pages of the centres, so that the dataset is judged by something that was not made from it.
 *
 *   East    copenhagen       West    aarhus       North   aalborg
 *   cpr     who registers, for somebody who is no student
 *   study   who registers a student, where that differs
 *   card    who hands out the health card, where that differs from cpr: no page says it of Esbjerg and Sønderborg
 *   mitid   the centre that says whose MitID it makes; elsewhere no page says for whom
 *
 * `own` is the own municipality; `?` and centres behind it: not certain, ask these.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { runnerImport } from 'vite';
import { fileURLToPath } from 'node:url';
import { entry, places } from './files.mjs';

const TABLE = `
code  municipality        cpr           study         card          mitid
0101  København           copenhagen    -             -             -
0147  Frederiksberg       copenhagen    own           -             -
0151  Ballerup            own           -             -             -
0153  Brøndby             copenhagen    -             -             -
0155  Dragør              own           -             -             -
0157  Gentofte            copenhagen    -             -             -
0159  Gladsaxe            copenhagen    -             -             -
0161  Glostrup            copenhagen    -             -             -
0163  Herlev              own           -             -             -
0165  Albertslund         own           ?copenhagen   -             -
0167  Hvidovre            copenhagen    -             -             -
0169  Høje-Taastrup       copenhagen    -             -             -
0173  Lyngby-Taarbæk      copenhagen    own           -             -
0175  Rødovre             copenhagen    -             -             -
0183  Ishøj               copenhagen    -             -             -
0185  Tårnby              copenhagen    -             -             -
0187  Vallensbæk          own           -             -             -
0190  Furesø              copenhagen    -             -             -
0201  Allerød             copenhagen    -             -             -
0210  Fredensborg         copenhagen    -             -             -
0217  Helsingør           copenhagen    -             -             -
0219  Hillerød            copenhagen    -             -             -
0223  Hørsholm            copenhagen    -             -             -
0230  Rudersdal           copenhagen    -             -             -
0240  Egedal              copenhagen    -             -             -
0250  Frederikssund       copenhagen    -             -             -
0253  Greve               copenhagen    -             -             -
0259  Køge                copenhagen    -             -             -
0260  Halsnæs             copenhagen    -             -             -
0265  Roskilde            copenhagen    -             -             -
0269  Solrød              copenhagen    -             -             -
0270  Gribskov            copenhagen    -             -             -
0306  Odsherred           copenhagen    -             -             -
0316  Holbæk              copenhagen    -             -             -
0320  Faxe                copenhagen    -             -             -
0326  Kalundborg          copenhagen    -             -             -
0329  Ringsted            own           -             -             -
0330  Slagelse            copenhagen    -             -             -
0336  Stevns              own           -             -             -
0340  Sorø                copenhagen    -             -             -
0350  Lejre               copenhagen    -             -             -
0360  Lolland             copenhagen    -             -             -
0370  Næstved             copenhagen    -             -             -
0376  Guldborgsund        copenhagen    -             -             -
0390  Vordingborg         own           -             -             -
0400  Bornholm            own           -             -             -
0410  Middelfart          own           -             -             -
0411  Christiansø         own           -             -             -
0420  Assens              own           -             -             -
0430  Faaborg-Midtfyn     own           -             -             -
0440  Kerteminde          own           -             -             -
0450  Nyborg              own           -             -             -
0461  Odense              odense        -             -             -
0479  Svendborg           own           -             -             -
0480  Nordfyns            own           -             -             -
0482  Langeland           own           -             -             -
0492  Ærø                 own           -             -             -
0510  Haderslev           own           -             -             -
0530  Billund             esbjerg       -             own           esbjerg
0540  Sønderborg          soenderborg   -             own           -
0550  Tønder              ?esbjerg      -             own           ?esbjerg
0561  Esbjerg             esbjerg       -             own           esbjerg
0563  Fanø                esbjerg       -             own           esbjerg
0573  Varde               esbjerg       -             own           esbjerg
0575  Vejen               own           -             -             -
0580  Aabenraa            own           -             -             -
0607  Fredericia          own           -             -             -
0615  Horsens             aarhus        -             -             -
0621  Kolding             esbjerg       -             own           esbjerg
0630  Vejle               esbjerg       -             ?odense       esbjerg
0657  Herning             aarhus        -             -             -
0661  Holstebro           own           -             -             -
0665  Lemvig              aarhus        -             -             -
0671  Struer              aarhus        -             -             -
0706  Syddjurs            aarhus        -             -             -
0707  Norddjurs           aarhus        -             -             -
0710  Favrskov            aarhus        -             -             -
0727  Odder               aarhus        -             -             -
0730  Randers             aarhus        -             -             -
0740  Silkeborg           aarhus        -             -             -
0741  Samsø               aarhus        -             -             -
0746  Skanderborg         aarhus        -             -             -
0751  Aarhus              aarhus        -             -             -
0756  Ikast-Brande        aarhus        -             -             -
0760  Ringkøbing-Skjern   aarhus        -             -             -
0766  Hedensted           aarhus        -             -             -
0773  Morsø               own           -             -             -
0779  Skive               aarhus        -             -             -
0787  Thisted             own           -             -             -
0791  Viborg              aarhus        -             -             -
0810  Brønderslev         aalborg       -             -             -
0813  Frederikshavn       aalborg       -             -             -
0820  Vesthimmerland      own           -             -             -
0825  Læsø                aalborg       -             -             -
0840  Rebild              aalborg       -             -             -
0846  Mariagerfjord       aalborg       -             -             -
0849  Jammerbugt          aalborg       -             -             -
0851  Aalborg             aalborg       -             -             -
0860  Hjørring            aalborg       -             -             -
`;

/** Everybody may go to any of them, wherever they live. Odense is not known to offer it. */
const EU_RESIDENCE_DOCUMENT = ['copenhagen', 'aarhus', 'aalborg', 'esbjerg', 'soenderborg'];
/** None of these is done at a centre: permits by another authority, the others online or by the municipality. */
const NOWHERE = ['residence-permit', 'tax-card', 'personal-tax-number', 'digital-post', 'nemkonto'];

const rows = TABLE.trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code, name, cpr, study, card, mitid] = line.split(/\s+/);
    return { code, name, cpr, study: study === '-' ? cpr : study, card: card === '-' ? cpr : card, mitid: mitid === '-' ? 'own' : mitid };
  });

const root = fileURLToPath(new URL('../../', import.meta.url));
const dataset = { ...entry, places };
let coverageOf;
let servingOf;

before(async () => {
  const load = async (name) => (await runnerImport(`${root}src/domain/${name}.ts`, { root, configFile: false, logLevel: 'error' })).module;
  ({ coverageOf } = await load('coverage'));
  ({ servingOf } = await load('serving'));
});

/** An answer in the words of the table. */
const inTable = (coverage) => {
  if (coverage.is === 'center') return coverage.center;
  if (coverage.is === 'own-municipality') return 'own';
  if (coverage.is === 'any-center') return coverage.centers.join(' ');
  return coverage.needs ? `waits for ${coverage.needs}` : `?${coverage.candidates.join(' ')}`;
};
const answers = (service, situation = {}) =>
  Object.fromEntries(rows.map(({ code, name }) => [name, inTable(coverageOf(dataset, { municipality: code, service, ...situation }))]));
const expected = (column) => Object.fromEntries(rows.map((row) => [row.name, row[column]]));

describe('who serves whom', () => {
  it('is written down for the 98 municipalities and Christiansø, by code and name', () => {
    assert.equal(rows.length, 99);
    assert.deepEqual(
      rows.map(({ code, name }) => `${code} ${name}`),
      places.municipalities.map(({ code, name }) => `${code} ${name.da}`),
    );
  });

  it('has 72 municipalities with a centre for their CPR registration, one of them for some students only', () => {
    const count = (center) => rows.filter(({ cpr }) => cpr === center).length;
    assert.deepEqual(['copenhagen', 'aarhus', 'odense', 'aalborg', 'esbjerg', 'soenderborg'].map(count), [37, 18, 1, 8, 6, 1]);
    assert.deepEqual([count('own'), count('?esbjerg')], [27, 1]);
  });

  it('is so for CPR registration of somebody who works', () => assert.deepEqual(answers('cpr', { purpose: 'work' }), expected('cpr')));

  it('is so for CPR registration of students', () => assert.deepEqual(answers('cpr', { purpose: 'study' }), expected('study')));

  it('waits, as long as the purpose is not known, in the three municipalities with exceptions for students', () => {
    const open = answers('cpr');
    for (const { name, cpr, study } of rows) assert.equal(open[name], cpr === study ? cpr : 'waits for purpose', name);
    assert.equal(Object.values(open).filter((answer) => answer.startsWith('waits')).length, 3);
  });

  it('is so for the health card', () => assert.deepEqual(answers('health-card', { purpose: 'work' }), expected('card')));

  it('is so for MitID', () => assert.deepEqual(answers('mitid'), expected('mitid')));

  it('is any of five centres for the EU residence document', () => {
    for (const [name, answer] of Object.entries(answers('eu-residence-document')))
      assert.equal(answer, EU_RESIDENCE_DOCUMENT.join(' '), name);
  });

  it('is no centre for what another authority does', () => {
    for (const service of NOWHERE)
      for (const [name, answer] of Object.entries(answers(service))) assert.equal(answer, 'own', `${service}, ${name}`);
  });

  it('is never left empty: the finder has an answer for each municipality and each service that a centre offers', () => {
    const offered = ['eu-residence-document', 'cpr', 'health-card', 'mitid'];
    for (const { code, name, cpr, study } of rows) {
      const groups = servingOf(dataset, code);
      assert.deepEqual(groups.flatMap(({ services }) => services).sort(), [...offered].sort(), name);
      for (const { coverage } of groups) {
        assert.notEqual(inTable(coverage), '', name);
        assert.notEqual(inTable(coverage), '?', name);
      }
      const first = groups[0].coverage;
      if (cpr === study && !/own|\?/.test(cpr)) assert.equal(inTable(first), cpr, `${name}: who registers comes first`);
    }
  });
});
