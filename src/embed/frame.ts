/** Gives the frames of the kit on a page the height of what is in them. */
import { HEIGHT_QUESTION, heightIn } from './height.js';

/** Pages of the kit are in a folder of that name, wherever the kit is. */
const FRAMES = 'iframe[src*="embed/"]';

/** Whether a frame still shows what its address says: one in a sandbox has no origin of its own. An empty one runs no script that could speak. */
const isAt = ({ src, sandbox }: HTMLIFrameElement, origin: string): boolean =>
  origin === (sandbox.length === 0 || sandbox.contains('allow-same-origin') ? new URL(src).origin : 'null');

/** Listens, and asks those that have spoken already. */
export const startFrames = (): void => {
  const frames = () => document.querySelectorAll<HTMLIFrameElement>(FRAMES);
  addEventListener('message', ({ data, origin, source }) => {
    const height = heightIn(data);
    if (height === undefined) return;
    for (const frame of frames()) {
      // Where a page counts borders as part of a height, they must not take from the content's.
      const borders = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
      if (frame.contentWindow === source && isAt(frame, origin)) frame.style.height = `${height + borders}px`;
    }
  });
  frames().forEach((frame) => frame.contentWindow?.postMessage(HEIGHT_QUESTION, '*'));
};
