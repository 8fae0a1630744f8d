/** `discover.js`: shows the script of the page an open shadow root to look in. */
export { discover } from '../embed/discover.js';
