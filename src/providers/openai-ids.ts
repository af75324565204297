import type { ModelApi } from '../apis.js';
import { loadOpenAI } from './load-provider.js';
import type { OpenAIData } from './schema.js';

export type OpenAIModel = OpenAIData['models'][number];

export interface RecognisedModel {
  /** The id as OpenAI spells it: without a router's prefix, and with Azure's `gpt-35` put right. */
  readonly id: string;
  /** The model it is, or the one it is a snapshot or a fine-tune of; `null` for an id newer than our list. */
  readonly base: OpenAIModel | null;
  readonly tier: string;
}

const ROUTER_PREFIX = /^(?:openai|azure)[/:]/;
const SNAPSHOT = /-(?:\d{4}-\d{2}-\d{2}|\d{4})$/;
/** Ids that only OpenAI gives out. Not `gpt2`, `gpt-oss-*`, `o200k_base`, nor other vendors' `text-embedding-v4` and `-004`. */
const OPENAI_FAMILY =
  /^(?:gpt-\d[\d.]*[a-z]?|chatgpt-[\w.]+|o\d|text-embedding-(?:3|ada)|dall-e-\d|gpt-image-\d[\d.]*)(?:-|$)/;

/** Tiers that no chat completion is asked of, with the API that they are for; `null`: one that no provider's model stands in for. */
const OTHER_APIS: Readonly<Record<string, ModelApi | null>> = {
  embedding: 'embeddings',
  image: 'images',
  tts: 'speech',
  stt: 'transcriptions',
  realtime: null,
  video: null,
  moderation: null,
};

/** Recognises an OpenAI model id in a text that consists of nothing else; `null` for everything that is not one. */
export function recogniseOpenAIModel(text: string): RecognisedModel | null {
  const id = text.replace(ROUTER_PREFIX, '').replace(/^gpt-35-/, 'gpt-3.5-');
  if (id.startsWith('gpt-oss-')) return null;
  const [, fineTuned] = /^ft:([^:]+):/.exec(id) ?? [];
  const base = findModel(fineTuned ?? id);
  if (base) return { id, base, tier: base.tier };
  return OPENAI_FAMILY.test(fineTuned ?? id) ? { id, base: null, tier: guessTier(fineTuned ?? id) } : null;
}

/** The id without the date of its snapshot. */
export function withoutSnapshot(id: string): string {
  return id.replace(SNAPSHOT, '');
}

/** The API whose models stand in for a tier; `null` for video, moderation and the like. */
export function apiOfTier(tier: string): ModelApi | null {
  return OTHER_APIS[tier] === undefined ? 'chat' : OTHER_APIS[tier];
}

function findModel(id: string): OpenAIModel | undefined {
  const { models } = loadOpenAI();
  return models.find((model) => model.id === id) ?? models.find((model) => model.id === withoutSnapshot(id));
}

function guessTier(id: string): string {
  const rules: [RegExp, string][] = [
    [/^text-embedding/, 'embedding'],
    [/^(?:dall-e|gpt-image)/, 'image'],
    [/realtime/, 'realtime'],
    [/transcribe/, 'stt'],
    [/-tts/, 'tts'],
    [/nano/, 'nano'],
    [/^o\d/, 'reasoning'],
    [/mini/, 'mini'],
  ];
  return rules.find(([pattern]) => pattern.test(id))?.[1] ?? 'flagship';
}
