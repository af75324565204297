import type { RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { moveBaseURL } from '../client/base-url.js';
import { writeDefaultModel } from '../client/default-model.js';
import { moveKey } from '../client/key.js';
import { moveNestedURL } from '../client/nested-url.js';
import { dropAmong, dropOptions, MEANINGLESS } from '../client/options.js';
import type { Client, Part } from '../client/part.js';
import { doubtsOf } from '../client/parts.js';
import { isAzure, leaveAzure } from './azure.js';
import { changeClass } from './change-class.js';
import { askForFloats, fitBatch } from './embeddings.js';
import { writeModelKwargs } from './model-kwargs.js';
import { keepToChat } from './responses.js';
import { type Words, wordsOf } from './words.js';

/** What moves an object of LangChain that is client and request in one. */
export const partsOf = oncePerContext((client: Client, context: RuleContext): Part[] => {
  const words = wordsOf(client, context);
  return [
    moveObjectKey(client, words, context),
    words.url === 'configuration'
      ? moveNestedURL(client, ['configuration', 'baseURL'], context)
      : moveEarlyURL(client, context),
    writeDefaultModel(client, words.model, context),
    keepToChat(client, words, context),
    writeModelKwargs(client, words, context),
    askForFloats(client, words, context),
    fitBatch(client, context),
    isAzure(client) ? leaveAzure(client, words, context) : dropOptions(client, context),
    dropAmong(configurationOf(client), MEANINGLESS, client, context),
    changeClass(client, context),
    { doubts: doubtsOf(context.hostOf(client), context) },
  ];
});

/** At Azure the key has a name of its own, which {@link leaveAzure} changes. */
function moveObjectKey(client: Client, { key }: Words, context: RuleContext): Part {
  const part = moveKey(client, context);
  return part.insert ? { ...part, insert: part.insert.map((option) => ({ ...option, name: key })) } : part;
}

function moveEarlyURL(client: Client, context: RuleContext): Part {
  if (client.baseURL) return moveBaseURL(client, context);
  const source = context.source(client.file);
  const option = `basePath: ${quoted(context.target.baseURL, sniffStyle(source))}`;
  const literal = configurationOf(client)?.literal ?? client.secondOptions?.literal;
  if (literal) return { edits: insertProperties(literal, context.source(literal.place.file), [option]) };
  return { behind: `{ ${option} }` };
}

function configurationOf({ options }: Client) {
  return options?.properties.findLast(({ name }) => name === 'configuration')?.object;
}
