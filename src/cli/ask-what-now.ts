import { questionSentences as say } from '../messages/question-sentences.js';
import type { Plan } from '../plan/contract.js';
import { selectChanges } from '../plan/select-changes.js';

export type WhatNow = 'apply' | 'review' | 'quit' | 'interrupted';

/**
 * Asks what to do with a plan that was shown. Quits unasked where there is nothing to choose. Ctrl-C, and Escape, are
 * `interrupted`.
 */
export async function askWhatNow({ changes }: Pick<Plan, 'changes'>): Promise<WhatNow> {
  const automatic = selectChanges(changes, 'auto');
  const files = new Set(automatic.flatMap(({ edits }) => edits.map(({ file }) => file)));
  const rest = changes.length - automatic.length;
  const options = [
    ...(automatic.length > 0
      ? [{ value: 'apply' as const, label: say.apply(automatic.length), hint: say.applyHint(files.size) }]
      : []),
    ...(rest > 0
      ? [
          {
            value: 'review' as const,
            label: automatic.length > 0 ? say.reviewRest : say.review(rest),
            hint: say.reviewHint,
          },
        ]
      : []),
    { value: 'quit' as const, label: say.quit, hint: say.quitHint },
  ];
  if (options.length === 1) return 'quit';
  const { isCancel, select } = await import('@clack/prompts');
  const answer = await select<WhatNow>({ message: say.whatNow, options, output: process.stderr });
  return isCancel(answer) ? 'interrupted' : answer;
}
