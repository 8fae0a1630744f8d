import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { checkedOn, unreadable } from '../test/fakes/variants.js';
import { element, found, shows } from './story.js';

const meta: Meta = {
  title: 'Center card',
  component: 'ics-center-card',
  args: { center: 'copenhagen' },
  render: element('ics-center-card'),
};
export default meta;

type Story = StoryObj;

export const Whole: Story = { play: shows('table') };

/** Where everything comes from, opened. */
export const Sources: Story = { play: async (stage) => (await found(stage, '.sources summary')).click() };

/** What to bring, opened: the guide is fetched now and not before. */
export const WhatToBring: Story = {
  play: async (stage) => {
    (await found(stage, '.bringing summary')).click();
    await found(stage, '.bring');
  },
};

/** Every map that can show the way. The links load nothing before they are followed. */
export const Directions: Story = { args: { center: 'aarhus', directions: 'osm google apple' }, play: shows('.ways a + a + a') };

/** Where only the postcode is known, the address is looked up. */
export const DirectionsByAddress: Story = { args: { center: 'esbjerg' }, play: shows('.ways a[href*="search"]') };

/** Described to search engines. */
export const Described: Story = { args: { 'json-ld': 'json-ld' }, play: shows('table') };

/** The same centre, after somebody checked every claim last week. */
export const Checked: Story = {
  loaders: [async () => ({ src: await checkedOn('2026-11-20') })],
  render: (args, { loaded }) => element('ics-center-card')({ ...args, src: loaded.src as string }),
  play: shows('.state.open'),
};

export const Closed: Story = { args: { at: '2026-12-25T11:00' }, play: shows('.state.closed') };

/** A centre whose address no official source confirms. */
export const UnconfirmedCentre: Story = { args: { center: 'soenderborg' }, play: shows('.address .hint') };

/** A centre that publishes neither an address nor hours. */
export const NothingListed: Story = { args: { center: 'odense' }, play: shows('.state.unknown') };

export const OwnHeading: Story = {
  render: element('ics-center-card', '<h2 slot="heading">Our centre</h2><p slot="footer">Ask us for help with the forms.</p>'),
  play: shows('slot[name=heading]'),
};

export const UnknownCentre: Story = { args: { center: 'atlantis' }, play: shows('p') };

export const LoadingErrorWithFallback: Story = {
  render: (args) => element('ics-center-card', '<a href="https://example.org/centre">The centre</a>')({ ...args, src: unreadable() }),
  play: shows('slot'),
};

export const LoadingErrorWithoutFallback: Story = {
  render: (args) => element('ics-center-card')({ ...args, src: unreadable() }),
  play: shows('p.base button'),
};
