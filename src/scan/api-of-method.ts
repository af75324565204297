import type { Api } from './usage.js';

/**
 * The API family of a method path below a client, e.g. `chat.completions.create`. Undefined: not a path of the SDK.
 * Paths are those of openai 4 to 7; the longest matching prefix decides.
 */
export function apiOfMethod(path: readonly string[]): Api | undefined {
  const words = path[0] === 'beta' ? path.slice(1) : path;
  const [first = '', second = ''] = words;
  if (words.length < 2) return undefined;
  if (first === 'chat') return second === 'completions' ? 'chat' : 'other';
  if (first === 'audio') return AUDIO[second];
  return FAMILIES[first];
}

const FAMILIES: Readonly<Record<string, Api>> = {
  responses: 'responses',
  completions: 'completions',
  embeddings: 'embeddings',
  images: 'images',
  moderations: 'moderations',
  models: 'models',
  files: 'files',
  uploads: 'files',
  containers: 'other',
  batches: 'batches',
  fineTuning: 'fine-tuning',
  fineTunes: 'fine-tuning',
  assistants: 'assistants',
  threads: 'assistants',
  conversations: 'responses',
  vectorStores: 'vector-stores',
  realtime: 'realtime',
  live: 'realtime',
  videos: 'videos',
  edits: 'completions',
  evals: 'other',
  graders: 'other',
  webhooks: 'other',
  skills: 'other',
  chatkit: 'other',
  agents: 'other',
  decisions: 'other',
  safety: 'other',
  admin: 'other',
};

const AUDIO: Readonly<Record<string, Api>> = {
  speech: 'speech',
  transcriptions: 'transcriptions',
  translations: 'transcriptions',
  voices: 'speech',
};

/** Methods that every resource of openai 4 to 7 ends in: a quick test before any type is asked for. */
export const SDK_METHODS: ReadonlySet<string> = new Set(
  `create parse stream runTools runFunctions retrieve update list del delete cancel compact generate edit createVariation
  content retrieveContent waitForProcessing complete poll createAndPoll createAndRun createAndRunPoll createAndRunStream
  createAndStream submitToolOutputs submitToolOutputsAndPoll submitToolOutputsStream upload uploadAndPoll uploadFiles
  search count pause resume listEvents accept reject hangup refer remix connect`.split(/\s+/),
);

/** The flat methods of openai 3 (and openai-edge). */
export const V3_METHODS: Readonly<Record<string, Api>> = {
  createChatCompletion: 'chat',
  createCompletion: 'completions',
  createEdit: 'completions',
  createEmbedding: 'embeddings',
  createImage: 'images',
  createImageEdit: 'images',
  createImageVariation: 'images',
  createTranscription: 'transcriptions',
  createTranslation: 'transcriptions',
  createModeration: 'moderations',
  createFile: 'files',
  listFiles: 'files',
  retrieveFile: 'files',
  downloadFile: 'files',
  deleteFile: 'files',
  createFineTune: 'fine-tuning',
  listFineTunes: 'fine-tuning',
  retrieveFineTune: 'fine-tuning',
  cancelFineTune: 'fine-tuning',
  listFineTuneEvents: 'fine-tuning',
  deleteModel: 'models',
  listModels: 'models',
  retrieveModel: 'models',
  listEngines: 'models',
  retrieveEngine: 'models',
  createSearch: 'other',
  createAnswer: 'other',
  createClassification: 'other',
};

/** The API family of an HTTP path, e.g. `/v1/chat/completions`. */
export function apiOfPath(path: string): Api | undefined {
  const tail = path
    .replace(/[?#].*$/, '')
    .replace(/^.*?\/(?:v\d+|openai\/deployments\/[^/]+|engines\/[^/]+)(?=\/)/, '');
  return HTTP_PATHS.find(([pattern]) => pattern.test(tail))?.[1];
}

const HTTP_PATHS: readonly (readonly [RegExp, Api])[] = [
  [/\/chat\/completions\/?$/, 'chat'],
  [/\/responses(\/|$)/, 'responses'],
  [/\/completions\/?$/, 'completions'],
  [/\/edits\/?$/, 'completions'],
  [/\/embeddings\/?$/, 'embeddings'],
  [/\/images\/(generations|edits|variations)/, 'images'],
  [/\/audio\/speech/, 'speech'],
  [/\/audio\/(transcriptions|translations)/, 'transcriptions'],
  [/\/moderations/, 'moderations'],
  [/\/models(\/|$)|\/engines\/[^/]+\/?$/, 'models'],
  [/\/batches(\/|$)/, 'batches'],
  [/\/fine[-_]tun/, 'fine-tuning'],
  [/\/(assistants|threads)(\/|$)/, 'assistants'],
  [/\/vector_stores(\/|$)/, 'vector-stores'],
  [/\/containers(\/|$)/, 'other'],
  // Behind those that have files of their own: `/vector_stores/vs_1/files` is none of the Files API.
  [/\/(files|uploads)(\/|$)/, 'files'],
  [/\/realtime/, 'realtime'],
  [/\/videos(\/|$)/, 'videos'],
  [/\/engines\/?$|\/dashboard\/|\/usage|\/organization/, 'other'],
];
