import { joinSentences, listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Edit, Proposal } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import { literalPlace, textLeaves } from '../../../src/plan/values.js';
import type { Leaf, Property } from '../../../src/scan/usage.js';
import { knownValue, mappedTo } from './allowed.js';
import { reportTooMany, reportUnknownValue } from './report.js';
import { nameInCode, type Range, type Subject } from './subject.js';

/** Brings a value into what the provider takes; what cannot be known is said. Values that have to go are removed elsewhere. */
export function fitValue(subject: Subject, fact: Range): Proposal[] {
  return [
    ...subject.property.value.leaves.flatMap((leaf) => clamp(leaf, subject, fact)),
    ...mapValue(subject, fact),
    ...wrapInArray(subject, fact),
    ...countItems(subject, fact),
    ...judgeUnknown(subject, fact),
  ];
}

function clamp(leaf: Leaf, subject: Subject, fact: Range): Proposal[] {
  if (leaf.kind !== 'constant' || typeof leaf.value !== 'number') return [];
  const fitted = Math.min(Math.max(leaf.value, fact.min ?? -Infinity), fact.max ?? Infinity);
  if (fitted === leaf.value) return [];
  const { file, span } = leaf.place;
  const edit = { file, start: span[0], end: span[1], text: String(fitted) };
  return [proposeFit(subject, fact, [edit], `${leaf.value} -> ${fitted}`, 'review')];
}

function mapValue(subject: Subject, fact: Range): Proposal[] {
  const mapped = mappedTo(subject.property, fact);
  const [leaf] = textLeaves(subject.property.value);
  const place = leaf && literalPlace(leaf);
  if (mapped === undefined || !place) return [];
  const edit = replaceText(place, subject.context.source(place.file), mapped);
  return [proposeFit(subject, fact, [edit], `${knownValue(subject.property)} -> ${mapped}`, 'review')];
}

/** A lone string becomes an array of one: the same to OpenAI, so nothing has to be decided. */
function wrapInArray(subject: Subject, fact: Range): Proposal[] {
  const { property } = subject;
  const isString = property.value.leaves.length > 0 && property.value.leaves.every(({ kind }) => kind === 'text');
  if (!fact.arrayOnly || property.elements || !isString) return [];
  return [proposeFit(subject, fact, arrayEdits(property), t`a string -> an array`, 'auto')];
}

function arrayEdits({ form, name, place: { file }, valueSpan: [start, end] }: Property): Edit[] {
  if (form === 'shorthand') return [{ file, start: end, end, text: `: [${name}]` }];
  return [
    { file, start, end: start, text: '[' },
    { file, start: end, end, text: ']' },
  ];
}

function countItems(subject: Subject, fact: Range): Proposal[] {
  const count = subject.property.elements?.length ?? 0;
  return fact.maxItems !== undefined && count > fact.maxItems ? [reportTooMany(subject, fact, count)] : [];
}

/** What only the run decides cannot be fitted: one word about it, however many ways lead there. */
function judgeUnknown({ property, ...rest }: Subject, fact: Range): Proposal[] {
  const isWritten = property.elements !== undefined || property.object !== undefined;
  const reasons = property.value.leaves.flatMap((leaf) => {
    if (leaf.kind === 'env') return [t`environment variable ${leaf.name}`];
    return leaf.kind === 'unknown' && leaf.reason !== 'undefined' ? [leaf.reason] : [];
  });
  const [first, ...others] = [...new Set(reasons)];
  if (isWritten || first === undefined || !limits(fact)) return [];
  const from = others.length > 0 ? t`${first} and others` : first;
  return [reportUnknownValue({ property, ...rest }, fact, from, limits(fact))];
}

/** A change of a value to what the provider takes. */
export function proposeFit(
  { property, request, context }: Subject,
  fact: Range,
  edits: Edit[],
  what: string,
  tier: 'auto' | 'review',
): Proposal {
  const doubts = requestDoubts(request, context);
  return {
    kind: 'change',
    tier: doubts.length > 0 ? 'review' : tier,
    usages: [request],
    edits,
    title: t`${nameInCode(property)}: ${what}`,
    why: joinSentences([explainFact(t`${context.provider.name} takes ${limits(fact)}`, fact), ...doubts]),
    sources: [sourceOf(fact)],
  };
}

/** `0 to 1`, `low, high or max`, `an array of at most 4`. */
export function limits({ min, max, allowed, maxItems, arrayOnly }: Range): string {
  const parts: string[] = [];
  if (min !== undefined && max !== undefined) parts.push(t`${min} to ${max}`);
  else if (min !== undefined) parts.push(t`${min} or more`);
  else if (max !== undefined) parts.push(t`at most ${max}`);
  if (allowed) parts.push(listed(allowed));
  if (maxItems !== undefined) {
    const items = maxItems === 1 ? t`1 item` : t`${maxItems} items`;
    parts.push(arrayOnly ? t`an array of at most ${items}` : t`at most ${items}`);
  } else if (arrayOnly) parts.push(t`an array only`);
  return listed(parts);
}
