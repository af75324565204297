import { listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { liftMember, readMember } from '../../call-shapes/lift-member.js';
import { replaceAt } from '../../call-shapes/write.js';
import { unheardNone } from '../parameters/no-thinking.js';
import { membersText, type VendorFields } from '../parameters/vendor-fields.js';
import type { Setting } from './settings.js';

/** `reasoning: { effort }` becomes `reasoning_effort`; a summary of the reasoning is nothing that chat completions tell. */
export function convertReasoning(reasoning: Property, request: Request, scanned: Scanned): Setting {
  const text = scanned.source(reasoning.place.file);
  const effort = lastOf(reasoning.object?.properties ?? [], 'effort');
  const isWritten = reasoning.form === 'pair' && text[reasoning.valueSpan[0]] === '{';
  const off = effort && isWritten && offFields(effort, request, scanned);
  if (off) return sendOff(off, reasoning, request, text);
  if (isWritten && !effort) {
    return {
      dropped: [
        { property: reasoning, claim: t`chat completions tell no summary of the reasoning`, changesOutput: false },
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

/** What keeps the model of a provider that does not know the effort `none` from thinking. */
function offFields(effort: Property, request: Request, scanned: Scanned): VendorFields | undefined {
  return unheardNone({ ...effort, name: 'reasoning_effort' }, request, scanned)?.off;
}

function sendOff(fields: VendorFields, reasoning: Property, request: Request, text: string): Setting {
  const { file } = reasoning.place;
  const { object: _, ...plain } = reasoning;
  return {
    kept: Object.keys(fields).map((name) => ({ ...plain, name })),
    part: {
      edits: [replaceAt(reasoning.place, membersText(fields, request, file, text))],
      doubts: [t`The effort none is asked for in the provider's own way: ${listed(Object.keys(fields))}.`],
    },
  };
}

function unknownValue({ place, value }: Property): Pick<Property, 'value'> {
  return {
    value: {
      place: value.place,
      leaves: [{ kind: 'unknown', reason: t`the reasoning that is given`, place, role: 'value', via: [] }],
    },
  };
}
