import type { Edit } from '../../src/plan/contract.js';
import { quoted, sniffStyle } from '../../src/plan/edits/style.js';
import { indentAt } from '../../src/plan/edits/text-lines.js';
import type { ObjectLiteral, Place } from '../../src/scan/usage.js';
import { insertAt } from './write.js';

/** `{ ... }` becomes `{ type: 'function', function: { ... } }`, in its own layout: on one line, or a line each. */
export function wrapAsTool(place: Place, source: string): Edit[] {
  const { file, span } = place;
  const [start, end] = span;
  const { indent, newline } = sniffStyle(source);
  const type = `type: ${quoted('function', sniffStyle(source))}`;
  if (!source.slice(start, end).includes('\n')) {
    return [insertAt(file, start, `{ ${type}, function: `), insertAt(file, end, ' }')];
  }
  const outer = indentAt(source, start);
  const line = `${newline}${outer}${indent}`;
  return [
    insertAt(file, start, `{${line}${type},${line}function: `),
    ...indentLines(file, span, indent, source),
    insertAt(file, end, `,${newline}${outer}}`),
  ];
}

/**
 * `{ type, name, parameters }` becomes `{ type, function: { name, parameters } }`, or what else `name` says; its type is its
 * first member. `isLifted`: other edits move all of it one step to the left.
 */
export function nestMembers({ place, members }: ObjectLiteral, name: string, source: string, isLifted = false): Edit[] {
  const { file, span } = place;
  const [first, last] = [members[1], members.at(-1)];
  if (!first || !last) return [];
  const isOwnLine = source.slice(span[0], first[0]).includes('\n');
  if (!isOwnLine) return [insertAt(file, first[0], `${name}: { `), insertAt(file, last[1], ' }')];
  const { indent, newline } = sniffStyle(source);
  const inner = indentAt(source, first[0]).slice(isLifted ? indent.length : 0);
  return [
    insertAt(file, first[0], `${name}: {${newline}${inner}${indent}`),
    ...indentLines(file, [first[0], last[1]], indent, source),
    insertAt(file, last[1], `,${newline}${inner}}`),
  ];
}

/** Moves the lines that begin inside a span one step to the right; left as they are where a template could be among them. */
function indentLines(file: string, [start, end]: readonly [number, number], step: string, source: string): Edit[] {
  const text = source.slice(start, end);
  if (text.includes('`')) return [];
  return [...text.matchAll(/\n(?=[ \t]*[^\s])/g)].map(({ index }) => insertAt(file, start + index + 1, step));
}
