import type { Scanned } from '../../../src/plan/contract.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { liftMember, readMember } from '../../call-shapes/lift-member.js';
import type { Setting } from './settings.js';

/** `reasoning: { effort }` becomes `reasoning_effort`; a summary of the reasoning is nothing that chat completions tell. */
export function convertReasoning(reasoning: Property, _request: Request, { source }: Scanned): Setting {
  const text = source(reasoning.place.file);
  const effort = lastOf(reasoning.object?.properties ?? [], 'effort');
  const isWritten = reasoning.form === 'pair' && text[reasoning.valueSpan[0]] === '{';
  if (isWritten && !effort) {
    return {
      dropped: [
        { property: reasoning, claim: 'chat completions tell no summary of the reasoning', changesOutput: false },
      ],
    };
  }
  const lifted = effort && liftMember(reasoning, effort, 'reasoning_effort', text);
  const { object: _, ...plain } = reasoning;
  const value = lifted && effort ? { value: effort.value, valueSpan: effort.valueSpan } : unknownValue(reasoning);
  return {
    kept: [{ ...plain, name: 'reasoning_effort', ...value }],
    part: { edits: lifted ?? readMember(reasoning, 'effort', 'reasoning_effort', text) },
  };
}

function unknownValue({ place, value }: Property): Pick<Property, 'value'> {
  return {
    value: {
      place: value.place,
      leaves: [{ kind: 'unknown', reason: 'the reasoning that is given', place, role: 'value', via: [] }],
    },
  };
}
