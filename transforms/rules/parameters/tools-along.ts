import { t } from '../../../src/messages/t.js';
import type { FindingProposal } from '../../../src/plan/contract.js';
import { noteOf, sourceOf } from '../../../src/plan/facts.js';
import { onlyText } from '../../../src/plan/values.js';
import type { ObjectShape, Property } from '../../../src/scan/usage.js';
import type { Removal } from './removal.js';
import { nameInCode, type Subject } from './subject.js';

/** True for a choice of none of the tools: where it goes, those that are still offered may be called. */
export const isNone = ({ name, value }: Property): boolean =>
  (name === 'tool_choice' || name === 'function_call') && onlyText(value) === 'none';

/** The removals with the tools that have to go along; the choice stays where they cannot. */
export function takeToolsAlong(removals: readonly Removal[], subjects: readonly Subject[]): readonly Removal[] {
  return removals.flatMap((removal) => {
    if (!isNone(removal.subject.property)) return [removal];
    const tools = toolsAlong(removal.subject.request.parameters);
    return tools ? [removal, ...tools.map((property) => removeTools(property, removal, subjects))] : [];
  });
}

/** What is said where the choice stays. */
export function reportToolsLeft(removals: readonly Removal[]): FindingProposal[] {
  return removals
    .filter(({ subject: { property, request } }) => isNone(property) && !toolsAlong(request.parameters))
    .map(({ subject: { property, request, context }, fact }) => ({
      kind: 'finding',
      severity: 'action',
      holds: true,
      usages: [request],
      place: property.place,
      title: t`${context.provider.name} refuses ${nameInCode(property)} none, and without it the tools may be called`,
      todo: t`${noteOf(fact)}Leave both out: ${nameInCode(property)} and the tools.`,
      sources: [sourceOf(fact)],
    }));
}

/** The tools that a call offers; undefined where they may be offered at times only, or out of sight. */
function toolsAlong(parameters: ObjectShape | undefined): readonly Property[] | undefined {
  const offered = (parameters?.properties ?? []).filter(({ name }) => name === 'tools' || name === 'functions');
  const isOutOfSight = offered.length === 0 && (parameters?.unseen.length ?? 0) > 0;
  return isOutOfSight || offered.some(({ conditional, form }) => conditional || form === 'argument')
    ? undefined
    : offered;
}

function removeTools(property: Property, { subject, fact }: Removal, subjects: readonly Subject[]): Removal {
  const claim = t`without ${nameInCode(subject.property)} none they may be called`;
  const own = subjects.find((each) => each.property === property) ?? { ...subject, property };
  return { subject: own, fact, claim, reason: t`${claim}.`, changesOutput: true };
}
