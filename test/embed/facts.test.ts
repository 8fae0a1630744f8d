import { expect } from '@open-wc/testing';
import { factsOf } from '../../src/embed/facts.js';
import { norda } from '../fakes/dataset.js';

const NOW = Date.UTC(2026, 10, 22);

describe('What a page can be held against', () => {
  it('is every id that an attribute may name', () => {
    const dataset = norda();
    const { ids, languages } = factsOf(dataset, NOW);
    expect(ids.get('center')!.map(({ id }) => id)).to.deep.equal(dataset.centers.map(({ id }) => id));
    expect(ids.get('centers')).to.equal(ids.get('center'));
    expect(languages).to.equal(dataset.languages);
  });

  it('is how much of the data was checked longer ago than the dataset allows; what nobody ever checked has no age', () => {
    const hours = (checked: string | null) => ({
      channel: 'visit' as const,
      weekly: [],
      source: 's',
      status: 'confirmed' as const,
      checked,
    });
    const [center] = norda().centers;
    const dataset = norda({
      maxAgeDays: { hours: 90 },
      centers: [{ ...center!, hours: ['2026-11-01', '2026-02-01', '2025-12-24', null].map(hours), contacts: [] }],
    });
    expect(factsOf(dataset, NOW).stale).to.deep.equal({ count: 2, oldest: '2025-12-24' });
    expect(factsOf({ ...dataset, maxAgeDays: undefined } as never, NOW).stale).to.deep.equal({ count: 0, oldest: '' });
  });
});
