import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { LitElement } from 'lit';
import { checkedOffice, checkedOn, unreadable, withNotice } from '../test/fakes/variants.js';
import { element, found, shown, shows } from './story.js';

const meta: Meta = {
  title: 'Opening hours',
  component: 'ics-opening-hours',
  args: { center: 'aarhus' },
  render: element('ics-opening-hours'),
};
export default meta;

type Story = StoryObj;
type Office = Parameters<typeof checkedOffice>[0];

/** An office whose hours somebody has confirmed, at one of its moments. `tone` is what the badge looks like. */
const office = (at: string, tone: string, options: Partial<Office> = {}, args: Record<string, string> = {}): Story => ({
  args: { at, ...args },
  loaders: [async () => ({ src: await checkedOffice({ checked: at.slice(0, 10), ...options }) })],
  render: (shownArgs, { loaded }) => element('ics-opening-hours')({ ...shownArgs, src: loaded.src as string }),
  play: shows(tone),
});

/** What the data of today can promise: nobody has said when it was checked. */
export const UsuallyOpen: Story = { play: shows('.badge.usual') };

/** The same hours, after somebody checked them last week. */
export const OpenByAppointment: Story = {
  loaders: [async () => ({ src: await checkedOn('2026-11-20') })],
  render: (args, { loaded }) => element('ics-opening-hours')({ ...args, src: loaded.src as string }),
  play: shows('.badge.open'),
};

export const Closed: Story = { args: { at: '2026-11-26T20:00' }, play: shows('.badge.closed') };

export const ClosingSoon: Story = { args: { at: '2026-11-26T16:45' }, play: shows('.badge.soon') };

export const PublicHoliday: Story = { args: { at: '2027-03-26T11:00' }, play: shows('.badge.closed') };

/** 5 June is no public holiday, yet many municipal offices close. */
export const MayBeClosed: Story = { args: { at: '2026-06-05T11:00' }, play: shows('.badge.soon') };

/** A weekday that the source does not name. */
export const UnknownDay: Story = { args: { center: 'esbjerg', at: '2026-11-24T11:00' }, play: shows('.badge.unknown') };

export const HoursNotListed: Story = { args: { center: 'odense' }, play: shows('.badge.unknown') };

/** The night before a week begins: the next opening is named with its day. */
export const SundayNight: Story = { args: { at: '2026-11-29T23:30' }, play: shows('.badge.closed') };

export const Phone: Story = { args: { channel: 'phone' }, play: shows('.badge') };

export const Line: Story = { args: { view: 'line' }, play: shows('[part~=state]') };

export const TwelveHourClock: Story = { args: { 'hour-cycle': 'h12' }, play: shows('.badge.usual') };

export const Week: Story = { args: { view: 'week', 'heading-level': '2' }, play: shows('table') };

export const WeekOfChristmas: Story = { args: { view: 'week', at: '2026-12-23T11:00' }, play: shows('table') };

export const WeekNotListed: Story = { args: { view: 'week', center: 'odense' } };

export const UnknownCentre: Story = { args: { center: 'atlantis' }, play: shows('p') };

/** Two languages on one page: each element speaks its own. */
export const TwoLanguages: Story = {
  render: (args) => {
    const both = document.createElement('div');
    both.append(element('ics-opening-hours')({ ...args, lang: 'en' }), ' ', element('ics-opening-hours')({ ...args, lang: 'da' }));
    return both;
  },
  play: shows('.badge'),
};

/** What the author wrote stays when the data cannot be had. */
export const LoadingErrorWithFallback: Story = {
  render: (args) => element('ics-opening-hours', '<a href="https://example.org/hours">Opening hours</a>')({ ...args, src: unreadable() }),
  play: shows('slot'),
};

export const LoadingErrorWithoutFallback: Story = {
  render: (args) => element('ics-opening-hours')({ ...args, src: unreadable() }),
  play: async (stage) => void (await found(stage, 'p.base button')),
};

export const WalkIn = office('2026-11-26T10:00', '.badge.open');

