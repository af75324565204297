import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { factsForAll } from '../../../src/plan/facts-for.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import { byHand } from '../client/by-hand.js';
import type { Client, Part } from '../client/part.js';
import type { Words } from './words.js';

const isEmbeddings = ({ className }: Client): boolean => className.endsWith('OpenAIEmbeddings');
const optionOf = (client: Client, option: string) => client.options?.properties.findLast(({ name }) => name === option);

/** Without it the SDK asks for base64, and reads numbers that come all the same as garbled vectors. */
export function askForFloats(client: Client, words: Words, context: RuleContext): Part {
  if (!isEmbeddings(client) || optionOf(client, 'encodingFormat')) return {};
  if (words.encodingFormat) return { insert: [{ name: 'encodingFormat', text: 'float' }] };
  return { findings: [reportOldRelease(client, context)] };
}

function reportOldRelease(client: Client, context: RuleContext): FindingProposal {
  return byHand(client, context, {
    title: t`this release of LangChain cannot ask for embeddings as numbers`,
    todo: t`Upgrade @langchain/openai to 0.6 or later and give the class encodingFormat: 'float': the openai package below it asks for base64 from 4.91 on, and a server that sends numbers then gives garbled vectors.`,
    sources: [{ url: 'https://github.com/openai/openai-node/blob/master/CHANGELOG.md', date: '2026-11-23' }],
  });
}

/** How many texts LangChain sends at once when it is not told. */
const DEFAULT_BATCH = 512;

/** LangChain cuts texts into batches by itself: they only have to be as small as the provider wants them. */
export function fitBatch(client: Client, context: RuleContext): Part {
  const facts = factsForAll(context.requestsOf(client), context);
  const fact = isEmbeddings(client) ? parameterFact(facts, 'embeddings', 'input') : undefined;
  const most = fact?.support === 'range' ? fact.maxItems : undefined;
  if (most === undefined) return {};
  const written = optionOf(client, 'batchSize');
  if (!written) return most < DEFAULT_BATCH ? { insert: [{ name: 'batchSize', expression: String(most) }] } : {};
  const edits = written.value.leaves.flatMap((leaf) =>
    leaf.kind === 'constant' && typeof leaf.value === 'number' && leaf.value > most
      ? [{ file: leaf.place.file, start: leaf.place.span[0], end: leaf.place.span[1], text: String(most) }]
      : [],
  );
  return { edits };
}
