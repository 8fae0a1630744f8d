/** A network that answers as it is told, counts what it is asked, and can be slow or down. */

type Answer = { json: unknown } | { text: string } | { status: number } | { offline: true };

export interface FakeNetwork {
  /** Absolute URLs that were asked for, in order. */
  readonly requests: readonly string[];
  /** How often a path was asked for. */
  asked(path: string): number;
  /** Sets the answer of a path, from now on. */
  answer(path: string, answer: Answer): void;
  /** Keeps the answers of a path waiting until the returned function is called. */
  hold(path: string): () => void;
}

const realFetch = globalThis.fetch;
const absolute = (path: string) => new URL(path, document.baseURI).href;

const responseOf = (answer: Answer | undefined): Response => {
  if (!answer) return new Response('', { status: 404 });
  if ('offline' in answer) throw new TypeError('Failed to fetch');
  if ('status' in answer) return new Response('', { status: answer.status });
  return new Response('json' in answer ? JSON.stringify(answer.json) : answer.text);
};

/** Replaces the page's `fetch` until the test is over. What it was not told about is a 404. */
export const fakeNetwork = (files: Readonly<Record<string, unknown>> = {}): FakeNetwork => {
  const requests: string[] = [];
  const held = new Map<string, Promise<void>>();
  const answers = new Map<string, Answer>(Object.entries(files).map(([path, json]) => [absolute(path), { json }]));
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : absolute(String(input));
    requests.push(url);
    await held.get(url);
    return responseOf(answers.get(url));
  };
  return {
    requests,
    asked: (path) => requests.filter((url) => url === absolute(path)).length,
    answer: (path, answer) => void answers.set(absolute(path), answer),
    hold: (path) => {
      let release = () => {};
      held.set(absolute(path), new Promise((resolve) => (release = resolve)));
      return () => release();
    },
  };
};

afterEach(() => void (globalThis.fetch = realFetch));
