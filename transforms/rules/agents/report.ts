import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { UsageOf } from '../../../src/scan/usage.js';

type Request = UsageOf<'request'>;

/** Tools that run at OpenAI, and what to build instead. */
export const HOSTED_TOOLS: ReadonlyMap<string, () => string> = new Map([
  ['webSearchTool', () => t`Write a tool({ ... }) of your own that asks a search API.`],
  ['fileSearchTool', () => t`Write a tool({ ... }) of your own that asks a vector store of yours.`],
  ['codeInterpreterTool', () => t`Write a tool({ ... }) of your own that runs the code in a sandbox of yours.`],
  ['imageGenerationTool', () => t`Write a tool({ ... }) of your own that calls the provider's image API.`],
  [
    'hostedMcpTool',
    () => t`Connect to the MCP server from here: an MCPServerStreamableHttp in the mcpServers of the agent.`,
  ],
]);

const SOURCE = { url: 'https://openai.github.io/openai-agents-js/guides/tools/', date: '2026-11-23' };

export function reportHostedTool(request: Request, { provider }: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request],
    title: t`${request.method} runs at OpenAI: ${provider.name} has no counterpart that the SDK could call`,
    todo: HOSTED_TOOLS.get(request.method)?.() ?? t`Write a tool({ ... }) of your own.`,
    sources: [SOURCE],
  };
}

/** The SDK turns `outputType` into a JSON schema, which not every provider takes. */
export function reportOutputType(request: Request, context: RuleContext): FindingProposal[] {
  const output = request.parameters?.properties.find(({ written }) => written === 'outputType');
  const fact = parameterFact(factsFor(request, context), 'chat', 'response_format', 'json_schema');
  if (!output || fact?.support !== 'rejects') return [];
  return [
    {
      kind: 'finding',
      severity: 'action',
      holds: true,
      usages: [request],
      place: output.place,
      title: t`outputType asks for a JSON schema, which ${context.provider.name} refuses`,
      todo: t`Leave outputType out, name the fields in the instructions, ask for JSON there, and parse the run's final output with the schema.`,
      sources: [sourceOf(fact)],
    },
  ];
}
