import type { Proposal } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { foldPieces, HOLE, literalPlace, textLeaves } from '../../../src/plan/values.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import { standInFor } from './allowed.js';
import { proposeFit } from './fit-value.js';
import { reportRefused } from './report.js';
import { providerOf, type Range, type Subject } from './subject.js';

/** Each text that a parameter can have where it is one of several, such as the branches of a condition or a fallback. */
export function judgeAlternatives(subject: Subject): Proposal[] {
  const { property, request, context } = subject;
  if (property.value.leaves.length < 2) return [];
  const provider = providerOf(request, context);
  return textLeaves(property.value).flatMap((leaf): Proposal[] => {
    const value = foldPieces(leaf.pieces);
    const fact = parameterFact(provider, request.api, property.name, value);
    if (fact?.support === 'rejects') return [reportRefused({ ...subject, fact }, value)];
    if (fact?.support !== 'range' || value.includes(HOLE) || isTaken(value, fact)) return [];
    const to = standInFor(value, fact);
    const place = literalPlace(leaf);
    if (to === undefined || !place) return [reportRefused({ ...subject, fact }, value)];
    const edit = replaceText(place, context.source(place.file), to);
    return [proposeFit(subject, fact, [edit], `${value} -> ${to}`, 'review')];
  });
}

const isTaken = (value: string, { allowed }: Range): boolean => allowed === undefined || allowed.includes(value);
