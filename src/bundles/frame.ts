/** `frame.js`: the script of a page that shows the kit in iframes. */
import { startFrames } from '../embed/frame.js';

startFrames();
