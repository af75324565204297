import { listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import { refuseValue } from '../../../src/providers/refuse-value.js';
import type { ParameterFact, ProviderData } from '../../../src/providers/schema.js';
import type { Client } from '../client/part.js';
import { classAfter } from './change-class.js';
import type { Words } from './words.js';

/** A parameter that LangChain sends where nobody has set it, and that the provider refuses. */
export interface RefusedDefault {
  readonly name: string;
  readonly fact: ParameterFact;
}

/** OpenAI's own defaults: who leaves them out asks for the same. */
export function refusedDefaults(client: Client, { sends }: Words, facts: ProviderData): RefusedDefault[] {
  if (!CHAT.test(classAfter(client))) return [];
  return Object.entries(sends).flatMap(([name, value]) => {
    const fact = parameterFact(facts, 'chat', name);
    return fact && refuseValue(fact, value) !== undefined ? [{ name, fact }] : [];
  });
}

const CHAT = /^(?:ChatOpenAI|OpenAIChat)/;

/** Where `modelKwargs` is made out of sight. */
export function reportUnwritten(
  refused: readonly RefusedDefault[],
  client: Client,
  { provider }: RuleContext,
): FindingProposal[] {
  if (refused.length === 0) return [];
  const names = listed(refused.map(({ name }) => name));
  return [
    {
      kind: 'finding',
      severity: 'action',
      usages: [client],
      title: t`this release of LangChain sends ${names} by itself, which ${provider.name} refuses`,
      todo: t`Set ${names} to undefined in modelKwargs, or upgrade @langchain/openai to 0.5 or later.`,
      sources: refused.map(({ fact }) => sourceOf(fact)),
    },
  ];
}
