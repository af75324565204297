import type { Api } from '../apis.js';
import type { ProviderData } from '../providers/schema.js';
import type { Rejection } from './dialect.js';

/** OpenAI's paths by their first segments, to tell which API somebody looked for. */
const API_PATHS: readonly (readonly [prefix: string, api: Api])[] = [
  ['/chat/completions', 'chat'],
  ['/completions', 'completions'],
  ['/responses', 'responses'],
  ['/embeddings', 'embeddings'],
  ['/images/', 'images'],
  ['/audio/speech', 'speech'],
  ['/audio/', 'transcriptions'],
  ['/moderations', 'moderations'],
  ['/models', 'models'],
  ['/files', 'files'],
  ['/batches', 'batches'],
  ['/fine_tuning/', 'fine-tuning'],
  ['/assistants', 'assistants'],
  ['/threads', 'assistants'],
  ['/vector_stores', 'vector-stores'],
  ['/realtime', 'realtime'],
  ['/videos', 'videos'],
];

/** A 404 for a path below the base URL; for one of OpenAI's APIs it says what to use instead. */
export function explainMissing(provider: ProviderData, path: string): Rejection {
  const api = API_PATHS.find(([prefix]) => path.startsWith(prefix))?.[1];
  const fact = provider.apis[api ?? 'chat'];
  const nothing = `the emulator of ${provider.name} has nothing under ${path}`;
  const message = api === undefined || fact.instead === undefined ? nothing : `${nothing}. ${fact.instead}`;
  return { status: 404, code: 'not_found', parameter: null, message, source: fact.source };
}
