import { readdirSync, readFileSync } from 'node:fs';
import { currentLanguage } from '../messages/language.js';
import { type OpenAIData, openaiSchema, type ProviderData, providerSchema } from './schema.js';
import { translateData } from './translate-data.js';

const HERE = new URL('./', import.meta.url);
const OPENAI = 'openai';

const providers = new Map<string, ProviderData>();
let openai: OpenAIData | undefined;

/** Ids of the providers that code can be moved to, sorted. Every JSON file beside this one is one, but OpenAI's own. */
export function providerIds(): string[] {
  return readdirSync(HERE)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((id) => id !== OPENAI)
    .sort();
}

/** The facts of one provider, in the language of the run. Reads and checks only its own file, once for each language. Throws for an id that `providerIds` does not list. */
export function loadProvider(id: string): ProviderData {
  const key = `${currentLanguage()}/${id}`;
  const known = providers.get(key);
  if (known !== undefined) return known;
  if (!providerIds().includes(id)) throw new Error(`no provider named ${id}`);
  const provider = translateData(id, providerSchema.parse(readData(id)));
  providers.set(key, provider);
  return provider;
}

/** What is known of the models that code is moved away from. */
export function loadOpenAI(): OpenAIData {
  openai ??= openaiSchema.parse(readData(OPENAI));
  return openai;
}

function readData(id: string): unknown {
  return JSON.parse(readFileSync(new URL(`${id}.json`, HERE), 'utf8'));
}
