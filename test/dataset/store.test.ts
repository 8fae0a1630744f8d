import { expect } from '@open-wc/testing';
import type { Section } from '../../src/dataset/own-sections.js';
import { loadWith } from '../../src/dataset/sections.js';
import { DatasetError } from '../../src/dataset/store.js';
import type { Address } from '../../src/dataset/address.js';
import { fakeNetwork } from '../fakes/fetch.js';
import { guideOfNorda, norda, placesOfNorda } from '../fakes/dataset.js';
import { warnings } from '../fakes/page.js';

const load = (address: Address, sections: Section[] = []) => loadWith(...sections)(address);
const urlOf = (path: string) => new URL(path, document.baseURI).href;
const foreign = (path: string) => ({ url: urlOf(path), trusted: false });
const own = (path: string) => ({ url: urlOf(path), trusted: true });

const errorOf = async (promise: Promise<unknown>): Promise<DatasetError> => {
  try {
    await promise;
  } catch (error) {
    if (error instanceof DatasetError) return error;
  }
  throw new Error('a DatasetError was expected');
};

describe('the page’s datasets', () => {
  it('are asked for once, however many elements ask and when', async () => {
    const network = fakeNetwork({ '/a/ics.json': norda() });
    const release = network.hold('/a/ics.json');
    const early = [load(foreign('/a/ics.json')), load(foreign('/a/ics.json'), ['places'])];
    release();
    const [first, second] = await Promise.all(early);
    const third = await load(foreign('/a/ics.json'), ['guide']);
    expect(network.requests).to.deep.equal([urlOf('/a/ics.json')]);
    expect(first!.dataset).to.equal(second!.dataset);
    expect(third.dataset).to.equal(first!.dataset);
  });

  it('are apart by address', async () => {
    const network = fakeNetwork({ '/a/ics.json': norda(), '/b/ics.json': norda({ id: 'other' }) });
    const [a, b] = await Promise.all([load(foreign('/a/ics.json')), load(foreign('/b/ics.json'))]);
    expect([a.dataset.id, b.dataset.id]).to.deep.equal(['norda', 'other']);
    expect(network.requests.length).to.equal(2);
  });

  it('send no cookie along', async () => {
    let sent: RequestInit | undefined;
    globalThis.fetch = fakeNetworkThat((init) => (sent = init));
    await load(foreign('/a/ics.json'));
    expect(sent?.credentials).to.equal('omit');
  });

  it('are asked for again after a failure, which is not remembered', async () => {
    const network = fakeNetwork();
    network.answer('/a/ics.json', { offline: true });
    const [one, two] = await Promise.all([errorOf(load(foreign('/a/ics.json'))), errorOf(load(foreign('/a/ics.json')))]);
    expect(one).to.equal(two);
    expect(network.asked('/a/ics.json')).to.equal(1);
    network.answer('/a/ics.json', { json: norda() });
    expect((await load(foreign('/a/ics.json'))).dataset.id).to.equal('norda');
  });

  const failures: [string, Parameters<ReturnType<typeof fakeNetwork>['answer']>[1], RegExp][] = [
    ['an unreachable server', { offline: true }, /could not be fetched.*connect-src/],
    ['a missing file', { status: 404 }, /answered 404.*src/],
    ['a web page', { text: '<!doctype html><p>Hello' }, /not JSON.*dataset/],
    ['a list', { json: [1] }, /is no dataset: .*object/],
    ['null', { json: null }, /is no dataset: .*object/],
    ['another object', { json: { hello: 1 } }, /is no dataset: .*found nothing/],
  ];
  for (const [what, answer, message] of failures) {
    it(`say of ${what} where it was and how to mend it`, async () => {
      warnings();
      fakeNetwork().answer('/a/ics.json', answer);
      const error = await errorOf(load(foreign('/a/ics.json')));
      expect(error.message).to.match(message).and.to.include(urlOf('/a/ics.json'));
      expect(error.url).to.equal(urlOf('/a/ics.json'));
    });
  }

  it('that were not judged yet are judged, and one warning lists what is wrong', async () => {
    const told = warnings();
    fakeNetwork({ '/a/ics.json': { ...norda(), report: 7, languages: ['en'] } });
    const { dataset, problems } = await load(foreign('/a/ics.json'));
    expect(dataset.report).to.equal(undefined);
    expect(problems).to.have.length(1);
    expect(told).to.have.length(1);
    expect(told[0]).to.include(urlOf('/a/ics.json')).and.to.include('report: found 7, expected string');
  });

  it('that the build has judged are taken as they are', async () => {
    const told = warnings();
    fakeNetwork({ '/a/ics.json': { ...norda(), report: 7 } });
    const { dataset, problems } = await load(own('/a/ics.json'));
    expect(dataset.report).to.equal(7);
    expect([problems, told]).to.deep.equal([[], []]);
  });
});

