import { expect } from '@open-wc/testing';
import { dayAndDate, dayKey, isSameClock, time, weekday } from '../../src/words/format.js';
import { date } from '../../src/words/lists.js';
import { speak } from '../../src/words/locale.js';

const at = Date.parse('2026-11-26T12:30:00Z');
const inLocale = <T>(locale: string, say: () => T): T => {
  speak(locale);
  return say();
};
afterEach(() => speak('en'));

describe('times and dates', () => {
  it('are told in the zone of the dataset, or in the visitor’s own', () => {
    expect(time(at, 'America/St_Johns')).to.equal('09:00');
    expect(time(at, undefined)).to.equal('20:30');
  });

  it('are the same for a visitor whose clock shows the same, whatever their zone is called', () => {
    const summer = Date.parse('2026-07-26T12:30:00Z');
    for (const zone of ['Asia/Manila', 'Asia/Singapore', 'Australia/Perth', 'Etc/GMT-8']) expect(isSameClock(at, zone), zone).to.be.true;
    for (const zone of ['UTC', 'Asia/Tokyo', 'Asia/Kathmandu', 'America/Denver']) expect(isSameClock(at, zone), zone).to.be.false;
    expect([isSameClock(at, 'Asia/Irkutsk'), isSameClock(summer, 'Asia/Irkutsk')]).to.deep.equal([true, true]);
    expect(isSameClock(Date.parse('2010-07-01T12:00:00Z'), 'Asia/Irkutsk'), 'when it had summer time').to.be.false;
  });

  it('have 24 hours unless a page wishes 12', () => {
    expect(time(Date.parse('2026-11-26T17:05:00Z'), 'UTC')).to.equal('17:05');
    expect(time(Date.parse('2026-11-26T17:05:00Z'), 'UTC', 'h12')).to.match(/^5:05\spm$/);
    expect(time(Date.parse('2026-11-26T00:00:00Z'), 'UTC')).to.equal('00:00');
  });

  it('name the day first in English, as the country’s own pages do', () => {
    expect(dayAndDate(at, 'UTC')).to.match(/^Thursday,? 26 November$/);
    expect(date('2026-11-03')).to.equal('3 November 2026');
    expect(weekday(at, 'UTC')).to.equal('Thursday');
  });

  it('speak the language that is spoken', () => {
    expect(inLocale('da', () => weekday(at, 'UTC'))).to.equal('torsdag');
    expect(inLocale('da', () => date('2026-11-03'))).to.equal('3. november 2026');
    expect(inLocale('en', () => weekday(at, 'UTC'))).to.equal('Thursday');
  });

  it('keep a date of check on its day, wherever the visitor is', () => {
    for (const day of ['2026-01-01', '2026-12-31', '2024-02-29']) expect(date(day)).to.include(String(Number(day.slice(8))));
  });

  it('compare days in the zone, not in UTC', () => {
    const late = Date.parse('2026-11-27T02:00:00Z');
    expect(dayKey(late, 'America/St_Johns')).to.equal('2026-11-26');
    expect(dayKey(late, 'UTC')).to.equal('2026-11-27');
  });

  it('compare days on the visitor’s own calendar where no zone is meant', () => {
    expect(dayKey(Date.parse('2026-11-26T15:59:59Z'), undefined)).to.equal('2026-11-26');
    expect(dayKey(Date.parse('2026-11-26T16:00:00Z'), undefined)).to.equal('2026-11-27');
  });
});
