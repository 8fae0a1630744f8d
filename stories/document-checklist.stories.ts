import { userEvent } from 'storybook/test';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { checkedOn, unreadable } from '../test/fakes/variants.js';
import { element, found, shows } from './story.js';

const meta: Meta = {
  title: 'Document checklist',
  component: 'ics-document-checklist',
  render: element('ics-document-checklist'),
};
export default meta;

type Story = StoryObj;
type Stage = Parameters<NonNullable<Story['play']>>[0];

const choose = async (stage: Stage, answers: Record<string, string>) => {
  for (const [name, value] of Object.entries(answers)) {
    await userEvent.selectOptions(await found(stage, `select[name="${name}"]`), value);
  }
};

/** The page knows the service and for whom it is: nothing is asked. */
export const ByAttributes: Story = {
  args: { service: 'eu-residence-document', citizenship: 'eu-eea-swiss', purpose: 'work' },
  play: shows('.item'),
};

/** The page names the service alone: what else makes a difference is asked beside the list. */
export const ServiceAlone: Story = { args: { service: 'cpr' }, play: shows('.whom') };

export const Chooser: Story = { play: shows('select[name=service]') };

/** Answered: the list follows every answer, and only what still matters is asked. */
export const ChooserAnswered: Story = {
  play: async (stage) => {
    await choose(stage, { service: 'cpr', citizenship: 'other', 'eu-family': 'yes' });
    await found(stage, '.item');
  },
};

/** One document of several is in the bag. */
export const Ticked: Story = {
  args: { service: 'tax-card', citizenship: 'nordic' },
  play: async (stage) => {
    (await found(stage, '.item input')).click();
    await found(stage, '.item input:checked');
  },
};

/** Somebody for whom the guide has no such step is sent to ask. */
export const NothingListed: Story = {
  args: { service: 'eu-residence-document', citizenship: 'danish' },
  play: shows('.documents a'),
};

/** The same list, after somebody checked every claim last week. */
export const Checked: Story = {
  args: { service: 'eu-residence-document', citizenship: 'eu-eea-swiss', purpose: 'study' },
  loaders: [async () => ({ src: await checkedOn('2026-11-20') })],
  render: (args, { loaded }) => element('ics-document-checklist')({ ...args, src: loaded.src as string }),
  play: shows('.item'),
};

/** Where everything comes from, opened. */
export const Sources: Story = {
  args: { service: 'mitid' },
  play: async (stage) => (await found(stage, '.sources summary')).click(),
};

export const OwnHeading: Story = {
  args: { service: 'mitid' },
  render: element('ics-document-checklist', '<h2 slot="heading">Bring these</h2><p slot="footer">Copies are not enough.</p>'),
  play: shows('slot[name=heading]'),
};

/** A service that nobody knows is reported, and asked for instead. */
export const WrongService: Story = { args: { service: 'cprr' }, play: shows('select[name=service]') };

/** So is an answer that is no option. */
export const WrongAnswer: Story = { args: { service: 'cpr', citizenship: 'martian' }, play: shows('select[name=citizenship]') };

export const LoadingErrorWithFallback: Story = {
  render: (args) =>
    element('ics-document-checklist', '<a href="https://example.org/bring">What to bring</a>')({ ...args, src: unreadable() }),
  play: shows('slot'),
};

export const LoadingErrorWithoutFallback: Story = {
  render: (args) => element('ics-document-checklist')({ ...args, src: unreadable() }),
  play: shows('p.base button'),
};
