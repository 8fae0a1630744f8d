/** Prints rows as a table: the first row names the columns; words stand to the left, figures to the right. */
export const print = (rows) => {
  const [head, ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const holdsFigures = head.map((_, column) => column > 0 && body.some((row) => /^\d/.test(row[column])));
  const padded = (cell, column) => (holdsFigures[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]));
  const line = (row) => row.map(padded).join('  ').trimEnd();
  console.log(`${[line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n')}\n`);
};
