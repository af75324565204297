import { t } from '../../../src/messages/t.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import type { Client, Part } from '../client/part.js';
import { classAfter } from './change-class.js';
import type { Words } from './words.js';

/** ChatOpenAI chooses between two APIs: it is held to chat completions, which is what every provider has. */
export function keepToChat(client: Client, { useResponsesApi }: Words, context: RuleContext): Part {
  if (classAfter(client) !== 'ChatOpenAI' || !useResponsesApi) return {};
  const written = client.options?.properties.findLast(({ name }) => name === 'useResponsesApi');
  if (!written) return { insert: [{ name: 'useResponsesApi', expression: 'false' }] };
  const [leaf, ...others] = written.value.leaves;
  if (leaf?.kind === 'constant' && leaf.value === false && others.length === 0) return {};
  const [start, end] = written.valueSpan;
  return {
    edits: [
      { file: written.place.file, start, end, text: written.form === 'shorthand' ? 'useResponsesApi: false' : 'false' },
    ],
    doubts: [t`${context.provider.name} is asked by chat completions: what only the Responses API does is gone.`],
  };
}
