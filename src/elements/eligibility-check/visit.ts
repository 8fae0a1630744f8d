/** What one visitor said and did in one stepper, and what each thing they do changes. It lives in memory alone. */
import type { LitElement } from 'lit';
import { msg, str } from '@lit/localize';
import { SILENCE, answered, answeredPath, asked, changing, wentBack, type Conversation, type Sheet } from '../../domain/conversation.js';
import { list } from '../../words/lists.js';
import { questionWords } from '../../words/question.js';
import { IcsStepEvent } from '../../ui/step-events.js';
import type { Refusal } from './question.js';

/** What of a plan has code of its own. */
export type Piece = 'what-if' | 'take-along' | 'sources' | 'reasons' | 'whom';
/** What is done with a whole plan. */
export type Way = 'print' | 'copy';

export interface VisitState {
  said: Conversation;
  /** Why the visitor cannot go on yet. */
  refusal: Refusal | undefined;
  /** What happened without moving the focus. Asked for while rendering, in the language of the moment. */
  notice: (() => string) | undefined;
  /** `YYYY-MM-DD`, or empty. */
  entryDate: string;
  /** The documents that the visitor has. */
  ticked: ReadonlySet<string>;
  unfolded: ReadonlySet<Piece>;
  /** Question id → option, of the table of everything. */
  filter: Readonly<Record<string, string>>;
}

const toggled = <Entry>(set: ReadonlySet<Entry>, entry: Entry, isIn: boolean): ReadonlySet<Entry> =>
  new Set(isIn ? [...set, entry] : [...set].filter((other) => other !== entry));

export const visitIn = (host: LitElement) => {
  const state: VisitState = {
    said: SILENCE,
    refusal: undefined,
    notice: undefined,
    entryDate: '',
    ticked: new Set(),
    unfolded: new Set(),
    filter: {},
  };
  const change = (changed: Partial<VisitState>) => {
    Object.assign(state, changed);
    host.requestUpdate();
    return host.updateComplete;
  };
  /** Selector of what gets the focus when it is there. */
  let focusWanted: string | undefined;
  /** Another screen: the error goes, the focus moves to its heading, and the page is told. */
  const show = (said: Conversation, sheet: Sheet, notice?: VisitState['notice']) => {
    focusWanted = '[part=name]';
    void change({ said, refusal: undefined, notice }).then(() => host.dispatchEvent(new IcsStepEvent(asked(said, sheet))));
  };

  return {
    state: state as Readonly<VisitState>,
    show,
    answer: (question: string, option: string, sheet: Sheet) => {
      const said = answered(state.said, question, option, sheet);
      const [before, after] = [state.said, said].map((conversation) => answeredPath(conversation, sheet));
      const dropped = before!.filter((id) => !after!.includes(id));
      show(said, sheet, dropped.length > 0 ? () => droppedWords(dropped, sheet) : undefined);
    },
    refuse: (refusal: Refusal) => {
      focusWanted = 'fieldset input';
      void change({ refusal });
    },
    back: (sheet: Sheet) => show(wentBack(state.said, sheet), sheet),
    changeAnswer: (question: string, sheet: Sheet) => show(changing(state.said, question), sheet),
    restart: (sheet: Sheet) => {
      Object.assign(state, { ticked: new Set(), entryDate: '' });
      show(SILENCE, sheet);
    },
    /** Where the browser went by its history. */
    revisit: (said: Conversation) => {
      focusWanted = '[part=name]';
      void change({ said, refusal: undefined, notice: undefined });
    },
    /** Goes on where a link leads; on load, so nothing moves the focus. */
    resume: (answers: Conversation['answers'], notice: VisitState['notice']) => Object.assign(state, { said: { answers }, notice }),
    say: (notice: () => string) => change({ notice: undefined }).then(() => change({ notice })),
    enter: (entryDate: string) => void change({ entryDate }),
    tick: (document: string, isThere: boolean) => void change({ ticked: toggled(state.ticked, document, isThere) }),
    unfold: (fold: Piece, isOpen: boolean) => {
      if (isOpen !== state.unfolded.has(fold)) void change({ unfolded: toggled(state.unfolded, fold, isOpen) });
    },
    filter: (filter: VisitState['filter']) => void change({ filter }),
    /** Moves the focus where it was wanted, once that is there; never on load, and never twice for one step. */
    focus: () => {
      const target = focusWanted && host.renderRoot.querySelector<HTMLElement>(focusWanted);
      if (!target) return;
      focusWanted = undefined;
      target.focus();
    },
  };
};

export type Visit = ReturnType<typeof visitIn>;

const droppedWords = (dropped: readonly string[], { guide }: Sheet): string =>
  msg(str`No longer asked: ${list(dropped.map((id) => questionWords(id, guide)))}`, { id: 'answers-dropped' });
