import { textOf } from './record-demo.mjs';

/** Of a long report the parts that show what it is, by how they begin: two files, one thing to do by hand, the summary. */
const PARTS = [
  /^src\/llm\/client\.ts:/,
  /^src\/services\/reply\.ts:/,
  /^To do by hand/,
  /^ {2}! manual {2}max_completion_tokens:/,
  /^plan {2}/,
  /^ {2}\? review {2,}\d/,
];
/** From here on all of it. */
const END = /^ {2}per million tokens/;

const GAP = [{ text: '⋯', column: 0, looks: ['dim'] }];

/** The chosen parts in the order of the report; a row of dots stands for what is left out between them. */
export function chooseRows(rows) {
  const parts = splitIntoParts(rows);
  const end = parts.findIndex(({ rows: [first] }) => END.test(textOf(first)));
  const isChosen = ({ rows: [first] }, at) => at >= end || PARTS.some((part) => part.test(textOf(first)));
  let leftOut = false;
  return parts.flatMap((part, at) => {
    const skipped = leftOut;
    leftOut = !isChosen(part, at);
    if (leftOut) return [];
    return [...(skipped ? [GAP] : at > 0 ? [[]] : []), ...part.rows];
  });
}

/** At empty rows, and where a report goes on further down in a file. */
function splitIntoParts(rows) {
  const parts = [{ rows: [] }];
  for (const row of rows) {
    if (row.length === 0 || textOf(row).trimStart().startsWith('┄')) parts.push({ rows: [] });
    if (row.length > 0) parts.at(-1).rows.push(row);
  }
  return parts.filter((part) => part.rows.length > 0);
}
