import type { ClientData, DiffHunk, DiffRow } from '../../client-data.js';

type Words = ClientData['words'];

/** The hunks of a card as tables, unified or with both sides beside each other. */
export function drawDiff(hunks: readonly DiffHunk[], split: boolean, words: Words): string {
  return hunks
    .map(({ file, rows }) => {
      const changes = rows.some(([sign]) => sign === '-' || sign === '+');
      const body = split && changes ? drawSides(rows, words) : rows.map((row) => drawRow(row, changes, words)).join('');
      const name = file === undefined ? '' : `<div class="diff-file">${escapeText(file)}</div>`;
      return `${name}<div class="scroll"><table class="code${split && changes ? ' split' : ''}">${body}</table></div>`;
    })
    .join('');
}

const CLASSES: Readonly<Record<DiffRow[0], string>> = { '-': 'gone', '+': 'come', '!': 'meant', ' ': 'same' };

/** Where nothing changes one number says it. */
function drawRow([sign, old, now, code]: DiffRow, changes: boolean, words: Words): string {
  const numbers = changes ? number(old) + number(now) : number(old);
  return `<tr class="${CLASSES[sign]}">${numbers}${signCell(sign, words)}<td>${code}</td></tr>`;
}

const number = (line: number): string => `<td class="line">${line || ''}</td>`;

/** Colour alone does not say it: https://www.w3.org/WAI/WCAG22/Understanding/use-of-color.html */
function signCell(sign: DiffRow[0], words: Words): string {
  const told = { '-': words.removed, '+': words.added, '!': words.spokenOf, ' ': '' }[sign];
  return `<td class="sign" data-sign="${sign}">${told === '' ? '' : `<span class="unseen-text">${told}</span>`}</td>`;
}

const COLUMNS = '<col class="line"><col class="sign"><col>'.repeat(2);

function drawSides(rows: readonly DiffRow[], words: Words): string {
  const head = `<colgroup>${COLUMNS}</colgroup><thead class="unseen-text"><tr><th colspan="3">${words.before}</th><th colspan="3">${words.after}</th></tr></thead>`;
  return `${head}<tbody>${pairRows(rows)
    .map(([left, right]) => `<tr>${side(left, 1, words)}${side(right, 2, words)}</tr>`)
    .join('')}</tbody>`;
}

function side(row: DiffRow | undefined, at: 1 | 2, words: Words): string {
  if (row === undefined) return '<td class="none" colspan="3"></td>';
  const [sign, , , code] = row;
  return `${number(row[at])}${signCell(sign, words)}<td class="${CLASSES[sign]}">${code}</td>`;
}

/** Removed lines stand beside the added ones that follow them. */
function pairRows(rows: readonly DiffRow[]): [DiffRow | undefined, DiffRow | undefined][] {
  const pairs: [DiffRow | undefined, DiffRow | undefined][] = [];
  let gone: DiffRow[] = [];
  let come: DiffRow[] = [];
  const flush = (): void => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++) pairs.push([gone[at], come[at]]);
    gone = [];
    come = [];
  };
  for (const row of rows) {
    if (row[0] === '-') {
      if (come.length > 0) flush();
      gone.push(row);
    } else if (row[0] === '+') come.push(row);
    else {
      flush();
      pairs.push([row, row]);
    }
  }
  flush();
  return pairs;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
