import type { ModelApi } from '../apis.js';
import type { ProviderModel } from './schema.js';

/** What a call site needs of a model. */
export interface Needs {
  readonly api: ModelApi;
  readonly tools?: boolean;
  readonly vision?: boolean;
  readonly audio?: boolean;
  readonly jsonObject?: boolean;
  readonly jsonSchema?: boolean;
}

export type Need = 'tools' | 'vision' | 'audio' | 'jsonObject' | 'jsonSchema';

/**
 * Needs that are worth another model. Formats are not: the parameter rules know what stands in for them, so a weaker
 * model with `json_schema` would be the worse trade.
 */
const DECISIVE: readonly Need[] = ['vision', 'audio', 'tools'];
const ALL: readonly Need[] = [...DECISIVE, 'jsonObject', 'jsonSchema'];

const IN_WORDS: Readonly<Record<Need, string>> = {
  tools: 'tools',
  vision: 'images',
  audio: 'audio',
  jsonObject: 'json_object',
  jsonSchema: 'json_schema',
};

/** What the model is known to lack. Images and audio count as lacking where nothing is known: few models take them. */
export function lackedNeeds(model: ProviderModel, needs: Needs): Need[] {
  return ALL.filter((need) => needs[need] === true && lacks(model, need));
}

export function lackedDecisiveNeeds(model: ProviderModel, needs: Needs): Need[] {
  return lackedNeeds(model, needs).filter((need) => DECISIVE.includes(need));
}

/** Needs of which nobody knows whether the model meets them. */
export function unverifiedNeeds(model: ProviderModel, needs: Needs): Need[] {
  return ALL.filter((need) => needs[need] === true && model[need] === null && !lacks(model, need));
}

/** The decisive needs that the model is known to meet. */
export function metDecisiveNeeds(model: ProviderModel, needs: Needs): Need[] {
  return DECISIVE.filter((need) => needs[need] === true && model[need] === true);
}

/** `tools and images` */
export function inWords(needs: readonly Need[]): string {
  return needs.map((need) => IN_WORDS[need]).join(' and ');
}

function lacks(model: ProviderModel, need: Need): boolean {
  return need === 'vision' || need === 'audio' ? model[need] !== true : model[need] === false;
}
