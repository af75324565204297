import { t } from '../messages/t.js';
import { isOpenAIModelId, looksLikeOpenAIModel } from './openai-model-id.js';
import type { Sought } from './sought.js';

/** Which texts are model ids where no request tells. */
export interface ModelNames {
  /** True for an id as an API takes it. */
  isId(text: string): boolean;
  /** True for an id, also as labels write it. */
  isName(text: string): boolean;
  /** True for an ordinary word that is an id too: one only where a model is expected. */
  isWord(text: string): boolean;
  /** Why such a text counts, for people. */
  because(text: string): string;
}

const OPENAI_MODELS: ModelNames = {
  isId: isOpenAIModelId,
  isName: looksLikeOpenAIModel,
  isWord: () => false,
  because: (text) => t`'${text}' has the shape of an OpenAI model id`,
};

/** OpenAI's, by their shape; or those that are sought, and no others. */
export function modelNames(sought: Sought | undefined): ModelNames {
  if (!sought) return OPENAI_MODELS;
  const isId = (text: string): boolean => sought.models.has(text);
  return {
    isId,
    isName: isId,
    isWord: (text) => sought.words.has(text),
    because: (text) => t`'${text}' is one of the model ids that are sought`,
  };
}
