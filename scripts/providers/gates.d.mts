import type { ParameterFact, ProviderData } from '../../src/providers/schema.js';

export interface Gate {
  /** Of its module, without the ending: `temperature`, `embeddings.dimensions`, `temperature@kimi-k2.5`. */
  readonly name: string;
  readonly api: 'chat' | 'embeddings' | 'responses' | 'images' | 'speech' | 'transcriptions';
  readonly parameter: string;
  readonly fact: ParameterFact;
  /** What the call provokes with; of a list its length. */
  readonly value?: string | number;
  /** True where the value has a fact of its own. */
  readonly isNamed: boolean;
  readonly variant?: string;
  /** The only model that it is a gate of. */
  readonly model?: string;
  /** The model that a call has to ask for to run into it, where it is not one that repoint would choose. */
  readonly through?: string;
}

export function gatesOf(provider: ProviderData, region?: string): Gate[];
export function isServed(provider: ProviderData, api: string): boolean;
