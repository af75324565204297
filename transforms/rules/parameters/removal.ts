import { joinSentences, labelled, listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Proposal, RuleContext } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import type { ModelRequest } from '../../../src/plan/needs.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import type { ParameterFact } from '../../../src/providers/schema.js';
import { isNative, nativeSdk } from '../native-sdk/native-client.js';
import { isAllowed, isDefault, mappedTo } from './allowed.js';
import { typeDoubts } from './own-type.js';
import { isRefusedByTypes } from './rename.js';
import { generalFact, nameInCode, type Subject } from './subject.js';

/** A parameter that has to go. */
export interface Removal {
  readonly subject: Subject;
  readonly fact: ParameterFact;
  /** Why, in a few words. */
  readonly claim: string;
  /** The same with what is noted of it, as a sentence. */
  readonly reason: string;
  readonly changesOutput: boolean;
}

export function removalOf(subject: Subject): Removal | undefined {
  const { property, fact, context } = subject;
  const general = generalFact(subject) ?? fact;
  const { name } = context.provider;
  if (fact.support === 'rename') {
    if (property.written !== undefined) return undefined;
    if (fact.otherwise === 'rejects' && isRefusedByTypes(subject, fact)) {
      const claim = t`${name} refuses it; its own name for it is ${fact.to}, which the SDK's types refuse`;
      return { subject, fact, claim, reason: explainFact(claim, fact), changesOutput: false };
    }
    // Two names for one thing: the one that the provider knows stays.
    const other = subject.request.parameters?.properties.find((each) => each.name === fact.to);
    if (!other || other.conditional || property.conditional) return undefined;
    const claim = t`${fact.to} is there already`;
    return { subject, fact, claim, reason: t`${claim}.`, changesOutput: true };
  }
  if (isValueTaken(fact, general)) return undefined;
  if (general.support === 'rejects') {
    const claim = tellRefusal(subject);
    const changesOutput = general.changesOutput && !isDefault(property);
    return { subject, fact: general, claim, reason: explainFact(claim, general), changesOutput };
  }
  if (general.support === 'range' && general.allowed && !isAllowed(property, general) && !mappedTo(property, general)) {
    const claim = tellTaken(subject, general.allowed);
    return { subject, fact, claim, reason: explainFact(claim, fact), changesOutput: true };
  }
  return undefined;
}

/** What is known of a value wins over what is known of the parameter. */
const isValueTaken = (fact: ParameterFact, general: ParameterFact): boolean =>
  fact !== general && fact.support === 'accepts';

/** Who asks for little thinking should know that the vendor's default is more. */
function tellTaken({ property, context: { provider } }: Subject, allowed: readonly string[]): string {
  const values = listed(allowed);
  return property.name === 'reasoning_effort'
    ? t`${provider.name} takes ${values}, and without it the model thinks as much as by default`
    : t`${provider.name} takes ${values}`;
}

function tellRefusal({ request, context }: Subject): string {
  const sdk = nativeSdk(context);
  return sdk && isNative(request, context) ? t`${sdk.name} drops it` : t`${context.provider.name} refuses it`;
}

/** One change for all that go from a call: commas belong to two neighbours, so that they cannot go one by one. */
export function proposeRemoval(removals: readonly Removal[], request: ModelRequest, context: RuleContext): Proposal[] {
  if (removals.length === 0) return [];
  const properties = removals.map(({ subject }) => subject.property);
  const names = listed([...new Set(properties.map(nameInCode))]);
  const doubts = [...requestDoubts(request, context), ...typeDoubts(request, context)];
  const needsLook = doubts.length > 0 || removals.some(({ changesOutput }) => changesOutput);
  return [
    {
      kind: 'change',
      tier: needsLook ? 'review' : 'auto',
      usages: [request],
      edits: removeProperties(properties, request.parameters?.literal, context.source),
      title: t`remove ${names}`,
      why: joinSentences([
        ...removals.map(({ subject, reason }) => labelled(nameInCode(subject.property), reason)),
        ...doubts,
      ]),
      sources: removals.map(({ fact }) => sourceOf(fact)),
    },
    ...removals.map((removal) => reportRemoved(removal, request)),
  ];
}

function reportRemoved(
  { subject: { property }, claim, changesOutput, fact }: Removal,
  request: ModelRequest,
): Proposal {
  const effect = changesOutput ? t`answers may change` : t`answers stay the same`;
  return {
    kind: 'finding',
    severity: 'info',
    usages: [request],
    place: property.place,
    title: t`${nameInCode(property)} is removed (${effect}): ${claim}`,
    sources: [sourceOf(fact)],
  };
}
