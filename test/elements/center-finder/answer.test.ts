import { expect } from '@open-wc/testing';
import type { CenterFinder } from '../../../src/elements/center-finder/center-finder.js';
import type { CoverageRow, Dataset } from '../../../src/domain/dataset.js';
import { IcsResultEvent } from '../../../src/ui/step-events.js';
import ics from '../../../data/ics.json';
import guide from '../../../data/guide.json';
import places from '../../../data/places.json';
import { guideOfNorda, norda, unconfirmed } from '../../fakes/dataset.js';
import { fakeNetwork } from '../../fakes/fetch.js';
import { answerOf, finder, names, search } from '../../fakes/finder.js';
import { all, eventually, one, textOf } from '../../fakes/page.js';

const shipped = { ...ics, places, guide } as unknown as Dataset;
const radios = (element: Element) => all<HTMLInputElement>(element, '[part~=answer] input[type=radio]');
const labels = (element: Element) => radios(element).map(({ labels }) => textOf(labels![0]));
const choose = async (element: CenterFinder, label: string) => {
  radios(element)
    .find(({ labels }) => textOf(labels![0]) === label)!
    .click();
  await element.updateComplete;
};
const lines = (element: Element) => all(element, '[part~=answer] p').map(textOf);
const students = (): Dataset => {
  const data = { ...norda(), guide: guideOfNorda() };
  const [harbour] = data.centers as { services: CoverageRow[] }[];
  const note = { en: 'Eastvale: not students' };
  harbour!.services[0]!.except = [{ code: 'nb', rule: 'not', who: { purpose: ['study'] }, note, ...unconfirmed }];
  return data;
};

describe('an answer that depends on the person', () => {
  it('says so, and asks what would decide in the words of the guide', async () => {
    const element = await finder({ map: 'none' }, students());
    const answer = await search(element, 'Eastvale');
    expect(answer).to.include('not certain for everybody living in Eastvale').and.to.include('Eastvale: not students.');
    expect(textOf(one(element, '[part~=answer] legend'))).to.equal(guideOfNorda().texts.purpose!.title.en);
    expect(radios(element).map(({ value, checked }) => [value, checked])).to.deep.equal([
      ['work', false],
      ['study', false],
    ]);
    await expect(element).to.be.accessible();
  });

  it('is certain once that is said, and can be asked otherwise', async () => {
    const element = await finder({ map: 'none' }, students());
    await search(element, 'Eastvale');
    const [work, study] = labels(element);
    await choose(element, work!);
    expect(answerOf(element)).to.include('Harbour House serves people living in Eastvale: Citizen number.').and.not.to.include('students');
    await choose(element, study!);
    expect(answerOf(element)).to.include('No centre is known to serve people living in Eastvale').and.to.include('Eastvale: not students.');
    expect(lines(element)).to.include('not confirmed · A leaflet, date of check unknown');
    expect(radios(element).map(({ checked }) => checked)).to.deep.equal([false, true]);
  });

  it('forgets it with the next search', async () => {
    const element = await finder({ map: 'none' }, students());
    await search(element, 'Eastvale');
    await choose(element, labels(element)[0]!);
    await search(element, 'Hillmark');
    expect(radios(element)).to.have.length(0);
    expect(await search(element, 'Eastvale')).to.include('not certain');
  });

  it('fetches the guide for that alone', async () => {
    const element = await finder({ map: 'none' }, { ...students(), guide: { $ref: 'guide.json' } } as unknown as Dataset);
    const network = fakeNetwork({ '/norda/guide.json': guideOfNorda() });
    await search(element, 'Hillmark');
    expect(network.requests).to.deep.equal([]);
    await search(element, 'Eastvale');
    await eventually(() => radios(element).length === 2, 'the question is asked');
    expect(network.asked('/norda/guide.json')).to.equal(1);
  });

  it('is asked of the shipped data where students go elsewhere', async () => {
    const element = await finder({ map: 'none' }, shipped);
    await search(element, 'Frederiksberg');
    const words = (guide as { texts: Record<string, { title: { en: string }; options?: Record<string, { en: string }> }> }).texts.purpose!;
    expect(textOf(one(element, '[part~=answer] legend'))).to.equal(words.title.en);
    await choose(element, words.options!.work!.en);
    expect(answerOf(element)).to.include('International House Copenhagen serves people living in Frederiksberg: CPR number');
    await choose(element, words.options!.study!.en);
    expect(answerOf(element)).to.include('No centre is known to serve people living in Frederiksberg');
  });
});

