/** What a page needs to be given to run the rules that are modules. */
import { kses } from './kses.mjs';
import { tiptap } from './tiptap.mjs';

Object.assign(globalThis, { kses, tiptap });
