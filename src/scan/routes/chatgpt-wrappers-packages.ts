import type { KnownExports } from '../analysis/package-calls.js';
import type { Api } from '../usage.js';

/** A wrapper package's client class: its options and its methods. */
export interface WrapperClass {
  readonly className: string;
  readonly key: string;
  readonly url: string;
  readonly methods: Readonly<Record<string, Api>>;
}

/** chatgpt, versions 3 to 5. Its other class, ChatGPTUnofficialProxyAPI, speaks to the web page and not to the API. */
export const CHATGPT: WrapperClass = {
  className: 'ChatGPTAPI',
  key: 'apiKey',
  url: 'apiBaseUrl',
  methods: { sendMessage: 'chat' },
};

const OPENAI_FETCH: WrapperClass = {
  className: 'OpenAIClient',
  key: 'apiKey',
  url: 'baseUrl',
  methods: {
    createChatCompletion: 'chat',
    streamChatCompletion: 'chat',
    createCompletions: 'completions',
    streamCompletions: 'completions',
    createCompletion: 'completions',
    streamCompletion: 'completions',
    createEdit: 'completions',
    createEmbeddings: 'embeddings',
    createModeration: 'moderations',
    createImage: 'images',
    createSpeech: 'speech',
    createTranscription: 'transcriptions',
    listModels: 'models',
  },
};

/** openai-api takes the key itself instead of options. */
const OPENAI_API: WrapperClass = {
  className: 'OpenAI',
  key: '',
  url: '',
  methods: {
    complete: 'completions',
    completeFromModel: 'completions',
    encode: 'other',
    search: 'other',
    answers: 'other',
    classification: 'other',
    engines: 'models',
    files: 'files',
    finetune: 'fine-tuning',
  },
};

export const WRAPPERS: readonly KnownExports<WrapperClass>[] = [
  { modules: /^chatgpt(?:\/.+)?$/, names: { ChatGPTAPI: CHATGPT } },
  { modules: /^openai-fetch(?:\/.+)?$/, names: { OpenAIClient: OPENAI_FETCH } },
  { modules: /^openai-api(?:\/.+)?$/, names: { default: OPENAI_API, '*': OPENAI_API, OpenAI: OPENAI_API } },
];

/** A copy of the package in the tree: its name, perhaps with its version, as a folder or file. */
export const VENDORED_CHATGPT =
  /^\.{1,2}\/(?:.+\/)?chatgpt(?:[-@]v?\d[\w.]*)?(?:\/(?:build|dist|lib|src))?(?:\/index)?(?:\.[cm]?[jt]s)?$/;
