import type { RuleContext } from '../../../src/plan/contract.js';
import { isFrom, lowestRelease } from '../../../src/plan/lowest-release.js';
import type { UsageOf } from '../../../src/scan/usage.js';

/** What the installed release of LangChain calls things, and what it has. */
export interface Words {
  readonly key: 'apiKey' | 'openAIApiKey';
  readonly model: 'model' | 'modelName';
  /** `basePath`: in an argument of its own behind the options. It works from the first release on, there for chat and embeddings alike. */
  readonly url: 'basePath' | 'configuration';
  readonly useResponsesApi: boolean;
  readonly encodingFormat: boolean;
  /** What `withStructuredOutput` does when it is not told. */
  readonly structuredBy: 'functionCalling' | 'jsonSchema';
  /** The parameters of a chat that it sends where nobody has set them. */
  readonly sends: Readonly<Record<string, number>>;
}

const ALL_DEFAULTS = { temperature: 1, top_p: 1, frequency_penalty: 0, presence_penalty: 0, n: 1 };

/** `langchain/chat_models/openai` and its like ended with langchain 0.1; they know the options of their time. */
const EARLY_PATH = /^langchain\/(?:chat_models|llms|embeddings)\/openai/;

const EARLY: Words = {
  key: 'openAIApiKey',
  model: 'modelName',
  url: 'basePath',
  useResponsesApi: false,
  encodingFormat: false,
  structuredBy: 'functionCalling',
  sends: ALL_DEFAULTS,
};

/** @see https://github.com/langchain-ai/langchainjs for the releases of @langchain/openai. */
export function wordsOf({ file, module = '' }: UsageOf<'client'>, { usages }: RuleContext): Words {
  if (EARLY_PATH.test(module)) return EARLY;
  const release = lowestRelease(file, '@langchain/openai', usages);
  return {
    key: isFrom(release, 0, 1) ? 'apiKey' : 'openAIApiKey',
    model: isFrom(release, 0, 1) ? 'model' : 'modelName',
    url: 'configuration',
    useResponsesApi: isFrom(release, 0, 5),
    encodingFormat: isFrom(release, 0, 6),
    structuredBy: isFrom(release, 0, 5) ? 'jsonSchema' : 'functionCalling',
    sends: isFrom(release, 0, 5) ? {} : isFrom(release, 0, 4) ? { n: 1 } : ALL_DEFAULTS,
  };
}
