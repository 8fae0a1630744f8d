/** Tells a name from the same name with a slip: one letter wrong, missing or extra, or two of them swapped. */

/** Whether the name, or only its beginning, is what was typed but for a slip. */
export const slipOf = (typed: string, name: string): 'whole' | 'beginning' | undefined => {
  let at = 0;
  while (at < typed.length && typed[at] === name[at]) at++;
  const rest = typed.slice(at);
  const due = name.slice(at);
  const mended = [rest.slice(1), due[0]! + rest, due[0]! + rest.slice(1), rest[1]! + rest[0]! + rest.slice(2)];
  if (mended.includes(due)) return 'whole';
  return mended.some((tail) => due.startsWith(tail)) ? 'beginning' : undefined;
};
