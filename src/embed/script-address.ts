/** Where the running script is, known for certain or not at all: never guessed among the page's script tags. */

/** The running script: its absolute URL, its own `data-ics-*` attributes, and the nonce that a policy lets it run by. */
export interface RunningScript {
  url: string;
  settings: DOMStringMap;
  nonce: string | undefined;
}

/** A classic script is told who it is; a module finds its address at the top of a stack, and then its element by that. */
export const runningScript = (): RunningScript | undefined => {
  const told = document.currentScript as HTMLScriptElement | null;
  const url = told?.src ?? /(?:https?|file):\/\/[^\s)]+?(?=:\d+:\d+)/.exec(new Error().stack ?? '')?.[0];
  const element = told ?? [...document.scripts].find(({ src }) => src === url);
  return url ? { url, settings: element?.dataset ?? {}, nonce: element?.nonce } : undefined;
};
