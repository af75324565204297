import { t } from '../../../src/messages/t.js';
import type { ChangeProposal, Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { placeOfText } from '../model-registry/loose.js';
import { onlyOpenAI } from '../model-registry/only-openai.js';
import { mockEdits } from './address.js';
import { reportAddress, reportDouble } from './double.js';
import { modelOfTest } from './model-of-test.js';

/** Tests follow the code: the addresses that they answer for, the models that they expect, the packages that they replace. */
export const testMock: Rule<'host' | 'model' | 'import'> = {
  id: 'test-mock',
  get summary() {
    return t`Move the mocks and expectations of tests with the code that they test`;
  },
  handles: ['host', 'model', 'import'],
  propose(usage, context) {
    if (usage.kind === 'host') return moveAddress(usage, context);
    return usage.kind === 'model'
      ? moveModel(usage, context)
      : [...reportModule(usage, context), ...reportDouble(usage, context)];
  },
};

function moveAddress(host: UsageOf<'host'>, context: RuleContext): Proposal[] {
  const found = mockEdits(host, context);
  if (!found) return reportAddress(host, context);
  return [
    {
      ...common(host, context),
      tier: onlyOpenAI(context) ? 'auto' : 'review',
      edits: found.edits,
      title: t`the test's ${host.text} -> ${new URL(context.target.baseURL).host}`,
      why: t`The code that it tests calls there after the move.`,
    },
  ];
}

function moveModel(usage: UsageOf<'model'>, context: RuleContext): Proposal[] {
  const to = modelOfTest(usage, context);
  const source = context.source(usage.file);
  const place = to === undefined ? undefined : placeOfText(usage, source);
  if (to === undefined || !place) return [];
  return [
    {
      ...common(usage, context),
      tier: 'review',
      edits: [replaceText(place, source, to)],
      ...(usage.asserted
        ? {
            title: t`the test expects ${usage.text} -> ${to}`,
            why: t`The code asks for ${to} after the move; look whether this test is about that.`,
          }
        : {
            title: t`the test's ${usage.text} -> ${to}`,
            why: t`The type of models in the code that it tests has no ${usage.text} after the move.`,
          }),
    },
  ];
}

function common(
  usage: ChangeProposal['usages'][number],
  context: RuleContext,
): Pick<ChangeProposal, 'kind' | 'usages' | 'after'> {
  const clients = context.usages.filter((each) => each.kind === 'client').filter((client) => context.leaves(client));
  return { kind: 'change', usages: [usage], after: clients.filter((client) => context.moves(client)) };
}

/** Routes whose package the move takes another in the place of. */
const REPLACED: ReadonlySet<UsageOf<'import'>['route']> = new Set(['ai-sdk', 'azure', 'openai-edge', 'chatgpt']);

function reportModule(usage: UsageOf<'import'>, context: RuleContext): Proposal[] {
  const isReplaced = REPLACED.has(usage.route) || context.options.sdk === 'native';
  const moves = context.usages.some(
    (each) => each.kind === 'client' && each.route === usage.route && context.moves(each) && context.leaves(each),
  );
  if (usage.form !== 'mock' || !isReplaced || !moves) return [];
  return [
    {
      kind: 'finding',
      severity: 'action',
      usages: [usage],
      title: t`this test replaces ${usage.specifier}, which the code may not import after the move`,
      todo: t`Replace the package that the code imports then, with the names that it takes from it.`,
    },
  ];
}