describe('the word on which an answer is given', () => {
  it('is beside each sentence, whatever it says', async () => {
    const element = await finder({ map: 'none' });
    await search(element, 'Westham');
    expect(lines(element)).to.include(
      'not on this list · The Registry, checked 2 November 2026; not on this list · A leaflet, date of check unknown',
    );
    expect(lines(element)).to.include('confirmed · The Registry, checked 2 November 2026');
    await search(element, 'Southby');
    expect(lines(element).filter((line) => line.startsWith('confirmed · The Registry'))).to.have.length(2);
    await search(element, 'Hillmark');
    expect(lines(element)).to.include('not confirmed · A leaflet, date of check unknown');
  });

  it('comes with what the service is, where it stands alone', async () => {
    const data = norda();
    data.services!.find(({ id }) => id === 'card')!.about = { en: 'For those who stay' };
    const element = await finder({ map: 'none' }, data);
    await search(element, 'Westham');
    expect(lines(element)).to.include('For those who stay.');
  });
});

describe('the edges of an answer', () => {
  it('a name that was put right is said', async () => {
    const element = await finder({ map: 'none' });
    expect(await search(element, 'Hillmrak'))
      .to.include('“Hillmrak” is not known; this is the closest name.')
      .and.to.include('Hill House serves');
    expect(await search(element, 'Hillmark')).not.to.include('closest');
  });

  it('the own office is named as another way, unless it is the answer', async () => {
    const element = await finder({ map: 'none' });
    expect(await search(element, 'Hillmark')).to.include('You can also go to: Town Hall');
    expect(await search(element, 'Westham')).not.to.include('You can also go to');
  });

  it('a field with nothing in it says what it is for', async () => {
    const element = await finder({ map: 'none' });
    expect(await search(element, ' ')).to.equal('Try a postcode, a municipality, or the name of a centre.');
    expect(await search(element, ' ')).to.include('Try a postcode');
    await search(element, 'Hillmark');
    expect(await search(element, ' ')).to.equal('');
    const preset = await finder({ map: 'none', municipality: 'nc' });
    expect(await search(preset, ' '), 'the page’s own wish stays').to.include('Hill House serves');
  });

  it('a name that two centres share is asked back', async () => {
    const element = await finder({ map: 'none' });
    await search(element, 'House');
    expect(textOf(one(element, '[part~=answer] legend'))).to.equal('Which centre do you mean?');
    expect(labels(element)).to.deep.equal(['Harbour House', 'Hill House']);
    await expect(element).to.be.accessible();
    await choose(element, 'Hill House');
    expect(answerOf(element)).to.include('Type where you live to see which centre serves you.');
    expect(names(element)[0]).to.equal('Hill House');
    expect(radios(element).map(({ checked }) => checked)).to.deep.equal([false, true]);
  });
});

describe('the outcome of another element', () => {
  it('names of its services those that the centre gives', async () => {
    const other = document.createElement('div');
    other.id = 'stepper';
    document.body.append(other);
    const element = await finder({ map: 'none', listen: 'stepper' }, shipped);
    const services = ['eu-residence-document', 'cpr', 'tax-card', 'mitid', 'digital-post', 'nemkonto'];
    other.dispatchEvent(new IcsResultEvent('ics', 'aarhus', services));
    await eventually(() => answerOf(element).includes('Your answers lead to'), 'the outcome is followed');
    expect(answerOf(element)).to.include('ICS West').and.to.include('For: EU residence document, CPR number and MitID');
    expect(answerOf(element)).not.to.match(/Tax card|Digital Post|NemKonto/);
    other.remove();
  });
});
