import type { Client } from '../client/part.js';

/** What a package calls its options. */
export interface Words {
  readonly url: string;
  /** Options that mean something at OpenAI only. */
  readonly dropped: ReadonlySet<string>;
  /** The option that holds the parameters, for a client that keeps them for all its calls. */
  readonly parameters?: string;
  /** True where the options are the last of several arguments: without them they are written behind the others. */
  readonly isLast?: true;
}

/** By the class, which is each package's own. `OpenAI` is the function of openai-streams; openai-api has no base URL. */
const WORDS: Readonly<Record<string, Words>> = {
  ChatGPTAPI: { url: 'apiBaseUrl', dropped: new Set(['apiOrg']), parameters: 'completionParams' },
  OpenAIClient: { url: 'baseUrl', dropped: new Set(['organizationId']) },
  OpenAI: { url: 'apiBase', dropped: new Set(), isLast: true },
};

export function wordsOf({ className, module = '' }: Client): Words | undefined {
  return /^openai-api/.test(module) || !Object.hasOwn(WORDS, className) ? undefined : WORDS[className];
}

/**
 * What chatgpt sends of itself where nobody says otherwise.
 * https://github.com/transitive-bullshit/chatgpt-api/blob/v5.2.5/src/chatgpt-api.ts
 */
export const OWN_DEFAULTS: Readonly<Record<string, number>> = { temperature: 0.8, top_p: 1, presence_penalty: 1 };
