import { chooseChatModel } from './choose-chat-model.js';
import { chooseEmbeddingModel } from './choose-embedding-model.js';
import { chooseMediaModel } from './choose-media-model.js';
import type { ModelChoice, ModelQuestion, Start } from './model-choice.js';

/** Chooses among the provider's models of the kind that the API asks. */
export function chooseForApi(question: ModelQuestion, start: Start): ModelChoice {
  const { api } = question.needs;
  switch (api) {
    case 'chat':
      return chooseChatModel(question, start);
    case 'embeddings':
      return chooseEmbeddingModel(question, start);
    default:
      return chooseMediaModel(question, api, start);
  }
}
