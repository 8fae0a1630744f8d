import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { unreadable } from '../test/fakes/variants.js';
import { answer, element, found, send, shown, shows, type } from './story.js';

const meta: Meta = {
  title: 'Eligibility check',
  component: 'ics-eligibility-check',
  render: element('ics-eligibility-check'),
};
export default meta;

type Story = StoryObj;
type Stage = Parameters<NonNullable<Story['play']>>[0];

const longStay = { residence: 'yes', stay: 'over-6-months' };

/** Answers by clicking, the municipality last, by typing. */
const until = (answers: Record<string, string>, place?: string) => async (stage: Stage) => {
  await answer(stage, answers);
  if (place === undefined) return;
  await type(stage, place);
  await send(stage);
};

export const FirstQuestion: Story = { play: shows('input[type=radio]') };

/** Continue without an answer: the error is said in words, beside the question. */
export const QuestionWithError: Story = {
  play: async (stage) => {
    await found(stage, 'input[type=radio]');
    await send(stage);
    await found(stage, '#error');
  },
};

/** The page knows what its readers come for; those questions are not asked. */
export const Preset: Story = { args: { ...longStay, purpose: 'study' }, play: shows('input[name=citizenship]') };

export const MunicipalityQuestion: Story = {
  args: { ...longStay, citizenship: 'nordic', purpose: 'study' },
  play: shows('input[role=combobox]'),
};

export const MunicipalityQuestionWithError: Story = {
  args: MunicipalityQuestion.args!,
  play: async (stage) => {
    await type(stage, 'zzzz');
    await send(stage);
    await found(stage, '#error');
  },
};

/** A postcode that lies in several municipalities. */
export const MunicipalityQuestionWithSeveral: Story = {
  args: MunicipalityQuestion.args!,
  play: async (stage) => {
    await type(stage, '2300');
    await send(stage);
    await found(stage, 'input[type=radio][name=municipality]');
  },
};

export const GoHere: Story = {
  play: async (stage) => {
    await until({ ...longStay, citizenship: 'nordic', purpose: 'study' }, 'Aarhus')(stage);
    await found(stage, '[part~=outcome] [part~=step]');
  },
};

export const GoThereInstead: Story = {
  play: async (stage) => {
    await until({ ...longStay, citizenship: 'nordic', purpose: 'work' }, 'Ærø')(stage);
    await found(stage, '[part~=outcome] [part~=step]');
  },
};

export const FirstDoThis: Story = {
  play: async (stage) => {
    await until({ residence: 'yes', stay: '3-to-6-months', citizenship: 'other', 'eu-family': 'no', purpose: 'work' }, 'København')(stage);
    await found(stage, '[part~=outcome] [part~=step]');
  },
};

export const NothingYet: Story = {
  play: async (stage) => {
    await until({ residence: 'yes', stay: 'under-3-months', citizenship: 'danish', purpose: 'work' })(stage);
    await found(stage, '[part~=outcome]');
  },
};

export const AskFirst: Story = {
  play: async (stage) => {
    await until({ residence: 'yes', stay: 'under-3-months', citizenship: 'other', 'eu-family': 'yes', purpose: 'study' })(stage);
    await found(stage, '[part~=outcome]');
  },
};

/** An answer is changed from the plan; the others stay. */
export const ChangeAnAnswer: Story = {
  play: async (stage) => {
    await NothingYet.play!(stage);
    (await found(stage, '.because button')).click();
    await found(stage, 'form input:checked');
  },
};

const outcome = { ...longStay, citizenship: 'eu-eea-swiss', purpose: 'work', municipality: '0751' };

const unfold = (index: number, inside: string) => async (stage: Stage) => {
  await found(stage, '[part~=outcome] details.fold');
  shown(stage).shadowRoot!.querySelectorAll<HTMLDetailsElement>('details.fold')[index]!.open = true;
  await found(stage, inside);
};

/** Dates, paper, text, link, and a card for the desk in two languages. */
export const TakeAlong: Story = { args: outcome, play: unfold(1, '.desk') };

/** Other answers, with what would follow from each. */
export const WhatWouldChange: Story = { args: outcome, play: unfold(0, '.others dd') };

/** An answer was changed, and others are not asked for any more: that is said. */
export const AnswersDropped: Story = {
  play: async (stage) => {
    await answer(stage, { residence: 'yes', stay: 'under-3-months', citizenship: 'eu-eea-swiss', purpose: 'study' });
    await found(stage, '[part~=outcome]');
    (await found(stage, '.because li:nth-child(2) button')).click();
    await answer(stage, { stay: 'not-sure' });
    await found(stage, '[part~=outcome]');
  },
};

/** The whole guide, for those behind a desk. */
export const AllRules: Story = { args: { 'show-all': 'show-all' }, play: shows('tbody tr') };

/** The same, for one person: what is not known rules nothing out. */
export const RulesForOne: Story = {
  args: { 'show-all': 'show-all' },
  play: async (stage) => {
    const select = await found<HTMLSelectElement>(stage, 'select[name=citizenship]');
    select.value = 'nordic';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await shown(stage).updateComplete;
  },
};

export const LoadingErrorWithFallback: Story = {
  render: (args) =>
    element('ics-eligibility-check', '<a href="https://example.org/check">What to do first</a>')({ ...args, src: unreadable() }),
  play: shows('slot'),
};

export const LoadingErrorWithoutFallback: Story = {
  render: (args) => element('ics-eligibility-check')({ ...args, src: unreadable() }),
  play: shows('p.base button'),
};
