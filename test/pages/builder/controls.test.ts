import { expect } from '@open-wc/testing';
import type { Dataset } from '../../../src/domain/dataset.js';
import { attributeNames, controlsOf, purposeOf, widgetsIn, type Manifest } from '../../../src/pages/builder/controls.js';
import manifestFile from '../../../custom-elements.json';
import guide from '../../../data/guide.json';
import ics from '../../../data/ics.json';
import places from '../../../data/places.json';

const manifest = manifestFile as unknown as Manifest;
const dataset = { ...ics, guide, places } as unknown as Dataset;
const named = (widget: string, name: string) => controlsOf(manifest, widget, dataset).find((control) => control.name === name)!;

describe('the controls of the builder', () => {
  it('are for every widget of the manifest, each with what it is for', () => {
    expect([...widgetsIn(manifest)].sort()).to.deep.equal([
      'center-card',
      'center-finder',
      'document-checklist',
      'eligibility-check',
      'opening-hours',
    ]);
    for (const widget of widgetsIn(manifest)) expect(purposeOf(manifest, widget), widget).not.to.equal('');
  });

  it('are for every attribute but those that are chosen elsewhere', () => {
    for (const { declarations } of manifest.modules) {
      for (const { tagName, attributes = [] } of declarations.filter((one) => one.tagName)) {
        const all = attributes.map(({ name }) => name).filter((name) => !['lang', 'src', 'at'].includes(name));
        expect(attributeNames(manifest, tagName!.slice(4))).to.deep.equal(all);
        expect(controlsOf(manifest, tagName!.slice(4), dataset).map(({ name }) => name)).to.deep.equal(all);
      }
    }
  });

  it('offer what the data have', () => {
    const center = named('center-card', 'center');
    expect(center.is === 'one' && center.options.map(({ value }) => value)).to.deep.equal(ics.centers.map(({ id }) => id));
    const centers = named('center-finder', 'centers');
    expect(centers.is).to.equal('several');
    const municipality = named('eligibility-check', 'municipality');
    expect(municipality.is === 'one' && municipality.options).to.have.length(places.municipalities.length);
    const purpose = named('document-checklist', 'purpose');
    expect(purpose.is === 'one' && purpose.options.map(({ value }) => value)).to.include('study');
  });

  it('offer the words of a closed list, and a switch for what is on or off', () => {
    const map = named('center-finder', 'map');
    expect(map.is === 'one' && [map.options.map(({ value }) => value), map.otherwise]).to.deep.equal([
      ['auto', 'static', 'interactive', 'none'],
      'auto',
    ]);
    expect(named('center-finder', 'deep-link').is).to.equal('switch');
    expect(named('center-finder', 'tiles').is).to.equal('text');
  });

  it('are to be written where the data could not be had', () => {
    const center = controlsOf(manifest, 'center-card', undefined).find(({ name }) => name === 'center')!;
    expect(center.is).to.equal('text');
  });
});
