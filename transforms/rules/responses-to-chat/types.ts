import type { TypeTable } from '../../call-shapes/rename-type.js';

/** Types of the Responses API and their counterparts. */
export const TYPES: TypeTable = {
  namespaces: [['Responses', 'Chat']],
  modules: [[/resources\/responses(?:\/responses|\/index)?$/, 'resources/chat/completions']],
  names: {
    Response: 'ChatCompletion',
    ResponseStreamEvent: 'ChatCompletionChunk',
    ResponseInput: 'ChatCompletionMessageParam[]',
    ResponseInputItem: 'ChatCompletionMessageParam',
    EasyInputMessage: 'ChatCompletionMessageParam',
    'ResponseInputItem.Message': 'ChatCompletionMessageParam',
    'ResponseInputItem.FunctionCallOutput': 'ChatCompletionToolMessageParam',
    ResponseCreateParams: 'ChatCompletionCreateParams',
    ResponseCreateParamsNonStreaming: 'ChatCompletionCreateParamsNonStreaming',
    ResponseCreateParamsStreaming: 'ChatCompletionCreateParamsStreaming',
    ResponseFunctionToolCall: 'ChatCompletionMessageToolCall',
    Tool: 'ChatCompletionTool',
    FunctionTool: 'ChatCompletionTool',
  },
  helpers: ['toResponseInputItems'],
};
