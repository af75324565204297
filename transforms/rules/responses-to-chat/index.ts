import { listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Rule, Scanned } from '../../../src/plan/contract.js';
import { explainFact } from '../../../src/plan/facts.js';
import { hasChat } from '../../../src/plan/is-served.js';
import type { ApiFact } from '../../../src/providers/schema.js';
import type { CallShape, Request } from '../../call-shapes/call-shape.js';
import { conversionRule } from '../../call-shapes/conversion-rule.js';
import { isOurs } from '../../call-shapes/is-ours.js';
import { isFramework } from '../client/own-rules.js';
import { asTextCall, isKept, reportKept } from './kept.js';
import { readAnswer } from './reads.js';
import { convertRequest } from './request.js';
import { readStream } from './stream.js';
import { TYPES } from './types.js';

const shape: CallShape = {
  id: 'responses-to-chat',
  get summary() {
    return t`Ask for chat completions where the provider has no Responses API, or where you ask for them`;
  },
  concerns: (request, scanned) =>
    request.api === 'responses' &&
    request.confidence !== 'name-only' &&
    !isKept(request, scanned) &&
    hasChat(scanned.provider),
  convert: convertRequest,
  read: readAnswer,
  stream: readStream,
  types: TYPES,
  title: (from, to) => `${from.method} -> ${to.method}`,
  why: (_request, { provider, options }) => {
    const { responses } = provider.apis;
    if (options.api === 'chat') return t`You asked for chat completions (--api chat).`;
    return explainFact(t`Responses API: ${tellLack(provider.name, responses)}`, responses);
  },
};

function tellLack(name: string, { support, models }: ApiFact): string {
  if (models !== undefined) return t`${name} has it for ${listed(models)} only`;
  return support === 'yes' ? t`${name} has it in a form of its own` : t`${name} has none that is known`;
}

const conversion = conversionRule(shape);

/**
 * Calls of the Responses API as chat completions: the request, the answer, the loop over its events, the items of a
 * conversation. Where the provider has that API they stay, and what is not known to work there is named.
 */
export const responsesToChat: Rule<'request'> = {
  ...conversion,
  converts: (request, scanned) =>
    isKeptCall(request, scanned) ? asTextCall(request) : conversion.converts?.(request, scanned),
  propose(request, context) {
    const written = context.scanned.usages.find(
      (usage): usage is Request => usage.kind === 'request' && usage.id === request.id,
    );
    if (!written || !isKeptCall(written, context.scanned)) return conversion.propose(request, context);
    return isOurs(request, context) ? reportKept(written, context) : [];
  },
};

const isKeptCall = (request: Request, scanned: Scanned): boolean =>
  request.api === 'responses' &&
  request.confidence !== 'name-only' &&
  !isFramework(request) &&
  isKept(request, scanned);
