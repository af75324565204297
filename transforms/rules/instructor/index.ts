import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import { factsForAll } from '../../../src/plan/facts-for.js';
import { literalPlace, onlyText, textLeaves } from '../../../src/plan/values.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { ParameterFact, ProviderData } from '../../../src/providers/schema.js';
import type { Property, UsageOf } from '../../../src/scan/usage.js';

/** What each mode asks of the provider. `MD_JSON` asks for nothing: it looks for JSON in the text. */
const ASKS: Readonly<Record<string, readonly [parameter: string, value?: string]>> = {
  TOOLS: ['tool_choice', 'function'],
  FUNCTIONS: ['functions'],
  JSON: ['response_format', 'json_object'],
  JSON_SCHEMA: ['response_format', 'json_object'],
};

/** Instructor: the client below it moves like any other, and the mode has to be one that the provider can do. */
export const instructor: Rule<'client'> = {
  id: 'instructor',
  get summary() {
    return t`Give Instructor a mode that the provider can do`;
  },
  handles: ['client'],
  propose(client, context) {
    if (!client.instructor || !context.moves(client)) return [];
    const modes = client.instructor.properties.filter(({ name }) => name === 'mode');
    return modes.length > 0 ? modes.flatMap((mode) => fitMode(mode, client, context)) : [reportUnseen(client)];
  },
};

function fitMode(mode: Property, client: UsageOf<'client'>, context: RuleContext): Proposal[] {
  const text = onlyText(mode.value);
  const place = textLeaves(mode.value).flatMap((leaf) => literalPlace(leaf) ?? [])[0];
  if (text === undefined || !place) return [reportUnseen(client)];
  const facts = factsForAll(context.requestsOf(client), context);
  const fact = factOf(text, facts);
  // Functions are the tools of long ago: who does not say that they are still taken is not asked.
  const isRefused = fact?.support === 'rejects' || (text === 'FUNCTIONS' && fact?.support === 'unverified');
  if (!fact || !isRefused) return [];
  const instead = factOf('JSON', facts)?.support === 'rejects' ? 'MD_JSON' : 'JSON';
  return [
    {
      kind: 'change',
      tier: 'review',
      usages: [client],
      edits: [replaceText(place, context.source(place.file), instead)],
      title: t`Instructor's mode ${text} -> ${instead}`,
      why: t`${explainFact(t`${context.provider.name} does not take what the mode ${text} asks for`, fact)} In the mode ${instead} Instructor writes the schema into the prompt, and checks the answer as before.`,
      sources: [sourceOf(fact)],
    },
  ];
}

function factOf(mode: string, provider: ProviderData): ParameterFact | undefined {
  const [parameter, value] = (Object.hasOwn(ASKS, mode) ? ASKS[mode] : undefined) ?? [];
  return parameter === undefined ? undefined : parameterFact(provider, 'chat', parameter, value);
}

function reportUnseen(client: UsageOf<'client'>): Proposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [client],
    title: t`the mode of Instructor is out of sight`,
    todo: t`See that it is JSON or MD_JSON, which ask for no tool to be called.`,
  };
}
