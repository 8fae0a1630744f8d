/** Lets a page show the kit a place where it does not look by itself: an open shadow root. */
import { pageRecord, type Watch } from '../dataset/page.js';

/**
 * Upgrades what is in a shadow root now, and what comes into it, until the function that it returns is called. It may be
 * called before the site's script is there; without that script nothing happens.
 */
export const discover = (root: ShadowRoot): (() => void) => {
  const record = pageRecord();
  const start = (watch: Watch) => {
    stop = watch(root);
  };
  let stop = (): void => void record.waiting?.delete(start);
  if (record.watch) start(record.watch);
  else (record.waiting ??= new Set()).add(start);
  return () => stop();
};
