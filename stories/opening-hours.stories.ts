import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { checkedOn, unreadable } from '../test/fakes/variants.js';
import { element, found, shows } from './story.js';

const meta: Meta = {
  title: 'Opening hours',
  component: 'ics-opening-hours',
  args: { center: 'aarhus' },
  render: element('ics-opening-hours'),
};
export default meta;

type Story = StoryObj;

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
