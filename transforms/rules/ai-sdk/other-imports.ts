import { listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { moveOfFile } from './file-move.js';
import { packageFor } from './package.js';
import { importsOf, isLeft } from './ready-made.js';

type Import = UsageOf<'import'>;

/** What names the packages that are left, or reads OpenAI's streams, and is no provider: types, mocks, helpers of ai 3. */
export function reportOtherImports(statement: Import, context: RuleContext): FindingProposal[] {
  if (statement.module === 'ai') return statement.names.flatMap((name) => reportLegacy(name, statement, context));
  if (!isLeft(statement.module) || !somethingMoves(context)) return [];
  return statement.form === 'mock' ? [reportMock(statement, context)] : reportTypes(statement, context);
}

const REMOVED = { url: 'https://ai-sdk.dev/docs/migration-guides/migration-guide-4-0', date: '2026-11-23' };

function reportLegacy(name: string, statement: Import, { provider }: RuleContext): FindingProposal[] {
  const common = { kind: 'finding', usages: [statement], sources: [REMOVED] } as const;
  if (name === 'OpenAIStream')
    return [
      {
        ...common,
        severity: 'info',
        title: t`OpenAIStream reads the chunks that ${provider.name} sends as well: it stays; ai 4 has it no more`,
        todo: t`Before you go up to ai 4, write streamText with a model of the provider instead.`,
      },
    ];
  if (!/AssistantResponse$/.test(name)) return [];
  return [
    {
      ...common,
      severity: 'action',
      title: t`${name} shows the runs of OpenAI's Assistants, which ${provider.name} does not have`,
      todo: t`Keep the conversation in your own store and answer with streamText and tools.`,
    },
  ];
}

function somethingMoves(context: RuleContext): boolean {
  return context.usages.some(
    (usage) => usage.kind === 'client' && usage.route === 'ai-sdk' && movesAway(usage, context),
  );
}

function movesAway(client: UsageOf<'client'>, context: RuleContext): boolean {
  return context.leaves(client) && context.moves(client);
}

function reportMock(statement: Import, context: RuleContext): FindingProposal {
  const { name, factory, readyMade } = packageFor(statement.file, context);
  return {
    kind: 'finding',
    severity: 'action',
    usages: [statement],
    title: t`this test stands in for ${statement.module}, which the code leaves`,
    todo: t`Mock ${name} instead: the code imports ${readyMade ?? factory} from it.`,
  };
}

/** Why the move of a provider needs a look where the types of the package that it leaves are used. */
export function doubtTypes(file: string, context: RuleContext): string[] {
  const names = importsOf(file, context).flatMap((statement) => keptNames(statement, context));
  return names.length > 0 ? [t`${listed(names)} may not fit what comes from another package.`] : [];
}

function keptNames(statement: Import, context: RuleContext): string[] {
  const gone = moveOfFile(statement.file, context).orphans.get(statement.id) ?? [];
  return statement.bindings
    .filter(({ local, name }) => !gone.includes(local) && !/^(?:openai|azure|create\w+)$/.test(name))
    .map(({ name }) => name);
}

/** Types and helpers that stay keep the package installed. */
function reportTypes(statement: Import, context: RuleContext): FindingProposal[] {
  const kept = keptNames(statement, context);
  if (kept.length === 0) return [];
  const { name } = packageFor(statement.file, context);
  return [
    {
      kind: 'finding',
      severity: 'action',
      usages: [statement],
      title: t`${listed(kept)} of ${statement.module} speaks of OpenAI's models and options`,
      todo: t`See whether ${name} or ai has a type for it, e.g. ProviderV3 or LanguageModel; as long as it is used, ${statement.module} stays installed.`,
    },
  ];
}