describe('a section that is a file of its own', () => {
  const split = () => ({ ...norda(), places: { $ref: 'parts/places.json' }, guide: { $ref: '../guide.json' } });
  const files = { '/a/ics.json': split(), '/a/parts/places.json': placesOfNorda(), '/guide.json': guideOfNorda() };

  it('is fetched when an element needs it and not before', async () => {
    const network = fakeNetwork(files);
    const { dataset } = await load(foreign('/a/ics.json'));
    expect(network.requests).to.deep.equal([urlOf('/a/ics.json')]);
    expect([dataset.places, dataset.guide]).to.deep.equal([undefined, undefined]);
    await load(foreign('/a/ics.json'), ['places']);
    expect(network.requests).to.deep.equal([urlOf('/a/ics.json'), urlOf('/a/parts/places.json')]);
    expect(dataset.places).to.deep.equal(placesOfNorda());
    expect(dataset.guide).to.equal(undefined);
  });

  it('is fetched once for all who need it, from where the dataset says', async () => {
    const network = fakeNetwork(files);
    const wanted: Section[] = ['places', 'guide'];
    await Promise.all([1, 2, 3].map(() => load(foreign('/a/ics.json'), wanted)));
    expect([...network.requests].sort()).to.deep.equal([urlOf('/a/ics.json'), urlOf('/a/parts/places.json'), urlOf('/guide.json')].sort());
  });

  it('is judged too, and named by its own address when nothing of it can be used', async () => {
    warnings();
    const network = fakeNetwork({ ...files, '/guide.json': { version: '1' } });
    const error = await errorOf(load(foreign('/a/ics.json'), ['guide']));
    expect(error.message)
      .to.include(`${urlOf('/guide.json')} holds no guide`)
      .and.to.include('found nothing');
    network.answer('/guide.json', { json: guideOfNorda() });
    expect((await load(foreign('/a/ics.json'))).dataset.guide).to.equal(undefined);
  });

  it('that could not be fetched is asked for again, without asking for the rest again', async () => {
    const network = fakeNetwork(files);
    network.answer('/a/parts/places.json', { status: 503 });
    await errorOf(load(foreign('/a/ics.json'), ['places']));
    network.answer('/a/parts/places.json', { json: placesOfNorda() });
    expect((await load(foreign('/a/ics.json'), ['places'])).dataset.places).to.deep.equal(placesOfNorda());
    expect([network.asked('/a/ics.json'), network.asked('/a/parts/places.json')]).to.deep.equal([1, 2]);
  });

  it('is fetched with the entry when every element needs it', async () => {
    const network = fakeNetwork({ '/a/ics.json': { ...norda(), centers: { $ref: 'centers.json' } }, '/a/centers.json': norda().centers });
    const { dataset } = await load(foreign('/a/ics.json'));
    expect(dataset.centers.map(({ id }) => id)).to.deep.equal(['harbour', 'hill']);
    expect(network.requests).to.have.length(2);
  });
});

/** A network that answers with the country and shows how it was asked. */
const fakeNetworkThat = (sees: (init: RequestInit | undefined) => void): typeof fetch => {
  fakeNetwork();
  return (_url, init) => {
    sees(init);
    return Promise.resolve(new Response(JSON.stringify(norda())));
  };
};
