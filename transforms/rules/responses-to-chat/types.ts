import { t } from '../../../src/messages/t.js';
import type { TypeTable } from '../../call-shapes/rename-type.js';

/** Types of the Responses API and their counterparts. */
export const TYPES: TypeTable = {
  namespaces: [['Responses', 'Chat']],
  modules: [
    [/resources\/responses(?:\/responses|\/index)?$/, 'resources/chat/completions'],
    [/lib\/responses\/ResponseStream$/, 'lib/ChatCompletionStream'],
  ],
  names: {
    Response: 'ChatCompletion',
    ResponseStream: 'ChatCompletionStream',
    ResponseStreamEvent: 'ChatCompletionChunk',
    ResponseInput: 'ChatCompletionMessageParam[]',
    ResponseInputItem: 'ChatCompletionMessageParam',
    EasyInputMessage: 'ChatCompletionMessageParam',
    'ResponseInputItem.Message': 'ChatCompletionMessageParam',
    'ResponseInputItem.FunctionCallOutput': 'ChatCompletionToolMessageParam',
    ResponseCreateParams: 'ChatCompletionCreateParams',
    ResponseCreateParamsNonStreaming: 'ChatCompletionCreateParamsNonStreaming',
    ResponseCreateParamsStreaming: 'ChatCompletionCreateParamsStreaming',
    ResponseFunctionToolCall: 'ChatCompletionMessageFunctionToolCall',
    ResponseFunctionToolCallItem: 'ChatCompletionMessageFunctionToolCall',
    ParsedResponse: 'ChatCompletion',
    ResponseInputContent: 'ChatCompletionContentPart',
    ResponseInputMessageContentList: 'ChatCompletionContentPart[]',
    ResponseInputText: 'ChatCompletionContentPartText',
    ResponseInputImage: 'ChatCompletionContentPartImage',
    ToolChoiceOptions: 'ChatCompletionToolChoiceOption',
    Tool: 'ChatCompletionTool',
    FunctionTool: 'ChatCompletionTool',
  },
  before5: {
    ResponseFunctionToolCall: 'ChatCompletionMessageToolCall',
    ResponseFunctionToolCallItem: 'ChatCompletionMessageToolCall',
  },
  without: (name, isInNamespace) =>
    isInNamespace || /^(?:Parsed)?Response[A-Z]/.test(name) ? adviceFor(name) : undefined,
  helpers: ['toResponseInputItems'],
};

function adviceFor(name: string): string {
  if (name === 'ResponseUsage') return t`Write OpenAI.CompletionUsage: it has prompt_tokens and completion_tokens.`;
  if (name === 'ResponseStatus')
    return t`Write OpenAI.Chat.ChatCompletion.Choice['finish_reason'], and compare with its words.`;
  if (/Text(?:JSONSchema)?Config$/.test(name))
    return t`Write OpenAI.Chat.ChatCompletionCreateParams['response_format'].`;
  if (/Event$/.test(name))
    return t`Write OpenAI.Chat.ChatCompletionChunk: choices[0].delta has the text and the tool calls.`;
  return t`Write what the code reads of it: OpenAI.Chat.ChatCompletionMessage has the text and the tool calls of an answer.`;
}
