/** How an embedded page tells the page around it how high it is: what is said, and what of it is believed. */

/** Said by the embedded page whenever its height changes. */
export interface HeightMessage {
  readonly is: 'ics-height';
  readonly value: number;
}

/** Asked by the page around it, which may have come later. */
export const HEIGHT_QUESTION = { is: 'ics-height-wanted' } as const;

/** A page higher than this is a mistake or a joke. */
const HIGHEST = 5000;

const read = (data: unknown) => data as Readonly<Record<string, unknown>> | null | undefined;

/** Whole pixels: a fraction less would bring a scroll bar, which narrows the page, which makes it higher. */
const pixels = (value: number) => Math.min(HIGHEST, Math.max(0, Math.ceil(value)));

export const heightMessage = (value: number): HeightMessage => ({ is: 'ics-height', value: Math.ceil(value) });

/** The height in a message, in whole pixels from 0 to 5000; undefined for everything that is none. */
export const heightIn = (data: unknown): number | undefined => {
  const value = read(data)?.is === 'ics-height' && read(data)?.value;
  return Number.isFinite(value) ? pixels(value as number) : undefined;
};

/** Whether somebody asks for the height: by our own question, or by WordPress'. */
export const isHeightWanted = (data: unknown): boolean => read(data)?.is === HEIGHT_QUESTION.is || read(data)?.message === 'ready';

/** The same told to WordPress, which knows its frames by a secret in the fragment of their addresses; undefined without one. */
export const wordPressMessage = (value: number, hash: string) => {
  const [, secret] = /[?&]secret=([a-zA-Z0-9]{1,64})(?:&|$)/.exec(hash) ?? [];
  return secret === undefined ? undefined : ({ message: 'height', value: Math.ceil(value), secret } as const);
};
