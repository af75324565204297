import { t } from '../../../src/messages/t.js';
import type { FindingProposal } from '../../../src/plan/contract.js';
import { noteOf, sourceOf } from '../../../src/plan/facts.js';
import type { Property } from '../../../src/scan/usage.js';
import { generalFact, nameInCode, type Subject } from './subject.js';

/**
 * `audio` and `modalities` of a call that wants to hear its answer, where the provider refuses them: without them a text would
 * come back. Undefined for every other parameter.
 */
export function reportWantedSound(subject: Subject): FindingProposal[] | undefined {
  const { property, request, context } = subject;
  const fact = generalFact(subject);
  if (request.api !== 'chat' || fact?.support !== 'rejects' || !wantsSound(subject)) return undefined;
  const isSaidOfAudio = property.name === 'modalities' && request.parameters?.properties.some(isAudio);
  if (isSaidOfAudio) return [];
  const { name } = context.provider;
  return [
    {
      kind: 'finding',
      severity: 'action',
      holds: true,
      usages: [request],
      place: property.place,
      title: t`${name} answers with text alone: it refuses ${nameInCode(property)}`,
      todo: t`${noteOf(fact)}Have the text read aloud by a model for speech, or send this call to a provider that answers with sound.`,
      sources: [sourceOf(fact)],
    },
  ];
}

const isAudio = ({ name }: Property): boolean => name === 'audio';

/** A list of `text` alone asks for what comes anyway. */
function wantsSound({ property: { name, place, valueSpan }, context }: Subject): boolean {
  if (name === 'audio') return true;
  return (
    name === 'modalities' && !/^\[\s*(['"`])text\1\s*,?\s*\]$/.test(context.source(place.file).slice(...valueSpan))
  );
}
