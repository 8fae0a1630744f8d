/** Which name somebody meant who misspelt it. */

/** How many letters must be added, taken away or replaced to make one word of the other. */
const lettersBetween = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  [...a].forEach((letter, line) => {
    const above = row;
    row = [line + 1];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = above[column - 1]! + Number(letter !== b[column - 1]);
      row.push(Math.min(replaced, above[column]! + 1, row[column - 1]! + 1));
    }
  });
  return row.at(-1)!;
};

/** The name that is nearest to what was written; undefined when none is near enough to be meant. */
export const nearestName = (written: string, names: readonly string[]): string | undefined => {
  const word = written.toLowerCase();
  const far = (name: string) => lettersBetween(word, name);
  const [nearest] = [...names].sort((a, b) => far(a) - far(b));
  return nearest !== undefined && far(nearest) <= Math.max(2, nearest.length / 3) ? nearest : undefined;
};
