import { expect } from '@open-wc/testing';
import { openingAt, recordFor } from '../../src/domain/opening.js';
import { norda, unconfirmed, wednesdayAt, workdays } from '../fakes/dataset.js';

const at = (local: string) => Date.parse(`${local}-03:30`);

describe('the record that speaks for a channel', () => {
  it('is the first without a service of its own', () => {
    const own = workdays('08:00', '09:00', { service: 'card' });
    const all = workdays('10:00', '16:00');
    expect(recordFor({ hours: [own, all, workdays('11:00', '12:00')] }, 'visit')).to.equal(all);
    expect(recordFor({ hours: [own] }, 'visit')).to.equal(undefined);
    expect(recordFor({ hours: [all] }, 'phone')).to.equal(undefined);
    expect(recordFor({}, 'visit')).to.equal(undefined);
  });
});

describe('an opening', () => {
  it('is open until it ends, and then names the next one', () => {
    const record = workdays('10:00', '16:00', { access: 'walk-in' });
    expect(openingAt(record, wednesdayAt, norda())).to.deep.include({
      is: 'open',
      until: at('2026-11-25T16:00'),
      opensAt: null,
      certain: true,
      access: 'walk-in',
    });
    expect(openingAt(record, at('2026-11-25T16:00'), norda())).to.deep.include({
      is: 'closed',
      opensAt: at('2026-11-26T10:00'),
      opensNext: true,
    });
  });

  it('is only usual when nobody confirmed it', () => {
    expect(openingAt(workdays('10:00', '16:00', unconfirmed), wednesdayAt, norda()).certain).to.equal(false);
  });

  it('says when days that are not listed lie before the next one', () => {
    const record = workdays('10:00', '16:00', {
      weekly: [
        { dayOfWeek: ['Wednesday'], closed: true },
        { dayOfWeek: ['Saturday'], opens: '10:00', closes: '12:00' },
      ],
    });
    expect(openingAt(record, wednesdayAt, norda())).to.deep.include({ is: 'closed', opensAt: at('2026-11-28T10:00'), opensNext: false });
  });

  it('is unknown without a record, and certain of nothing', () => {
    expect(openingAt(undefined, wednesdayAt, norda())).to.deep.include({
      is: 'unknown',
      until: null,
      opensAt: null,
      opensNext: false,
      certain: false,
    });
  });

  it('carries the name of the day that closes it', () => {
    expect(openingAt(workdays('10:00', '16:00'), at('2026-11-27T11:00'), norda()).name?.en).to.equal('Founding Day');
  });
});
