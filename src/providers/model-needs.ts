import type { ModelApi } from '../apis.js';
import { listAnd } from '../messages/lists.js';
import { t } from '../messages/t.js';
import type { ProviderData, ProviderModel } from './schema.js';

/** What a call site needs of a model. */
export interface Needs {
  readonly api: ModelApi;
  readonly tools?: boolean;
  readonly vision?: boolean;
  readonly audio?: boolean;
  readonly jsonObject?: boolean;
  readonly jsonSchema?: boolean;
  readonly stream?: boolean;
  /** It asks for reasoning, or a model made for it is replaced. */
  readonly reasoning?: boolean;
  /** Tokens in and out together that the window has to hold at the least. */
  readonly context?: number;
  /** Tokens that the call lets an answer have. */
  readonly output?: number;
  /** The width of vectors that the call asks for. */
  readonly dimensions?: number;
}

const ALL = [
  'vision',
  'audio',
  'tools',
  'stream',
  'reasoning',
  'context',
  'dimensions',
  'output',
  'jsonObject',
  'jsonSchema',
] as const;
export type Need = (typeof ALL)[number];

/**
 * Needs that are worth another model. Formats are not, nor are long answers: the parameter rules know what stands in for them,
 * so a weaker or a dearer model would be the worse trade.
 */
const DECISIVE: ReadonlySet<Need> = new Set<Need>([
  'vision',
  'audio',
  'tools',
  'stream',
  'reasoning',
  'context',
  'dimensions',
]);

const IN_WORDS: Readonly<Record<Need, string>> = {
  get tools() {
    return t`tools`;
  },
  get vision() {
    return t`images`;
  },
  get audio() {
    return t`audio`;
  },
  get stream() {
    return t`streaming`;
  },
  get reasoning() {
    return t`reasoning`;
  },
  get context() {
    return t`room for as many tokens`;
  },
  get dimensions() {
    return t`vectors of that width`;
  },
  get output() {
    return t`room for answers as long`;
  },
  jsonObject: 'json_object',
  jsonSchema: 'json_schema',
};

/** Few models have these: they count as lacking where nothing is known. */
const RARE: ReadonlySet<Need> = new Set<Need>(['vision', 'audio', 'reasoning']);

/** What not every model takes, so that it is worth a word where one does. */
const NAMED: readonly Need[] = ['vision', 'audio', 'tools'];

/** What the model is known to lack. */
export function lackedNeeds(model: ProviderModel, needs: Needs, provider: ProviderData): Need[] {
  return ALL.filter((need) => isNeeded(needs, need) && lacks(model, needs, need, provider));
}

export function lackedDecisiveNeeds(model: ProviderModel, needs: Needs, provider: ProviderData): Need[] {
  return lackedNeeds(model, needs, provider).filter((need) => DECISIVE.has(need));
}

/** Needs of which nobody knows whether the model meets them. */
export function unverifiedNeeds(model: ProviderModel, needs: Needs): Need[] {
  const known: readonly Need[] = ['tools', 'jsonObject', 'jsonSchema'];
  return ALL.filter((need) => known.includes(need) && isNeeded(needs, need) && isMet(model, needs, need) === null);
}

/** What the model takes of that which not every model does. */
export function metNeeds(model: ProviderModel, needs: Needs): Need[] {
  return NAMED.filter((need) => isNeeded(needs, need) && isMet(model, needs, need) === true);
}

/** `takes images and tools and has reasoning` */
export function sayHas(needs: readonly Need[]): string {
  const takes = needs.filter((need) => NAMED.includes(need));
  const has = needs.filter((need) => !NAMED.includes(need));
  return listAnd([
    ...(takes.length > 0 ? [t`takes ${inWords(takes)}`] : []),
    ...(has.length > 0 ? [t`has ${inWords(has)}`] : []),
  ]);
}

/** `images and tools` */
export function inWords(needs: readonly Need[]): string {
  return listAnd(needs.map((need) => IN_WORDS[need]));
}

const isNeeded = (needs: Needs, need: Need): boolean => needs[need] !== undefined && needs[need] !== false;

function lacks(model: ProviderModel, needs: Needs, need: Need, { parameters }: ProviderData): boolean {
  if (need === 'stream') return parameters.chat.stream?.models?.[model.id]?.fact?.support === 'rejects';
  const met = isMet(model, needs, need);
  return RARE.has(need) ? met !== true : met === false;
}

/** `null` where nothing reliable is known. */
function isMet(model: ProviderModel, needs: Needs, need: Need): boolean | null {
  switch (need) {
    case 'audio':
      return model.audio ?? null;
    case 'context':
      return holds(model.window, needs.context);
    case 'output':
      return holds(model.maxOutput, needs.output);
    case 'dimensions':
      return model.embedding?.dimensions.includes(needs.dimensions ?? 0) ?? null;
    case 'stream':
      return null;
    default:
      return model[need];
  }
}

const holds = (room: number | null, needed = 0): boolean | null => (room === null ? null : room >= needed);
