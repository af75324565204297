import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';

/** The end of a canary phase: what chose between two providers is replaced by what was moved to. */
export const finishSwitch: Rule<'switch'> = {
  id: 'finish-switch',
  get summary() {
    return t`Take the choice by LLM_PROVIDER out again`;
  },
  handles: ['switch'],
  propose(choice, context) {
    return [context.options.finish ? finish(choice, context) : report(choice)];
  },
};

function finish({ file, span, kept, removal, ...choice }: UsageOf<'switch'>, context: RuleContext): Proposal {
  const [start, end] = removal ?? span;
  const text = removal ? '' : context.source(file).slice(...kept);
  return {
    kind: 'change',
    tier: 'auto',
    usages: [{ file, span, kept, ...choice }],
    edits: [{ file, start, end, text }],
    title: t`the choice by LLM_PROVIDER goes, the provider moved to stays`,
    why: t`Asked for by --finish: nothing reads LLM_PROVIDER any more.`,
  };
}

function report(choice: UsageOf<'switch'>): Proposal {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [choice],
    title: t`both providers are kept here, to be chosen by LLM_PROVIDER`,
    todo: t`When the move has proved itself, run again with --finish.`,
  };
}
