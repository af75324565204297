import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import xterm from '@xterm/headless';

const root = new URL('../../', import.meta.url);
const COLUMNS = 100;
const MOST_ROWS = 1000;

/** Runs what `npm run demo` runs in a terminal of its own, and reads the rows of its screen: runs of text that look alike. */
export async function recordDemo() {
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: 40, scrollback: MOST_ROWS, allowProposedApi: true });
  const output = await runInTerminal([...demoArguments(), '--no-interactive']);
  await new Promise((resolve) => terminal.write(output, resolve));
  const { active } = terminal.buffer;
  const rows = Array.from({ length: active.length }, (_each, at) => readRow(active.getLine(at)));
  return { columns: COLUMNS, rows: withoutEmptyEnd(rows) };
}

function demoArguments() {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  return scripts.demo.split(' ').slice(1);
}

/** A terminal that a person sits at: no build server, in English. */
function runInTerminal(args) {
  const { spawn } = createRequire(import.meta.url)('@lydell/node-pty');
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'en_US.UTF-8', TERM: 'xterm-256color' };
  const child = spawn(process.execPath, args, { cwd: fileURLToPath(root), cols: COLUMNS, rows: 40, env });
  return new Promise((resolve, reject) => {
    let output = '';
    child.onData((data) => {
      output += data;
    });
    child.onExit(({ exitCode }) => (exitCode === 0 ? resolve(output) : reject(new Error(`${exitCode}: ${output}`))));
  });
}

const COLORS = { 1: 'red', 2: 'green', 3: 'yellow', 6: 'cyan' };

function readRow(line) {
  const runs = [];
  for (let at = 0; at < line.length; at++) {
    const cell = line.getCell(at);
    if (cell.getWidth() === 0) continue;
    const looks = looksOf(cell);
    const last = runs.at(-1);
    if (last?.looks.join() === looks.join()) last.text += cell.getChars() || ' ';
    else runs.push({ text: cell.getChars() || ' ', column: at, looks });
  }
  return withoutBlankEnd(runs);
}

function looksOf(cell) {
  const color = cell.isFgPalette() ? COLORS[cell.getFgColor()] : undefined;
  return [
    ...(color ? [color] : []),
    ...(cell.isBold() ? ['bold'] : []),
    ...(cell.isDim() ? ['dim'] : []),
    ...(cell.isInverse() ? ['marked'] : []),
  ];
}

function withoutBlankEnd(runs) {
  const last = runs.at(-1);
  if (!last) return runs;
  const text = last.text.trimEnd();
  return text === '' ? withoutBlankEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }];
}

const withoutEmptyEnd = (rows) => rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);

export const textOf = (row) => row.map(({ text }) => text).join('');
