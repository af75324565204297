import type { TypeTable } from '../../call-shapes/rename-type.js';

/** Types of answers that the SDK parses, and those of the answers whose text the code parses itself. */
export const TYPES: TypeTable = {
  namespaces: [],
  modules: [[/resources\/beta\/chat\/(?:completions|index)$|resources\/beta\/chat$/, 'resources/chat/completions']],
  names: {
    ParsedChatCompletion: 'ChatCompletion',
    ParsedChoice: 'ChatCompletion.Choice',
    ParsedChatCompletionMessage: 'ChatCompletionMessage',
    ParsedFunctionToolCall: 'ChatCompletionMessageFunctionToolCall',
  },
  before5: { ParsedFunctionToolCall: 'ChatCompletionMessageToolCall' },
};
