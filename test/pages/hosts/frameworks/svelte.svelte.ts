/** The widgets in a Svelte 5 application. */
import { flushSync, mount as mountIn, unmount } from 'svelte';
import App from './App.svelte';

export const mount = (place: Element, { center, heard }: { center: string; heard: (what: string) => void }) => {
  const told = $state({ center, heard });
  const app = mountIn(App, { target: place, props: { told } });
  flushSync();
  return { change: (to: string) => void (told.center = to), unmount: () => void unmount(app) };
};
