import { t } from '../../../src/messages/t.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import { envRead } from '../../../src/plan/edits/env-read.js';
import { factsForAll } from '../../../src/plan/facts-for.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import type { NewOption } from '../client/part.js';
import type { ProviderPackage } from './package.js';

type Request = UsageOf<'request'>;

/** What a provider of a package is made with. */
export interface Settings {
  readonly options: readonly NewOption[];
  /** Why a person has to look. */
  readonly doubts: readonly string[];
}

export function settingsFor(
  pkg: ProviderPackage,
  requests: readonly Request[],
  file: string,
  context: RuleContext,
): Settings {
  const key = { name: 'apiKey', expression: envRead(context.target.keyEnv, file, context) };
  if (pkg.own) {
    const readsKey = pkg.own.keyEnv === context.target.keyEnv;
    return { options: [...ownSettings(pkg, requests, context), ...(readsKey ? [] : [key])], doubts: [] };
  }
  const structured = structuredSettings(pkg, requests, context);
  const options = [
    { name: 'name', text: pkg.label },
    { name: 'baseURL', text: context.target.baseURL },
    key,
    ...usageSetting(pkg, requests, context),
    ...structured.options,
  ];
  return { options, doubts: structured.doubts };
}

function ownSettings({ own }: ProviderPackage, requests: readonly Request[], { target }: RuleContext): NewOption[] {
  const embeds = requests.some(({ api }) => api === 'embeddings');
  return Object.entries(own?.settings[target.region] ?? {})
    .filter(([name]) => name === 'baseURL' || embeds)
    .map(([name, text]) => ({ name, text }));
}

/** OpenAI's package asks for the usage of a stream by itself from ai 5 on; the general one has to be told. */
function usageSetting({ aiMajor = 0 }: ProviderPackage, requests: readonly Request[], { provider }: RuleContext) {
  const streams = requests.some(({ api, stream }) => api === 'chat' && stream === 'yes');
  const isAsked = streams && aiMajor >= 5 && provider.streaming.usage === 'on-request';
  return isAsked ? [{ name: 'includeUsage', expression: 'true' }] : [];
}

/**
 * From ai 5 on the general package drops the schema of a structured answer unless it is told that the API takes one. Where it
 * takes none, the schema has to go into the prompt. ai 4 asks for the answer as the arguments of a tool.
 */
function structuredSettings(
  { aiMajor }: ProviderPackage,
  requests: readonly Request[],
  context: RuleContext,
): Settings {
  const isStructured = requests.some(({ uses = [] }) => uses.some(({ structured }) => structured));
  if (!isStructured || (aiMajor !== undefined && aiMajor < 5)) return { options: [], doubts: [] };
  const facts = factsForAll(requests, context);
  const takesSchema = parameterFact(facts, 'chat', 'response_format', 'json_schema')?.support === 'accepts';
  const told = { name: 'supportsStructuredOutputs', expression: 'true' };
  if (takesSchema) return { options: [told], doubts: [] };
  return {
    options: [told, { name: 'transformRequestBody', expression: SCHEMA_INTO_PROMPT }],
    doubts: [
      t`${context.provider.name} takes no JSON schema: the schema of a structured answer goes into a system message, and only the AI SDK checks the answer.`,
    ],
  };
}

/** Written with line feeds and steps of two; whoever writes it puts the file's own in their place. */
const SCHEMA_INTO_PROMPT = `(body) => {
  const schema = body.response_format?.json_schema?.schema;
  if (!schema) return body;
  const content = \`Answer in JSON that conforms to this schema: \${JSON.stringify(schema)}\`;
  return {
    ...body,
    response_format: { type: 'json_object' },
    messages: [{ role: 'system', content }, ...body.messages],
  };
}`;
