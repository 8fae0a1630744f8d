import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import { datasetSchema } from '../../src/domain/dataset.js';

describe('dataset schema', () => {
  it('runs in a browser that sits far from the dataset', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal('Asia/Manila');
  });

  it('accepts the smallest dataset there is', () => {
    const smallest = { version: 1, id: 'x', timeZone: 'UTC', languages: ['en'], homepage: 'https://example.org', sources: {}, centers: [] };
    expect(v.safeParse(datasetSchema, smallest).success).to.equal(true);
  });
});
