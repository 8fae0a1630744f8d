/** Lets elements take turns, so that no task is as long as all of them together: it would keep a visitor's hand waiting. */

type Scheduling = typeof globalThis & { scheduler?: { yield?(): Promise<void> } };

/** Resolves in a task of its own, where the browser knows how; elsewhere at once, because a timer would be late in the background. */
export const myTurn = (): Promise<void> | undefined => (globalThis as Scheduling).scheduler?.yield?.();
