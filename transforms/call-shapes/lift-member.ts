import type { Edit } from '../../src/plan/contract.js';
import { sniffStyle } from '../../src/plan/edits/style.js';
import type { Property } from '../../src/scan/usage.js';
import { wrapValue } from './write.js';

/**
 * `reasoning: { effort: value }` becomes `reasoning_effort: value`. The inner value stays where it is, so that others may edit
 * in it. Undefined where the outer object is not written at the property, or the inner member is no part of it.
 */
export function liftMember(outer: Property, inner: Property, name: string, source: string): Edit[] | undefined {
  const { file } = outer.place;
  const [start, end] = outer.valueSpan;
  const isInside = inner.place.file === file && start < inner.valueSpan[0] && inner.valueSpan[1] < end;
  if (outer.form !== 'pair' || source[start] !== '{' || !isInside) return undefined;
  const [innerStart, innerEnd] = inner.valueSpan;
  const quote = /^['"`]/.exec(source.slice(...outer.nameSpan))?.[0] ?? '';
  return [
    { file, start: outer.nameSpan[0], end: innerStart, text: `${quote}${name}${quote}: ` },
    ...outdent(file, inner.valueSpan, source),
    { file, start: innerEnd, end, text: '' },
  ];
}

/** `reasoning: options` becomes `reasoning_effort: options?.effort`. */
export function readMember(outer: Property, member: string, name: string, source: string): Edit[] {
  const text = source.slice(...outer.valueSpan);
  const [open, close] = /^[\w$.?]+$/.test(text) ? ['', ''] : ['(', ')'];
  return wrapValue(outer, name, [open, `${close}?.${member}`], source);
}

/** Moves the lines that begin inside a span one step to the left. */
function outdent(file: string, [start, end]: readonly [number, number], source: string): Edit[] {
  const { indent } = sniffStyle(source);
  const text = source.slice(start, end);
  if (text.includes('`')) return [];
  return [...text.matchAll(new RegExp(`\\n(?=${indent})`, 'g'))].map(({ index }) => {
    const at = start + index + 1;
    return { file, start: at, end: at + indent.length, text: '' };
  });
}