/** Half an hour before the end the minutes are counted, and not before. */
export const ClosesInMinutes = office('2026-11-26T14:35', '.badge.soon');

/** The desk is at lunch and somebody answers the telephone. */
export const Lunch = office('2026-11-26T12:10', '.badge.closed');

export const ClosedTillMonday = office('2026-11-27T16:00', '.badge.closed');

/** From Maundy Thursday to Easter Monday: the next opening is six days away and has its date. */
export const MaundyThursday = office('2027-03-25T10:00', '.badge.closed');

/** Constitution Day that is Whit Monday: closed for certain, not perhaps. */
export const WhitMonday = office('2028-06-05T10:00', '.badge.closed');

/** The hour that the clocks show twice, at an office that is open through the night. */
export const NightOfTheClocks = office('2026-10-25T02:30', '.badge.open', {
  weekly: [
    { dayOfWeek: ['Saturday'], opens: '22:00', closes: '04:00' },
    { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Sunday'], closed: true },
  ],
});

/** The centre has said that it closes: its word counts more than custom. */
export const YearEndClosing = office('2026-12-28T11:00', '.badge.closed', {
  special: [
    {
      validFrom: '2026-12-23',
      validThrough: '2027-01-02',
      closed: true,
      name: { en: 'Between Christmas and New Year', da: 'Mellem jul og nytår' },
    },
  ],
});

export const WeekOfAnOffice = office('2026-12-22T11:00', 'table', {}, { view: 'week' });

/** Confirmed once, but so long ago that it is only usual now. */
export const Stale = office('2026-11-26T10:00', '.badge.usual', { checked: '2026-03-01' });

/** Both clocks, for somebody who is as far ahead as Manila is. */
export const VisitorInManila = office('2026-11-26T10:00', '.badge.open', { behind: 7 * 3_600_000 });

/** Digits and direction of the language, between words that nobody speaks. */
export const ArabicNumerals = office('2026-11-26T10:00', '.badge.open', {}, { lang: 'ar-XB' });

export const Unfolded: Story = {
  play: async (stage) => {
    (await found(stage, '.badge button')).click();
    await found(stage, '[part~=panel] table');
  },
};

export const WithNotice: Story = {
  loaders: [async () => ({ src: await withNotice('Friday 2 January') })],
  render: (args, { loaded }) => element('ics-opening-hours')({ ...args, src: loaded.src as string }),
  play: shows('.notices'),
};

/** A year in a slider: what the badge, the line and the week say at any hour of it. */
export const TimeMachine: Story = {
  loaders: [async () => ({ src: await checkedOffice({ checked: '2026-11-20' }) })],
  render: (args, { loaded }) => {
    const machine = document.createElement('div');
    const views = ['badge', 'line', 'week'].map((view) => element('ics-opening-hours')({ ...args, view, src: loaded.src as string }));
    const slider = Object.assign(document.createElement('input'), { type: 'range', min: '0', max: String(365 * 24 * 4), value: '31116' });
    slider.style.inlineSize = '100%';
    const moment = document.createElement('output');
    const label = document.createElement('label');
    label.lang = 'en';
    label.dir = 'ltr';
    label.append('A quarter of an hour in 2026: ', moment, slider);
    const travel = () => {
      const at = new Date(Date.UTC(2026, 0, 1) + slider.valueAsNumber * 15 * 60_000).toISOString().slice(0, 16);
      moment.value = at.replace('T', ' ');
      for (const view of views) view.setAttribute('at', at);
    };
    slider.addEventListener('input', travel);
    travel();
    machine.append(label, ...views.flatMap((view) => [document.createElement('p'), view]));
    return machine;
  },
  play: async (stage) => {
    await found(stage, '.badge');
    const slider = stage.canvasElement.querySelector('input')!;
    // Christmas Day, noon.
    slider.value = String((358 * 24 + 12) * 4);
    slider.dispatchEvent(new InputEvent('input'));
    await (shown(stage) as LitElement).updateComplete;
    await found(stage, '.badge.closed');
  },
};
