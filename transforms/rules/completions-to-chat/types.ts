import type { TypeTable } from '../../call-shapes/rename-type.js';

/** The types of legacy completions and their counterparts: of the SDK's versions 4 to 7, then of version 3. */
export const TYPES: TypeTable = {
  namespaces: [['Completions', 'Chat']],
  modules: [[/resources\/completions$/, 'resources/chat/completions']],
  names: {
    Completion: 'ChatCompletion',
    CompletionChoice: 'ChatCompletion.Choice',
    CompletionCreateParams: 'ChatCompletionCreateParams',
    CompletionCreateParamsNonStreaming: 'ChatCompletionCreateParamsNonStreaming',
    CompletionCreateParamsStreaming: 'ChatCompletionCreateParamsStreaming',
    CreateCompletionRequest: 'CreateChatCompletionRequest',
    CreateCompletionResponse: 'CreateChatCompletionResponse',
    CreateCompletionResponseChoicesInner: 'CreateChatCompletionResponseChoicesInner',
  },
};
