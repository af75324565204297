import type { Plan, Tier } from '../plan/contract.js';
import { VERIFY_RULE } from '../plan/verify-rule.js';

/** What a process can end with; the highest that applies wins. */
export const EXIT = {
  /** Nothing left, or a preview. */
  done: 0,
  /** `check`: work remains. `--write`: work for a person remains. */
  workRemains: 1,
  /** Bad usage, an input that cannot be read, a failed verification, or files that must not be written. */
  failed: 2,
  /** Stopped by the person; the journal is kept. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const FAIL_ON = ['auto', 'review', 'manual', 'none'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** A file that may hide OpenAI usage could not be taken part of, or a change was withdrawn by the verification. */
export function codeOfProblems({ problems, findings = [] }: Pick<Plan, 'problems'> & Partial<Plan>): ExitCode {
  const failed = problems.some((problem) => problem.blocking) || findings.some(({ rule }) => rule === VERIFY_RULE);
  return failed ? EXIT.failed : EXIT.done;
}

/** Whether work remains at or above a tier; `work` counts it by tier. */
export function codeOfWork(work: Readonly<Record<Tier, number>>, failOn: FailOn): ExitCode {
  const counted: Record<FailOn, number> = {
    auto: work.auto + work.review + work.manual,
    review: work.review + work.manual,
    manual: work.manual,
    none: 0,
  };
  return counted[failOn] > 0 ? EXIT.workRemains : EXIT.done;
}

export function worstCode(...codes: readonly ExitCode[]): ExitCode {
  return codes.toSorted((a, b) => b - a)[0] ?? EXIT.done;
}
