import type { Edit } from '../../../src/plan/contract.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { indentAt, lineStart, nextLine } from '../../../src/plan/edits/text-lines.js';
import type { PackageCall } from './package-calls.js';

/**
 * Positional arguments as one object: `(deployment, messages, { maxTokens })` becomes
 * `({ model: deployment, messages, maxTokens })`. What the arguments say stays where it is, in its own lines.
 */
export function writeArguments(request: PackageCall, extras: readonly string[], source: string): Edit[] {
  const { file } = request;
  const { inside, arguments: given } = request.call;
  const [model, second, options] = given;
  const name = request.parameters?.properties[1]?.name;
  if (!model || !second || name === undefined) return [];
  const { newline, indent } = sniffStyle(source);
  const outer = indentAt(source, inside.span[0]);
  const literal = request.parameters?.literal;
  const isInline = options !== undefined && literal?.place.span[0] === options.span[0] && literal.place.file === file;
  const [first] = isInline ? literal.members : [];
  const aLineEach =
    source.slice(inside.span[0], model.span[0]).includes('\n') ||
    (first !== undefined && source.slice(options?.span[0], first[0]).includes('\n'));
  const gap = aLineEach ? `${newline}${outer}${indent}` : ' ';
  const named = source.slice(...second.span) === name ? '' : `${name}: `;
  const added = extras.map((extra) => `,${gap}${extra}`).join('');
  const edits = [
    edit(inside.span[0], model.span[0], `{${gap}model: `),
    edit(model.span[1], second.span[0], `,${gap}${named}`),
  ];
  const end = aLineEach ? `,${newline}${outer}}` : ' }';
  if (!options) return [...edits, edit(second.span[1], inside.span[1], added + end)];
  if (!isInline) {
    return [
      ...edits,
      edit(second.span[1], options.span[0], `${added},${gap}...`),
      edit(options.span[1], inside.span[1], end),
    ];
  }
  if (!first) return [...edits, edit(second.span[1], inside.span[1], added + end)];
  const opened = source.slice(options.span[0] + 1, first[0]).includes('\n');
  if (!opened) {
    const blanks = /[ \t,]*$/.exec(source.slice(0, options.span[1] - 1))?.[0].length ?? 0;
    return [
      ...edits,
      edit(second.span[1], first[0], `${added},${gap}`),
      edit(options.span[1] - 1 - blanks, inside.span[1], end),
    ];
  }
  // The members keep their lines; only the brace before them goes to the front.
  const surplus = indentAt(source, first[0]).length - outer.length - indent.length;
  return [
    ...edits,
    edit(second.span[1], options.span[0] + 1, `${added},`),
    ...linesBetween(first[0], options.span[1], source).flatMap((start) => dedent(start, surplus)),
    ...(options.span[1] === inside.span[1] ? [] : [edit(options.span[1], inside.span[1], '')]),
  ];

  function dedent(start: number, surplus: number): Edit[] {
    const blanks = /^[ \t]*/.exec(source.slice(start))?.[0].length ?? 0;
    return surplus > 0 && blanks >= surplus ? [edit(start, start + surplus, '')] : [];
  }

  function edit(start: number, end: number, text: string): Edit {
    return { file, start, end, text };
  }
}

/** Where the lines begin that a literal takes; none where a template in it may have lines of its own. */
function linesBetween(from: number, to: number, source: string): number[] {
  if (source.slice(from, to).includes('`')) return [];
  const starts: number[] = [];
  for (let at = lineStart(source, from); at < to; at = nextLine(source, at)) starts.push(at);
  return starts;
}
