/** The API family that a request belongs to, whatever its route. */
export const APIS = [
  'chat',
  'responses',
  'completions',
  'embeddings',
  'images',
  'speech',
  'transcriptions',
  'moderations',
  'models',
  'files',
  'batches',
  'fine-tuning',
  'assistants',
  'vector-stores',
  'realtime',
  'videos',
  'other',
] as const;
export type Api = (typeof APIS)[number];

/** APIs whose calls name a model and have parameters that the providers' data speaks of. */
export type ModelApi = Extract<Api, 'chat' | 'embeddings' | 'images' | 'speech' | 'transcriptions'>;
