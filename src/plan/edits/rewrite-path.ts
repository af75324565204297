import type { ResultStep, ResultUsage } from '../../scan/usage.js';
import type { Edit } from '../contract.js';
import { skipTrivia } from './text-lines.js';

/** Steps `[from, to)` of a read become another way: `message.content`, `?.delta?.content`, `choices[0]?.message.content`. */
export interface StepRewrite {
  readonly from: number;
  readonly to: number;
  readonly path: string;
}

/**
 * Writes another way in place of some steps of a read, in the form that they are written in: `.text`, `?.text`, `['text']` or
 * `{ text }`. Steps that another place writes are that place's business: where all of them are, nothing is to do here.
 * Undefined where only a part of them is written here, where they are the variable of a loop, or where no pattern is like the path.
 */
export function rewriteSteps(usage: ResultUsage, { from, to, path }: StepRewrite, source: string): Edit[] | undefined {
  if (to <= usage.before) return [];
  const steps = usage.steps.slice(from, to);
  const [first] = steps;
  const last = steps.at(-1);
  if (from < usage.before || !first || !last) return undefined;
  if (steps.every(isChained)) return [replaceChain(first, last, path, source)];
  return steps.length === 1 && first.form === 'binding' && !path.includes('(')
    ? bindDeeper(first, path, source)
    : undefined;
}

const isChained = ({ form }: ResultStep): boolean => form === 'member' || form === 'index';

function replaceChain(first: ResultStep, last: ResultStep, path: string, source: string): Edit {
  const { file, span } = first.place;
  const isOptional = source.startsWith('?.', span[0]);
  const dot = path.startsWith('?.') ? '' : isOptional ? '?.' : '.';
  return { file, start: span[0], end: last.place.span[1], text: `${dot}${path}` };
}

/** `{ text }` becomes `{ message: { content: text } }`. */
function bindDeeper({ place, nameSpan }: ResultStep, path: string, source: string): Edit[] {
  const { file, span } = place;
  const [opening, closing] = patternAround(path);
  const isRenamed = source[skipTrivia(source, nameSpan[1])] === ':';
  const name = source.slice(...nameSpan);
  const text = isRenamed ? opening : `${opening}: ${name}`;
  const nested = closing === '' ? [] : [{ file, start: span[1], end: span[1], text: closing }];
  return [{ file, start: nameSpan[0], end: nameSpan[1], text }, ...nested];
}

/**
 * What stands around the bound name in a pattern for the path: `choices[0].text` is `choices: [{ text` and ` }]`. What may be
 * absent gets a default: `calls?.[0]` is `calls: [` and `] = []`.
 */
function patternAround(path: string): readonly [opening: string, closing: string] {
  let opening = '';
  let closing = '';
  for (const [, optional, bracket, name = ''] of path.matchAll(/(\?\.)?\.?(\[)?([\w$]+)/g)) {
    if (opening === '') {
      opening = name;
      continue;
    }
    const colon = opening.endsWith('[') ? '' : ': ';
    opening += bracket ? `${colon}[` : `${colon}{ ${name}`;
    const end = bracket ? ']' : ' }';
    closing = end + (optional ? ` = ${bracket ? '[]' : '{}'}` : '') + closing;
  }
  return [opening, closing];
}
