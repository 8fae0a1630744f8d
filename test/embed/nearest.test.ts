import { expect } from '@open-wc/testing';
import { nearest, nearestName } from '../../src/embed/nearest.js';

const TAGS = ['ics-center-card', 'ics-center-finder', 'ics-opening-hours'];
const ATTRIBUTES = ['center', 'heading-level', 'tiles', 'tiles-attribution', 'lang', 'map', 'at'];

describe('What was probably meant', () => {
  it('by a tag that is spelt the British way, with a slip, without its hyphens or its beginning', () => {
    for (const tag of ['ics-centre-finder', 'ics-center-fnider', 'ics-centerfinder', 'center-finder', 'ics-center-finders']) {
      expect(nearestName(tag, TAGS), tag).to.equal('ics-center-finder');
    }
  });

  it('by an attribute in another spelling, with a prefix, or cut short', () => {
    expect(
      ['centre', 'data-center', 'data-ics-center', 'center-id', 'headinglevel', 'heading_level', 'language', 'tiles-attrib'].map((name) =>
        nearestName(name, ATTRIBUTES),
      ),
    ).to.deep.equal(['center', 'center', 'center', 'center', 'heading-level', 'heading-level', 'lang', 'tiles-attribution']);
  });

  it('by a name where an id is asked for, with or without local letters, in quotes of a word processor', () => {
    const all = [
      { id: 'a1', names: ['Aaby', 'The Village'] },
      { id: 'soeby', names: ['Søby'] },
    ];
    expect(['Åby', 'aaby', '”a1”', 'the village', 'SØBY', 'soby'].map((typed) => nearest(typed, all)?.id)).to.deep.equal([
      'a1',
      'a1',
      'a1',
      'a1',
      'soeby',
      'soeby',
    ]);
  });

  it('is not guessed from a letter or two, or from nothing', () => {
    for (const name of ['a', 'ma', 'class', 'title', 'style', 'data-v-1a2b', '', '…'])
      expect(nearestName(name, ATTRIBUTES), name).to.equal(undefined);
  });
});
