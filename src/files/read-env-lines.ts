import type { Span } from '../scan/usage.js';

/** One assignment of an env file. Offsets are into the file's text; a value may run over several lines. */
export interface EnvLine {
  readonly name: string;
  readonly nameSpan: Span;
  /** Without its quotes, escapes as written. */
  readonly value: string;
  readonly valueSpan: Span;
  /** From the start of its first line to the end of its last, without the line break. */
  readonly lineSpan: Span;
}

/** `broken`: a quote is opened and never closed, so where the value ends is anybody's guess. */
export type EnvLines =
  | { readonly kind: 'lines'; readonly lines: readonly EnvLine[] }
  | { readonly kind: 'broken'; readonly name: string; readonly offset: number };

const HEAD = /(?<lead>[^\S\r\n]*(?:export[^\S\r\n]+)?)(?<name>[\w.-]+)[^\S\r\n]*=[^\S\r\n]*/y;
const QUOTED = /(?<quote>["'`])(?<value>(?:\\\k<quote>|(?!\k<quote>)[\s\S])*)\k<quote>[^\S\r\n]*(?:#.*)?(?=[\r\n]|$)/y;
const REST_OF_LINE = /[^\r\n]*/y;
const COMMENT = /(?:^|\s+)#.*$/;
const LINE_BREAK = /\r\n?|\n/g;

/**
 * Reads an env file by the rules of the `dotenv` package, except that in a bare value `#` starts a comment only behind
 * a space. Comments and lines that assign nothing are passed over, as dotenv does.
 */
export function readEnvLines(text: string): EnvLines {
  const lines: EnvLine[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start < text.length) {
    const head = matchAt(HEAD, text, start);
    let end = start;
    if (head) {
      const { lead = '', name = '' } = head.groups ?? {};
      const offset = start + lead.length;
      const value = readValue(text, start + head[0].length);
      if (!value) return { kind: 'broken', name, offset };
      end = value.end;
      const valueSpan = [value.start, value.start + value.text.length] as const;
      lines.push({
        name,
        nameSpan: [offset, offset + name.length],
        value: value.text,
        valueSpan,
        lineSpan: [start, end],
      });
    }
    LINE_BREAK.lastIndex = end;
    start = LINE_BREAK.exec(text) ? LINE_BREAK.lastIndex : text.length;
  }
  return { kind: 'lines', lines };
}

/** The value that starts at the offset, and the end of its last line. Undefined when its quote is never closed. */
function readValue(text: string, start: number): { text: string; start: number; end: number } | undefined {
  const quoted = matchAt(QUOTED, text, start);
  if (quoted) return { text: quoted.groups?.value ?? '', start: start + 1, end: start + quoted[0].length };

  const line = matchAt(REST_OF_LINE, text, start)?.[0] ?? '';
  const quote = /^["'`]/.exec(line)?.[0];
  // `'O'Brien'` is odd but whole on its line, and dotenv takes it as it stands.
  if (quote && !line.includes(quote, 1)) return undefined;
  return { text: line.replace(COMMENT, '').trimEnd(), start, end: start + line.length };
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
