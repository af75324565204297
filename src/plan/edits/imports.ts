import type { ImportUsage, Span } from '../../scan/usage.js';
import type { Edit } from '../contract.js';
import { quoted, type Style, sniffStyle } from './style.js';
import { endsLine, indentAt, lineEnd, lineStart, nextLine, skipTrivia } from './text-lines.js';

/**
 * An import of named exports in the form that the file uses: `import { A, B } from 'x';` or `const { A, B } = require('x');`.
 * `default` becomes a default import: write it `default as OpenAI`.
 */
export function importStatement(
  names: readonly string[],
  module: string,
  style: Style,
  form: ImportUsage['form'],
): string {
  const end = style.semicolon ? ';' : '';
  const whole = names.flatMap((name) => /^default as (.+)$/.exec(name)?.[1] ?? []);
  const named = names.filter((name) => !name.startsWith('default as '));
  const specifier = quoted(module, style);
  if (form === 'require') return `const ${requiredNames(whole, named)} = require(${specifier})${end}`;
  const braces = named.length > 0 ? [`{ ${named.join(', ')} }`] : [];
  return `import ${[...whole, ...braces].join(', ')} from ${specifier}${end}`;
}

/** Writes statements where the import stands. What is written behind it on its line stays there. */
export function replaceStatement({ file, span }: ImportUsage, statements: readonly string[], source: string): Edit {
  const { newline } = sniffStyle(source);
  const [start, end] = statementSpan(span, source);
  return { file, start, end, text: statements.join(newline + indentAt(source, start)) };
}

/** Takes names out of an import; the whole statement goes when none is left. A name that it does not bind is passed over. */
export function removeBindings(
  usage: Pick<ImportUsage, 'file' | 'form' | 'bindings' | 'removal'>,
  locals: readonly string[],
  source: string,
): Edit[] {
  const gone = usage.bindings.filter(({ local }) => locals.includes(local));
  if (gone.length === 0) return [];
  const { file, removal } = usage;
  if (gone.length === usage.bindings.length) {
    return removal ? [{ file, start: removal[0], end: removal[1], text: '' }] : [];
  }
  const kept = usage.bindings.filter((binding) => !gone.includes(binding));
  const [own] = kept;
  if (own?.name === 'default' && kept.length === 1 && usage.form !== 'require') {
    const end = source.indexOf('}', own.span[1]) + 1;
    return end > 0 ? [{ file, start: own.span[1], end, text: '' }] : [];
  }
  return gone.map(({ span }) => {
    const [start, end] = spanWithComma(span, kept.at(-1)?.span, source);
    return { file, start, end, text: '' };
  });
}

/** A new import on a line of its own: behind `beside`, else behind the imports at the head of the file, else in front of all code. */
export function addImport(file: string, source: string, statement: string, beside?: ImportUsage): Edit {
  const { newline } = sniffStyle(source);
  if (!beside) {
    const imported = importsEnd(source);
    if (imported !== undefined) return { file, start: imported, end: imported, text: `${newline}${statement}` };
    const at = headEnd(source);
    return { file, start: at, end: at, text: `${statement}${newline}` };
  }
  const at = lineEnd(source, statementSpan(beside.span, source)[1]);
  return { file, start: at, end: at, text: `${newline}${indentAt(source, beside.span[0])}${statement}` };
}

function requiredNames(whole: readonly string[], named: readonly string[]): string {
  const [only] = whole;
  if (only && named.length === 0) return only;
  const renamed = named.map((name) => name.replace(' as ', ': '));
  return `{ ${[...whole.map((name) => `default: ${name}`), ...renamed].join(', ')} }`;
}

/** The usage of a `require` is the call alone: its statement begins at `const`. */
function statementSpan([start, end]: Span, source: string): Span {
  const before = /(?:^|[\n;{}])([ \t]*(?:export\s+)?(?:const|let|var)\s[^;\n]*)$/.exec(source.slice(0, start))?.[1];
  const begin = before === undefined ? start : start - before.trimStart().length;
  const semicolon = source[end] === ';' && source[end - 1] !== ';' ? end + 1 : end;
  return [begin, semicolon];
}

/** A specifier goes with the comma behind it, or, where nothing that stays follows, with the one before it. */
function spanWithComma([start, end]: Span, lastKept: Span | undefined, source: string): Span {
  if (lastKept && lastKept[0] > start) {
    const comma = skipTrivia(source, end);
    const behind = source[comma] === ',' ? comma + 1 : end;
    return [start, skipTrivia(source, behind)];
  }
  const before = /,\s*$/.exec(source.slice(0, start));
  if (before) return [start - before[0].length, end];
  // A comment stands between it and the comma before: that one may trail, a second one may not.
  const comma = skipTrivia(source, end);
  const behind = source[comma] === ',' ? comma + 1 : end;
  const isAlone = source.slice(lineStart(source, start), start).trim() === '' && endsLine(source, behind);
  return isAlone ? [lineStart(source, start), nextLine(source, behind)] : [start, behind];
}

/** Where the first statement may stand: behind a byte order mark, a shebang and directives. */
function headEnd(source: string): number {
  const bom = source.startsWith('\uFEFF') ? 1 : 0;
  let at = source.startsWith('#!', bom) ? nextLine(source, bom) : bom;
  for (;;) {
    const directive = /^[ \t]*(?:'use [a-z]+'|"use [a-z]+");?[ \t]*\r?\n/.exec(source.slice(at));
    if (!directive) return at;
    at += directive[0].length;
  }
}

/** The end of the line of the last import of those that a file begins with. */
function importsEnd(source: string): number | undefined {
  const statement = /import\b(?:[^'"`;]*?\bfrom)?\s*(?:'[^'\n]*'|"[^"\n]*")[ \t]*;?/y;
  let at = headEnd(source);
  let end: number | undefined;
  for (;;) {
    statement.lastIndex = skipTrivia(source, at);
    if (!statement.test(source)) return end === undefined ? undefined : lineEnd(source, end);
    end = statement.lastIndex;
    at = end;
  }
}
