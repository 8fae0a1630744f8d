/** Where the running script is, known for certain or not at all: never guessed among the page's script tags. */

/** Absolute URL of the running script. A classic script is told; a module finds itself at the top of a stack. */
export const scriptUrl = (): string | undefined => {
  const script = document.currentScript;
  if (script instanceof HTMLScriptElement && script.src) return script.src;
  return /(?:https?|file):\/\/[^\s)]+?(?=:\d+:\d+)/.exec(new Error().stack ?? '')?.[0];
};

/** The script element with that address, where its own `data-ics-src` stands. */
export const scriptElement = (url: string): HTMLScriptElement | undefined =>
  document.currentScript instanceof HTMLScriptElement ? document.currentScript : [...document.scripts].find(({ src }) => src === url);
