/** `embed/embed.js`: the script of the pages for iframes. */
import { startEmbedPage } from '../embed/embed-page.js';

startEmbedPage();
