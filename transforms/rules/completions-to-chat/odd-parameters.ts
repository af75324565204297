import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import type { Property } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import type { Dropped } from '../../call-shapes/parameters.js';
import { joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { knownValue } from '../parameters/allowed.js';

/** Parameters that only legacy completions have: those that go, and those that leave the call as it is. */
export function oddParameters(request: Request, { provider }: Scanned): { dropped: Dropped[]; part: Part } {
  const dropped: Dropped[] = [];
  const obstacles: Part[] = [];
  for (const property of request.parameters?.properties ?? []) {
    const value = knownValue(property);
    switch (property.name) {
      case 'best_of':
        dropped.push(gone(property, t`chat completions do not pick the best of several`, value !== '1'));
        break;
      case 'logprobs':
        dropped.push(gone(property, t`chat completions ask for them as logprobs: true and top_logprobs`, true));
        break;
      case 'echo':
        if (value === 'false') dropped.push(gone(property, t`chat completions never echo`, false));
        else
          obstacles.push(obstacle(t`it echoes its prompt`, t`Put the prompt in front of the answer in your own code.`));
        break;
      case 'suffix':
        obstacles.push(obstacle(t`it fills in the text before a suffix`, fillIn(provider.apis.completions.instead)));
        break;
    }
  }
  return { dropped, part: joinParts(obstacles) };
}

const gone = (property: Property, claim: string, changesOutput: boolean): Dropped => ({
  property,
  claim,
  changesOutput,
});

function fillIn(instead: string | undefined): string {
  return instead !== undefined && /fill-in/i.test(instead)
    ? instead
    : t`Ask a chat model for the text between the two, and send both in one user message.`;
}
