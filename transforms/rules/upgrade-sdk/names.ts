/** What the current client calls the methods of version 3; https://github.com/openai/openai-node/discussions/217 */
import { t } from '../../../src/messages/t.js';

const METHODS: Readonly<Record<string, string>> = {
  createChatCompletion: 'chat.completions.create',
  createCompletion: 'completions.create',
  createEmbedding: 'embeddings.create',
  createImage: 'images.generate',
  createImageEdit: 'images.edit',
  createImageVariation: 'images.createVariation',
  createTranscription: 'audio.transcriptions.create',
  createTranslation: 'audio.translations.create',
  createModeration: 'moderations.create',
  createFile: 'files.create',
  listFiles: 'files.list',
  retrieveFile: 'files.retrieve',
  deleteFile: 'files.delete',
  listModels: 'models.list',
  retrieveModel: 'models.retrieve',
  deleteModel: 'models.delete',
};

/** Version 4 calls it `del` where later ones call it `delete`. */
export function methodName(v3: string, major: number): string | undefined {
  const name = Object.hasOwn(METHODS, v3) ? METHODS[v3] : undefined;
  return major === 4 ? name?.replace(/\.delete$/, '.del') : name;
}

/** Methods whose API is gone, or whose answer has another form, each with what to do about it. */
export const NO_COUNTERPART: Readonly<Record<string, string>> = {
  get createEdit() {
    return t`Ask chat.completions.create, with the text and the instruction in one user message.`;
  },
  get createFineTune() {
    return t`Write fineTuning.jobs.create, which takes other parameters.`;
  },
  get listFineTunes() {
    return t`Write fineTuning.jobs.list, whose jobs have other members.`;
  },
  get retrieveFineTune() {
    return t`Write fineTuning.jobs.retrieve, whose job has other members.`;
  },
  cancelFineTune: 'Write fineTuning.jobs.cancel.',
  listFineTuneEvents: 'Write fineTuning.jobs.listEvents.',
  downloadFile: 'Write files.content, which gives a Response: read it with await response.text().',
  get listEngines() {
    return t`Write models.list.`;
  },
  get retrieveEngine() {
    return t`Write models.retrieve.`;
  },
};

/** The names of the arguments that the current client takes in one object. */
export const POSITIONAL: Readonly<Record<string, readonly string[]>> = {
  createImageEdit: ['image', 'prompt', 'mask', 'n', 'size', 'response_format', 'user'],
  createImageVariation: ['image', 'n', 'size', 'response_format', 'user'],
  createTranscription: ['file', 'model', 'prompt', 'response_format', 'temperature', 'language'],
  createTranslation: ['file', 'model', 'prompt', 'response_format', 'temperature'],
  createFile: ['file', 'purpose'],
};

/** Methods that take nothing before the options of the transport. */
export const WITHOUT_PARAMETERS: ReadonlySet<string> = new Set(['listFiles', 'listModels']);

/**
 * The types of version 3 by what stands for them below `OpenAI`; https://github.com/openai/openai-node/discussions/217. A request is
 * taken to be one that does not stream, since version 3 declares no other answer.
 */
export const TYPES: Readonly<Record<string, string>> = {
  ChatCompletionRequestMessage: 'Chat.ChatCompletionMessageParam',
  ChatCompletionRequestMessageRoleEnum: 'Chat.ChatCompletionRole',
  ChatCompletionRequestMessageFunctionCall: 'Chat.ChatCompletionMessage.FunctionCall',
  ChatCompletionResponseMessage: 'Chat.ChatCompletionMessage',
  ChatCompletionResponseMessageRoleEnum: 'Chat.ChatCompletionRole',
  ChatCompletionFunctions: 'Chat.ChatCompletionCreateParams.Function',
  CreateChatCompletionRequest: 'Chat.ChatCompletionCreateParamsNonStreaming',
  CreateChatCompletionResponse: 'Chat.ChatCompletion',
  CreateChatCompletionResponseChoicesInner: 'Chat.ChatCompletion.Choice',
  CreateCompletionRequest: 'CompletionCreateParamsNonStreaming',
  CreateCompletionResponse: 'Completion',
  CreateCompletionResponseChoicesInner: 'CompletionChoice',
  CreateCompletionResponseUsage: 'CompletionUsage',
  CreateEmbeddingRequest: 'EmbeddingCreateParams',
  CreateEmbeddingResponse: 'CreateEmbeddingResponse',
  CreateEmbeddingResponseDataInner: 'Embedding',
  CreateImageRequest: 'ImageGenerateParams',
  CreateImageRequestSizeEnum: "ImageGenerateParams['size']",
  CreateImageRequestResponseFormatEnum: "ImageGenerateParams['response_format']",
  ImagesResponse: 'ImagesResponse',
  ImagesResponseDataInner: 'Image',
  CreateModerationRequest: 'ModerationCreateParams',
  CreateModerationResponse: 'ModerationCreateResponse',
  CreateModerationResponseResultsInner: 'Moderation',
  CreateTranscriptionResponse: 'Audio.Transcription',
  CreateTranslationResponse: 'Audio.Translation',
  ListFilesResponse: 'FileObjectsPage',
  OpenAIFile: 'FileObject',
  ListModelsResponse: 'ModelsPage',
  Model: 'Model',
};

/** The same for a legacy completion that becomes a chat completion in the same run. */
export const AS_CHAT: Readonly<Record<string, string>> = {
  CreateCompletionRequest: 'Chat.ChatCompletionCreateParamsNonStreaming',
  CreateCompletionResponse: 'Chat.ChatCompletion',
  CreateCompletionResponseChoicesInner: 'Chat.ChatCompletion.Choice',
};

/** The members of version 3's enums, by what they stand for. */
export const ENUM_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ChatCompletionRequestMessageRoleEnum: roles(),
  ChatCompletionResponseMessageRoleEnum: roles(),
  CreateImageRequestSizeEnum: { _256x256: '256x256', _512x512: '512x512', _1024x1024: '1024x1024' },
  CreateImageRequestResponseFormatEnum: { Url: 'url', B64Json: 'b64_json' },
};

function roles(): Record<string, string> {
  return { System: 'system', User: 'user', Assistant: 'assistant', Function: 'function' };
}

/** The two classes and the options, which are names of the package itself and not below `OpenAI`. */
export const OPTIONS_TYPES: ReadonlySet<string> = new Set(['Configuration', 'ConfigurationParameters']);

/** True for a name that only version 3 exports. */
export const isOfV3 = (name: string): boolean =>
  name === 'OpenAIApi' || OPTIONS_TYPES.has(name) || Object.hasOwn(TYPES, name) || Object.hasOwn(ENUM_VALUES, name);
