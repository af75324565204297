import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Edit, FindingProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import { literalPlace, onlyText, textLeaves } from '../../../src/plan/values.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { ParameterFact, ProviderData } from '../../../src/providers/schema.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { wordsOf } from './words.js';

type Request = UsageOf<'request'>;
type Method = 'jsonSchema' | 'functionCalling' | 'jsonMode';

/** What each method asks of the provider. @see https://github.com/langchain-ai/langchainjs withStructuredOutput of ChatOpenAI */
const ASKS: Readonly<Record<Method, readonly [parameter: string, value: string]>> = {
  jsonSchema: ['response_format', 'json_schema'],
  functionCalling: ['tool_choice', 'function'],
  jsonMode: ['response_format', 'json_object'],
};

/** The best first: the last leaves it to the prompt to tell the schema. */
const METHODS: readonly Method[] = ['jsonSchema', 'functionCalling', 'jsonMode'];

/** `withStructuredOutput` by a method that the provider takes; which one LangChain takes by itself depends on the model's name. */
export function fitMethod(request: Request, context: RuleContext): Proposal[] {
  if (request.method !== 'withStructuredOutput' || !context.moves(request)) return [];
  const [client] = context.clientsOf(request);
  const written = request.parameters?.properties.findLast(({ name }) => name === 'method');
  const now = written ? onlyText(written.value) : client && wordsOf(client, context).structuredBy;
  if (!client || !isMethod(now)) return [];
  const facts = factsFor(request, context);
  const fact = factOf(now, facts);
  // What nobody knows is left as it is.
  if (fact?.support !== 'rejects') return [];
  const instead = METHODS.find((method) => factOf(method, facts)?.support === 'accepts');
  const edits = instead ? writeMethod(instead, request, context) : [];
  if (!instead || edits.length === 0) return [reportByHand(now, fact, request, context)];
  const doubts = [...requestDoubts(request, context), ...(instead === 'jsonMode' ? [prompt()] : [])];
  return [
    {
      kind: 'change',
      tier: 'review',
      usages: [request],
      edits,
      title: t`withStructuredOutput by ${instead}`,
      why: joinSentences([
        explainFact(t`${context.provider.name} does not take what ${now} asks for`, fact),
        ...doubts,
      ]),
      sources: [sourceOf(fact)],
    },
  ];
}

const prompt = () =>
  t`In JSON mode LangChain does not send the schema: see that the prompt asks for JSON and names the fields. The answer is still checked against the schema.`;

function factOf(method: Method, provider: ProviderData): ParameterFact | undefined {
  const [parameter, value] = ASKS[method];
  return parameterFact(provider, 'chat', parameter, value);
}

function isMethod(text: string | undefined): text is Method {
  return text !== undefined && Object.hasOwn(ASKS, text);
}

function writeMethod(method: Method, request: Request, context: RuleContext): Edit[] {
  const source = context.source(request.file);
  const option = `method: ${quoted(method, sniffStyle(source))}`;
  const { parameters } = request;
  const written = parameters?.properties.findLast(({ name }) => name === 'method');
  const place = textLeaves(written?.value).flatMap((leaf) => literalPlace(leaf) ?? [])[0];
  if (written) return place ? [replaceText(place, context.source(place.file), method)] : [];
  const literal = parameters?.literal;
  // LangChain refuses strict in JSON mode.
  const strict = method === 'jsonMode' ? (parameters?.properties ?? []).filter(({ name }) => name === 'strict') : [];
  if (literal)
    return [
      ...insertProperties(literal, context.source(literal.place.file), [option]),
      ...removeProperties(strict, literal, context.source),
    ];
  const [schema, options] = request.call?.arguments ?? [];
  if (!schema || options) return [];
  return [{ file: schema.file, start: schema.span[1], end: schema.span[1], text: `, { ${option} }` }];
}

function reportByHand(now: Method, fact: ParameterFact, request: Request, context: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request],
    title: t`withStructuredOutput asks by ${now}, which ${context.provider.name} does not take`,
    todo: t`Give it { method: 'jsonMode' }, put the schema into the prompt, and see that the model answers with it.`,
    sources: [sourceOf(fact)],
  };
}
