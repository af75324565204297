import { t } from '../../../src/messages/t.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { factsForAll } from '../../../src/plan/facts-for.js';
import type { Client, Part } from '../client/part.js';
import { refusedDefaults, reportUnwritten } from './own-defaults.js';
import { thinkingTurnedOff } from './thinking.js';
import type { Words } from './words.js';

/** What is sent beside LangChain's own parameters, and instead of them: it comes last. */
const HOLDER = 'modelKwargs';

/** The switch that turns thinking off, and `undefined` for what LangChain would send by itself and the provider refuses. */
export function writeModelKwargs(client: Client, words: Words, context: RuleContext): Part {
  const holder = client.options?.properties.findLast(({ name }) => name === HOLDER);
  const literal = holder?.object?.literal;
  const refused = refusedDefaults(client, words, factsForAll(context.requestsOf(client), context));
  if (holder && !literal) return { findings: reportUnwritten(refused, client, context) };
  const source = context.source(literal?.place.file ?? client.file);
  const thinking = thinkingTurnedOff(client, sniffStyle(source).quote, context);
  const properties = [...(thinking ? [thinking.option] : []), ...refused.map(({ name }) => `${name}: undefined`)];
  if (properties.length === 0) return {};
  const doubts = thinking ? [t`${thinking.why} LangChain does not do so: thinking is turned off.`] : [];
  return literal
    ? { edits: insertProperties(literal, source, properties), doubts }
    : { insert: [{ name: HOLDER, expression: `{ ${properties.join(', ')} }` }], doubts };
}
