/** What every story stands in: the language, the clock, the colours and the room that the toolbar sets. */
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import '../src/bundles/define.js';
import { addLocale } from '../src/words/locale.js';
import { stage } from '../stories/stage.js';
import { settled, snippet } from '../stories/story.js';
import './preview.css';

// Two languages that nobody speaks: whatever is not accented or framed was typed into the code.
addLocale('en-XA', () => import('../src/words/generated/en-XA.js'));
addLocale('ar-XB', () => import('../src/words/generated/ar-XB.js'));

// The address of the data on every page of the book, as a host page would say it.
document.documentElement.dataset.icsSrc = 'data/ics.json';

type Entry = { name: string; description?: string };
const named = (entries: readonly Entry[], name: (entry: string) => string) =>
  entries.map((entry) => ({ ...entry, name: name(entry.name) }));

// The table keeps one row for each name, and an attribute, a slot and a part may share theirs.
setCustomElementsManifest({
  ...manifest,
  modules: manifest.modules.map((module) => ({
    ...module,
    declarations: (module.declarations as unknown as Record<string, Entry[]>[]).map((declaration) => ({
      ...declaration,
      members: [],
      slots: named(declaration.slots ?? [], (slot) => (slot ? `slot="${slot}"` : 'no slot attribute')),
      cssParts: [
        ...named(declaration.cssParts ?? [], (part) => `::part(${part})`),
        ...named(declaration.cssStates ?? [], (state) => `:state(${state})`),
      ],
    })),
  })),
});

const words = (type: unknown) => [...String(type).matchAll(/'([\w-]+)'/g)].map(([, word]) => word!);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      // The whole page, and the one rule that Storybook turns off.
      context: 'html',
      config: { rules: [{ id: 'region', enabled: true }] },
    },
    controls: { expanded: true, sort: 'none' },
    docs: { source: { excludeDecorators: true, transform: snippet } },
    options: { storySort: { order: ['Introduction'] } },
  },
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'da', title: 'Dansk' },
          { value: 'en-XA', title: 'Accented and longer (en-XA)' },
          { value: 'ar-XB', title: 'Right to left (ar-XB)' },
        ],
      },
    },
    clock: {
      description: 'The moment that elements believe in, unless the story sets one',
      toolbar: {
        title: 'Clock',
        icon: 'time',
        dynamicTitle: true,
        items: [
          { value: '', title: 'Now' },
          { value: '2026-11-26T11:00', title: 'Thursday 11:00' },
          { value: '2026-12-24T11:00', title: 'Christmas Eve' },
          { value: '2027-03-26T11:00', title: 'Good Friday' },
          { value: '2026-06-05T11:00', title: '5 June' },
          { value: '2026-11-29T23:30', title: 'Sunday night' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: { title: 'Colours', icon: 'mirror', dynamicTitle: true, items: ['light', 'dark'] },
    },
    width: {
      description: 'Room for the element',
      toolbar: {
        title: 'Width',
        icon: 'grow',
        dynamicTitle: true,
        items: [
          { value: 'full', title: 'Full width' },
          { value: '320', title: '320 pixels' },
          { value: '480', title: '480 pixels' },
        ],
      },
    },
    text: {
      description: 'Text size of the page',
      toolbar: {
        title: 'Text',
        icon: 'paragraph',
        dynamicTitle: true,
        items: [
          { value: '100', title: 'Text 100 %' },
          { value: '200', title: 'Text 200 %' },
        ],
      },
    },
  },
  initialGlobals: { locale: 'en', clock: '2026-11-26T11:00', scheme: 'light', width: 'full', text: '100' },
  argTypesEnhancers: [
    ({ argTypes }) =>
      Object.fromEntries(
        // What an element says while it loads would be logged in the middle of a render, which Storybook refuses.
        Object.entries(argTypes)
          .filter(([, { action }]) => !action)
          .map(([name, argType]) => {
            if (argType.table?.category !== 'attributes') return [name, { ...argType, control: false as const }];
            const options = words(argType.table.type?.summary);
            return [
              name,
              options.length > 0
                ? { ...argType, control: { type: 'select' as const }, options }
                : { ...argType, control: { type: 'text' as const } },
            ];
          }),
      ),
  ],
  decorators: [stage],
  afterEach: ({ canvasElement }) => settled(canvasElement),
};

export default preview;
