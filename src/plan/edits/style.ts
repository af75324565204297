/** How a file writes things, so that new text looks like its neighbours. */
export interface Style {
  readonly quote: "'" | '"';
  readonly semicolon: boolean;
  readonly indent: string;
  readonly newline: '\n' | '\r\n';
}

export function sniffStyle(text: string): Style {
  return {
    quote: sniffQuote(text),
    semicolon: /;[ \t]*(\/\/.*)?\r?$/m.test(text),
    indent: sniffIndent(text),
    newline: /\r\n/.test(text) ? '\r\n' : '\n',
  };
}

/** A string literal in the file's quotes. */
export function quoted(text: string, style: Style): string {
  return `${style.quote}${escapeFor(style.quote, text)}${style.quote}`;
}

/** `text` as it has to be written between two of `quote`; unchanged where there are no quotes, as in env files. */
export function escapeFor(quote: string, text: string): string {
  if (quote === '') return text;
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return quote === '`' ? escaped.replaceAll('${', '\\${') : escaped;
}

function sniffQuote(text: string): "'" | '"' {
  let single = 0;
  let double = 0;
  for (const [literal] of text.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g)) {
    if (literal.startsWith("'")) single += 1;
    else double += 1;
  }
  return double > single ? '"' : "'";
}

/** The smallest indent in use: a line that is deep inside something says little about the step. */
function sniffIndent(text: string): string {
  const indents = [...text.matchAll(/^([ \t]+)[^\s*]/gm)].map(([, indent = '']) => indent);
  if (indents.some((indent) => indent.startsWith('\t'))) return '\t';
  const widths = indents.map((indent) => indent.length).filter((width) => width >= 2);
  return ' '.repeat(widths.length > 0 ? Math.min(...widths) : 2);
}
