import { recogniseOpenAIModel } from '../providers/openai-ids.js';
import type { PriceFact } from '../providers/schema.js';

/**
 * What OpenAI asks for a model, by any spelling of its id; empty where no price is known. A fine-tuned model has a price of
 * its own, and a model of which only the input is priced has none that a bill could be made with, unless it only reads.
 */
export function openaiPrices(id: string): PriceFact[] {
  const model = recogniseOpenAIModel(id);
  const price = model?.base?.price;
  if (price === undefined || id.startsWith('ft:')) return [];
  const { input, cachedInput, longer } = price;
  const output = price.output ?? (model?.tier === 'embedding' ? 0 : undefined);
  if (output === undefined) return [];
  return [
    {
      currency: 'USD',
      input,
      output,
      ...(cachedInput === undefined ? {} : { cachedInput }),
      ...(longer && { longer }),
    },
  ];
}
