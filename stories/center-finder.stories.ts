import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { unreadable, withNotice } from '../test/fakes/variants.js';
import { element, found, send, shows, type } from './story.js';

const meta: Meta = {
  title: 'Center finder',
  component: 'ics-center-finder',
  render: element('ics-center-finder'),
};
export default meta;

type Story = StoryObj;

export const List: Story = { play: shows('[part~=marker]') };

/** The page knows where its readers live. */
export const ServedMunicipality: Story = { args: { municipality: '0751' }, play: shows('.item.serves') };

/** Typed and sent: which centre serves people who live there. */
export const SearchByName: Story = {
  play: async (stage) => {
    await type(stage, 'Aarhus');
    await send(stage);
    await found(stage, '.item.serves');
  },
};

export const Suggestions: Story = {
  play: async (stage) => {
    await type(stage, 'aa');
    await found(stage, '[role=option]');
  },
};

/** A postcode that lies in several municipalities: the visitor says which is theirs. */
export const PostcodeInSeveralMunicipalities: Story = {
  play: async (stage) => {
    await type(stage, '2300');
    await send(stage);
    await found(stage, '.areas input');
  },
};

export const PostcodeInSeveralMunicipalitiesAnswered: Story = {
  play: async (stage) => {
    await PostcodeInSeveralMunicipalities.play!(stage as never);
    (await found<HTMLInputElement>(stage, '.areas input')).click();
    await found(stage, '.answer strong');
  },
};

/** No centre serves this island; its own municipality does. */
export const OwnMunicipality: Story = { args: { municipality: '0492' }, play: shows('.answer strong') };

export const NotUnderstood: Story = {
  play: async (stage) => {
    await type(stage, 'zzzz');
    await send(stage);
    await found(stage, '.answer strong');
  },
};

export const TwoCentres: Story = { args: { centers: 'copenhagen aarhus' }, play: shows('[part~=item]:nth-child(2):last-child') };

export const WithoutMap: Story = { args: { map: 'none' }, play: shows('[part~=list]') };

/** Everything about one centre, opened in place. */
export const Details: Story = {
  args: { centers: 'copenhagen' },
  play: async (stage) => (await found(stage, '.item summary')).click(),
};

/** What one may ask of a centre; who cannot be judged stays in the list. */
export const Filters: Story = {
  play: async (stage) => {
    (await found(stage, '.filters > summary')).click();
    await found(stage, '.filters select');
  },
};

/** The page asks for a service; the visitor may ask for another. */
export const FilteredByThePage: Story = { args: { service: 'mitid' }, play: shows('[part~=list]') };

/** Chosen in the list: marked there in words and with a line, and on the map. */
export const ChosenCentre: Story = {
  play: async (stage) => {
    await found(stage, '[part~=marker]');
    (await found(stage, '[data-id=odense] .meta button')).click();
    await found(stage, '[aria-current=true]');
  },
};

/** "Near me", in a frame that may not ask: why not, and the field as the way on. */
export const PositionRefused: Story = {
  play: async (stage) => {
    (await found(stage, '[part~=search] button[type=button]')).click();
    await found(stage, '.answer .hint');
  },
};

/** Everything about one centre, with three ways to find it. */
export const Directions: Story = {
  args: { centers: 'aarhus', directions: 'osm google apple' },
  play: async (stage) => {
    (await found(stage, '.item summary')).click();
    await found(stage, '.ways');
  },
};

export const Notice: Story = {
  loaders: [async () => ({ src: await withNotice('The centres are very busy in August; book early.') })],
  render: (args, { loaded }) => element('ics-center-finder')({ ...args, src: loaded.src as string }),
  play: shows('.notices'),
};

export const UnknownMunicipality: Story = { args: { municipality: '9999' }, play: shows('[part~=list]') };

export const LoadingErrorWithFallback: Story = {
  render: (args) => element('ics-center-finder', '<a href="https://example.org/centres">Find a centre</a>')({ ...args, src: unreadable() }),
  play: shows('slot'),
};

export const LoadingErrorWithoutFallback: Story = {
  render: (args) => element('ics-center-finder')({ ...args, src: unreadable() }),
  play: shows('p.base button'),
};
