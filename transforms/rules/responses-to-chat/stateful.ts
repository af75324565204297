import { t } from '../../../src/messages/t.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { obstacle, type Part } from '../../call-shapes/part.js';
import { knownValue } from '../parameters/allowed.js';

/** What only a server that keeps state can do, and what to build in its place. */
const STATEFUL: Readonly<Record<string, () => readonly [what: string, todo: string]>> = {
  previous_response_id: () => [
    t`it continues a stored response`,
    t`Keep the messages of the conversation yourself and send all of them with each call.`,
  ],
  conversation: () => [
    t`it continues a stored conversation`,
    t`Keep the messages of the conversation yourself and send all of them with each call.`,
  ],
  background: () => [
    t`it runs in the background`,
    t`Put the call into a job queue of your own and keep its answer there.`,
  ],
  prompt: () => [t`it uses a prompt that is stored at OpenAI`, t`Write the prompt into the code as messages.`],
  context_management: () => [
    t`its conversation is compacted on the server`,
    t`Summarise the older messages with a call of your own and send the summary in their place.`,
  ],
};

export function statefulParts({ parameters }: Request): Part[] {
  return (parameters?.properties ?? []).flatMap((property) => {
    const [what, todo] = STATEFUL[property.name]?.() ?? [];
    const isOff =
      ['false', 'null', 'undefined'].includes(knownValue(property) ?? '') || isNothing(property.value.leaves);
    return what === undefined || todo === undefined || isOff ? [] : [obstacle(what, todo)];
  });
}

function isNothing(
  leaves: readonly { readonly kind: string; readonly reason?: string; readonly value?: unknown }[],
): boolean {
  return (
    leaves.length > 0 &&
    leaves.every(({ reason, value, kind }) => reason === 'undefined' || (kind === 'constant' && value === null))
  );
}
