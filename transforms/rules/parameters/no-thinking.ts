import { joinSentences, listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Proposal } from '../../../src/plan/contract.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { explainFact, noteOf, sourceOf } from '../../../src/plan/facts.js';
import { factsFor, type Known } from '../../../src/plan/facts-for.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import { onlyText } from '../../../src/plan/values.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { ParameterFact, ProviderData } from '../../../src/providers/schema.js';
import type { Property, UsageOf } from '../../../src/scan/usage.js';
import { typeDoubts } from './own-type.js';
import { nameInCode, type Subject } from './subject.js';
import { explainSpread, fieldsText, isPlainChat, missingFields, replaceByFields } from './vendor-fields.js';

/**
 * `reasoning_effort: 'none'`, where the provider does not know the word and its model thinks unless it is told not to: what
 * keeps it from that is written instead. Undefined for every other parameter.
 */
export function keepFromThinking(subject: Subject): Proposal[] | undefined {
  const { property, request, context } = subject;
  const reasoning = unheardNone(property, request, context);
  if (!reasoning) return undefined;
  const fields = reasoning.off && missingFields(reasoning.off, request);
  if (fields && Object.keys(fields).length === 0) return undefined;
  const edits =
    fields && isPlainChat(request, context) ? replaceByFields(property, fields, request, context) : undefined;
  if (!fields || !edits) return subject.fact.support === 'ignores' && !fields ? undefined : [ask(subject, reasoning)];
  const text = fieldsText(fields, sniffStyle(context.source(property.place.file)));
  const claim = t`${context.provider.name} does not know reasoning_effort none, and without it the model ${thinks(reasoning)}`;
  const doubts = [...requestDoubts(request, context), ...typeDoubts(request, context)];
  return [
    {
      kind: 'change',
      tier: 'review',
      usages: [request],
      edits,
      title: `reasoning_effort: none -> ${text}`,
      why: joinSentences([explainFact(claim, reasoning), ...explainSpread(request), ...doubts]),
      sources: [sourceOf(reasoning), sourceOf(subject.fact)],
    },
  ];
}

/** What is known of the thinking of a model that is told `none` in vain, and thinks or may think by itself. */
export function unheardNone(
  effort: Property,
  request: UsageOf<'request'>,
  known: Known,
): ProviderData['reasoning'] | undefined {
  if (effort.name !== 'reasoning_effort' || onlyText(effort.value) !== 'none') return undefined;
  const facts = factsFor(request, known);
  const fact = parameterFact(facts, 'chat', 'reasoning_effort', 'none');
  if (!fact || isHeard(fact) || facts.reasoning.onByDefault === false) return undefined;
  return facts.reasoning;
}

function isHeard(fact: ParameterFact): boolean {
  if (fact.support !== 'range') return fact.support !== 'rejects' && fact.support !== 'ignores';
  return !fact.allowed || fact.allowed.includes('none') || fact.mapped?.none !== undefined;
}

const thinks = ({ onByDefault }: ProviderData['reasoning']): string => (onByDefault ? t`thinks` : t`may think`);

function ask({ property, request, fact, context }: Subject, reasoning: ProviderData['reasoning']): FindingProposal {
  const { name } = context.provider;
  const least = fact.support === 'range' && fact.allowed ? t` The values that it takes: ${listed(fact.allowed)}.` : '';
  const todo = reasoning.off
    ? t`Send ${fieldsText(reasoning.off, sniffStyle(context.source(request.file)))} instead.`
    : t`Choose a model that does not think, or ask for little of it.${least}`;
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request],
    place: property.place,
    title: t`${nameInCode(property)} none: ${name} does not know it, and without it the model ${thinks(reasoning)}`,
    todo: `${noteOf(reasoning)}${todo}`,
    sources: [sourceOf(reasoning), sourceOf(fact)],
  };
}
