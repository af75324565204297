import { plainTexts } from '../read-messages.js';
import type { Value } from '../usage.js';

/** True where one of the alternatives of a model id names OpenAI as its vendor: `openai/gpt-5`, `openai:gpt-4o`. */
export function namesOpenAIVendor(model: Value | undefined, mark: '/' | ':'): boolean {
  return model !== undefined && plainTexts(model).some((id) => id.startsWith(`openai${mark}`));
}
