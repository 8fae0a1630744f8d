/** A calendar file as another program reads it: ical.js, the parser of Thunderbird. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import ICAL from 'ical.js';
import { domain, wholeDataset } from '../../data/guide-tools.mjs';

const dataset = wholeDataset();
const ENTRY_DATES = ['2026-11-25', '2027-11-30', '2028-02-29', '2026-12-31'];
const STAMP = Date.UTC(2026, 10, 25, 9, 30, 5);
let calendarOf, deadlineDate;

before(async () => {
  ({ calendarOf } = await domain('calendar'));
  ({ deadlineDate } = await domain('deadline'));
});

/** Every deadline of the guide that has a date, for people who come on some days. */
const entriesIn = (language) =>
  ENTRY_DATES.flatMap((entryDate) =>
    dataset.guide.rules.flatMap(({ id, then, deadline, apply, source }) => {
      const date = deadlineDate(deadline, entryDate);
      if (!date) return [];
      const { name, about, url } = dataset.services.find((service) => service.id === then);
      const description = [about?.[language], dataset.sources[source].name[language] ?? dataset.sources[source].name.en].join('\n');
      return [{ id, date, summary: name[language], description, url: apply ?? url }];
    }),
  );

const read = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component, { strictExceptions: true })),
  };
};

describe('a calendar file, read by ical.js', () => {
  for (const language of dataset.languages) {
    it(`has every deadline of the guide, in ${language}`, () => {
      const entries = entriesIn(language);
      assert.ok(entries.length >= ENTRY_DATES.length);
      const { calendar, events } = read(calendarOf(entries, { product: 'Test', namespace: dataset.id, language, stampAt: STAMP }));
      assert.equal(calendar.name, 'vcalendar');
      assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
      assert.equal(calendar.getFirstProperty('method'), null);
      assert.equal(new Set(events.map(({ uid }) => uid)).size, entries.length);
      events.forEach((event, i) => {
        const { date, summary, description, url } = entries[i];
        const start = event.startDate;
        assert.ok(start.isDate && event.endDate.isDate);
        assert.equal(start.toString(), date);
        assert.equal(event.duration.toString(), 'P1D');
        assert.deepEqual([event.summary, event.description], [summary, description]);
        assert.equal(event.component.getFirstPropertyValue('url'), url);
        assert.equal(event.component.getFirstProperty('summary').getParameter('language'), language);
        assert.equal(event.component.getFirstPropertyValue('transp'), 'TRANSPARENT');
        assert.equal(event.component.getFirstPropertyValue('dtstamp').toJSDate().getTime(), STAMP);
        const [alarm, ...more] = event.component.getAllSubcomponents('valarm');
        assert.deepEqual([more.length, alarm.getFirstPropertyValue('action')], [0, 'DISPLAY']);
        assert.equal(alarm.getFirstPropertyValue('description'), summary);
        const rings = start.clone();
        rings.addDuration(alarm.getFirstPropertyValue('trigger'));
        assert.equal(Date.parse(date) - Date.parse(rings.toString()), 7 * 864e5);
      });
    });
  }

  it('keeps texts that look like its own syntax', () => {
    const texts = [
      'a,b;c\\d:e"f',
      'one\ntwo\n\nfour',
      ' spaces  ',
      '\\n is no new line',
      'END:VEVENT\nEND:VCALENDAR',
      '😀'.repeat(60),
      'رقم '.repeat(40),
    ];
    const entries = texts.map((text, i) => ({ id: `${i}`, date: '2027-02-28', summary: text, description: text }));
    const { events } = read(calendarOf(entries, { product: 'a;b', namespace: 'x,y', language: 'en', stampAt: STAMP }));
    assert.deepEqual(
      events.map(({ summary, description }) => [summary, description]),
      texts.map((text) => [text, text]),
    );
    assert.equal(events[0].uid, '2027-02-28-0@x,y');
  });

  it('is refused when a line is broken', () => assert.throws(() => ICAL.parse('BEGIN:VCALENDAR\r\nSUMMARY\r\nEND:VCALENDAR\r\n')));
});
