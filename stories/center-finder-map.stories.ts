import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { element, found, shown, shows } from './story.js';

const meta: Meta = {
  title: 'Center finder/Map',
  component: 'ics-center-finder',
  render: element('ics-center-finder'),
};
export default meta;

type Story = StoryObj;
type Stage = { canvasElement: HTMLElement };

const explore = async (stage: Stage) => {
  (await found(stage, '[part=explore]')).click();
  await found(stage, 'button.marker');
};
const press = async (stage: Stage, selector: string) => {
  (await found(stage, selector)).click();
  await shown(stage).updateComplete;
};

export const Picture: Story = { play: shows('[part~=marker]') };

/** Nothing but the picture, for pages that want it so. */
export const PictureOnly: Story = { args: { map: 'static' }, play: shows('[part~=marker]') };

/** The same, but it moves: with the mouse, two fingers, the keyboard, or buttons. */
export const Explored: Story = { play: explore };

/** Moves as soon as it is in sight. */
export const Interactive: Story = {
  args: { map: 'interactive' },
  play: async (stage) => {
    (await found(stage, '.canvas')).scrollIntoView();
    await found(stage, 'button.marker');
  },
};

export const ServesAndChosen: Story = {
  args: { municipality: '0751' },
  play: async (stage) => {
    await explore(stage);
    await press(stage, 'button.marker:not(.serves)');
    (await found(stage, '.leaflet-marker-icon:nth-child(2) button')).click();
    await found(stage, 'button.marker.chosen');
  },
};

/** What a visitor sees before another host is asked for pictures of streets. */
export const StreetsFromAnotherHost: Story = {
  args: { tiles: 'https://tiles.example.org/{z}/{x}/{y}.png', 'tiles-attribution': '© Somebody' },
  play: async (stage) => {
    await explore(stage);
    await found(stage, 'figcaption .link');
  },
};
