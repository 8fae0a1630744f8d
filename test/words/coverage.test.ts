import { expect } from '@open-wc/testing';
import type { CoverageRow } from '../../src/domain/dataset.js';
import { servesWords, unitedRows } from '../../src/words/coverage.js';
import { confirmed, norda } from '../fakes/dataset.js';

const whom = (serves: CoverageRow['serves'], dataset = norda()) =>
  servesWords({ service: 'number', offered: 'yes', serves, ...confirmed }, { ...dataset.centers[0]!, municipality: 'na' }, dataset);

describe('whom a centre serves', () => {
  it('is said by name while the names are few', () => {
    expect(whom(['na'])).to.equal('people living in North Norda');
    expect(whom(['na', 'nb', 'nc'])).to.equal('people living in North Norda, Eastvale and Hillmark');
  });

  it('is a number when they are many', () => {
    const codes = Array.from({ length: 38 }, (_, index) => `a${index}`);
    const municipalities = codes.map((code) => ({ code, name: { en: code } }));
    expect(whom(codes, norda({ places: { municipalities } }))).to.equal('people living in 38 municipalities');
  });

  it('is a number as long as the names are not there', () => {
    expect(whom(['na', 'nb'], norda({ places: undefined }))).to.equal('people living in 2 municipalities');
    expect(whom(['na'], norda({ places: undefined }))).to.equal('people living in its own municipality');
    expect(whom(['nb'], norda({ places: undefined }))).to.equal('people living in one other municipality');
  });

  it('is one answer where two sources name two lists', () => {
    const row = (serves: CoverageRow['serves']): CoverageRow => ({ service: 'number', offered: 'yes', serves, ...confirmed });
    expect(unitedRows([row(['na']), row(['nb'])]).map(({ serves }) => serves)).to.deep.equal([['na', 'nb']]);
    expect(unitedRows([row(['na']), row('unknown')]).map(({ serves }) => serves)).to.deep.equal([['na']]);
  });

  it('is anyone, or a question', () => {
    expect(whom('anyone')).to.equal('anyone');
    expect(whom('unknown')).to.match(/ask the centre/);
    expect(whom('left-handed' as 'unknown')).to.match(/ask the centre/);
  });

  it('is a question where the list is empty, never half a sentence', () => expect(whom([])).to.match(/ask the centre/));
});
