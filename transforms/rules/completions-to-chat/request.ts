import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import type { Property } from '../../../src/scan/usage.js';
import type { ConvertedRequest, Request } from '../../call-shapes/call-shape.js';
import { type Dropped, refusedInChat, reportDropped } from '../../call-shapes/parameters.js';
import { joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { moveMethod } from './method.js';
import { oddParameters } from './odd-parameters.js';
import { askAsUser } from './prompt.js';

/** A chat model answers where a completion model carried on, so that a person has to read the prompts. */
const otherKind = () =>
  t`A chat model answers the prompt where a completion model went on with it: read what the prompt asks for.`;

export function convertRequest(request: Request, scanned: Scanned): ConvertedRequest {
  const properties = request.parameters?.properties ?? [];
  const method = moveMethod(request, scanned);
  const odd = oddParameters(request, scanned);
  const others = properties.filter(({ name }) => name !== 'prompt');
  const refused = others.flatMap((property) => refusedInChat(property, request, scanned) ?? []);
  const dropped = onceEach([...odd.dropped, ...refused]);
  const gone = new Set<Property>(dropped.map(({ property }) => property));
  return {
    part: joinParts([
      { doubts: [otherKind()] },
      method.part,
      odd.part,
      askAsUser(request, scanned),
      lengthPart(request),
      {
        edits: removeProperties([...gone], request.parameters?.literal, scanned.source),
        notes: reportDropped(dropped, request),
      },
    ]),
    request: {
      ...request,
      api: 'chat',
      method: method.name,
      ...(request.parameters
        ? { parameters: { ...request.parameters, properties: others.filter((each) => !gone.has(each)) } }
        : {}),
    },
  };
}

function onceEach(dropped: readonly Dropped[]): Dropped[] {
  return [...new Map(dropped.map((each) => [each.property, each])).values()];
}

/** Nothing said meant 16 tokens there, and means no limit here. */
function lengthPart(request: Request): Part {
  if (!request.parameters)
    return obstacle(t`its parameters are out of sight`, t`Write the prompt as one user message.`);
  const { properties, unseen } = request.parameters;
  if (unseen.length > 0 || properties.some(({ name }) => name === 'max_tokens')) return {};
  return {
    notes: [
      {
        kind: 'finding',
        severity: 'info',
        usages: [request],
        title: t`max_tokens is not set: legacy completions stopped at 16 tokens then, chat completions do not`,
        sources: [{ url: 'https://platform.openai.com/docs/api-reference/completions/create', date: '2026-11-23' }],
      },
    ],
  };
}
