import { APIS } from '../apis.js';
import { t } from '../messages/t.js';
import type { Need } from '../providers/model-needs.js';
import type { UsageOf } from '../scan/usage.js';
import { type ChoiceContext, chooseFor } from './choose-for.js';
import { isServed } from './is-served.js';
import { isModelRequest, type ModelRequest } from './needs.js';
import { foldPieces, HOLE, textLeaves } from './values.js';

/** Something that calls do today and the provider has nothing for. */
export interface LostCapability {
  /** An API, e.g. `embeddings`, or a need: `vision`, `json_schema`. */
  readonly name: string;
  /** How many calls lose it. */
  readonly calls: number;
}

const NAMES: Readonly<Record<Need, string>> = {
  tools: 'tools',
  vision: 'vision',
  audio: 'audio',
  stream: 'streaming',
  reasoning: 'reasoning',
  context: 'context',
  get output() {
    return t`long answers`;
  },
  get dimensions() {
    return t`vector width`;
  },
  jsonObject: 'json_object',
  jsonSchema: 'json_schema',
};

/** APIs that are rewritten as chat where the provider has that. */
const CONVERTED: ReadonlySet<string> = new Set(['responses', 'completions']);

/** What the calls lose at the provider, APIs first, with the number of calls that lose it. */
export function lostCapabilities(requests: readonly UsageOf<'request'>[], context: ChoiceContext): LostCapability[] {
  const lost = requests.flatMap((request) => lostBy(request, context));
  const order: readonly string[] = [...APIS, ...Object.values(NAMES)];
  return [...new Set(lost)]
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((name) => ({ name, calls: lost.filter((each) => each === name).length }));
}

/** Each name once. */
function lostBy(request: UsageOf<'request'>, context: ChoiceContext): string[] {
  if (!isAnswered(request, context)) return [request.api];
  if (!isModelRequest(request, context.provider)) return [];
  const choices = idsIn(request).map((from) => chooseFor(from, [request], request.api, context));
  if (choices.some(({ id }) => id === null)) return [request.api];
  return [...new Set(choices.flatMap(({ gaveUp }) => gaveUp))].map((need) => NAMES[need]);
}

function isAnswered(request: UsageOf<'request'>, { provider }: ChoiceContext): boolean {
  const answers = (api: UsageOf<'request'>['api']): boolean => {
    const { support, shape } = provider.apis[api];
    return shape === 'openai' && support !== 'no';
  };
  if (CONVERTED.has(request.api) && !answers(request.api)) return answers('chat');
  return answers(request.api) && isServed(request, provider);
}

/** The ids that a call can send; one `undefined` where none is in sight. */
function idsIn({ parameters }: ModelRequest): (string | undefined)[] {
  const values = (parameters?.properties ?? []).filter(({ name }) => name === 'model').map(({ value }) => value);
  const ids = values.flatMap(textLeaves).map(({ pieces }) => foldPieces(pieces));
  const known = [...new Set(ids.filter((id) => id !== '' && !id.includes(HOLE)))];
  return known.length > 0 ? known : [undefined];
}
