import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import { datasetSchema } from '../../src/domain/dataset.js';
import { verifyGuide } from '../../src/domain/verify-guide.js';
import { norda } from './dataset.js';

describe('the invented country', () => {
  it('is a dataset like any other', () => expect(v.safeParse(datasetSchema, norda()).issues).to.equal(undefined));
  it('has a guide without a fault', () => expect(verifyGuide(norda().guide!, { dataset: norda() })).to.deep.equal([]));
  it('says nothing of Denmark', () => expect(JSON.stringify(norda())).not.to.match(/Danish|Denmark|Dan(sk|mark)|Copenhagen|"da"/));
});
