import type { Edit, Place, RuleContext, Span } from '../../../src/plan/contract.js';
import { lineEnd, lineStart, nextLine } from '../../../src/plan/edits/text-lines.js';
import type { Client } from './client.js';

/** Takes out the variables that nothing reads any more, and one of the blank lines around them where two would meet. */
export function removeOrphans({ azure }: Client, context: RuleContext): Edit[] {
  const files = [...new Set(azure.orphans.map(({ place }) => place.file))];
  return files.flatMap((file) => {
    const spans = azure.orphans.filter(({ place }) => place.file === file).map(({ place }) => place.span);
    const source = context.source(file);
    return mergeLines(spans, source).map((span) => remove({ file, span: withBlankLine(span, source) }));
  });
}

export function remove({ file, span: [start, end] }: Place): Edit {
  return { file, start, end, text: '' };
}

export function replace({ file, span: [start, end] }: Place, text: string): Edit {
  return { file, start, end, text };
}

/** Neighbours as one, also across a blank line between them. */
function mergeLines(spans: readonly Span[], source: string): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && source.slice(last[1], start).trim() === '') last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function withBlankLine([start, end]: Span, source: string): Span {
  const opens = lineStart(source, start) === start && (start === 0 || isBlank(source, start - 1));
  return opens && end < source.length && isBlank(source, end) ? [start, nextLine(source, end)] : [start, end];
}

function isBlank(source: string, offset: number): boolean {
  return source.slice(lineStart(source, offset), lineEnd(source, offset)).trim() === '';
}
