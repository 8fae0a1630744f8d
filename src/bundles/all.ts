/** `ics-all.js`: every element in one file, for hosts that allow one URL. */
import { takePage } from '../embed/take-page.js';
import { elements } from './tags.js';

if (takePage(ICS_RELEASE)) for (const define of Object.values(elements)) void define();
