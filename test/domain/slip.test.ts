import { expect } from '@open-wc/testing';
import { slipOf } from '../../src/domain/slip.js';

describe('A slip', () => {
  it('is one letter wrong, missing or extra, or two of them swapped', () => {
    for (const typed of ['cantre', 'cente', 'centrre', 'cetnre', 'xentre', 'centrx'])
      expect(slipOf(typed, 'centre'), typed).to.equal('whole');
  });

  it('may be in the beginning of a name', () => {
    expect(slipOf('cantr', 'centre-finder')).to.equal('beginning');
  });

  it('is no more than one', () => {
    for (const typed of ['cantra', 'cnter', 'finder']) expect(slipOf(typed, 'centre'), typed).to.equal(undefined);
  });
});
