import { t } from '../messages/t.js';
import { isDocFile, isExampleFile, isTestFile } from '../scan/file-purpose.js';
import type { Usage } from '../scan/usage.js';
import type { Proposed } from './collect-proposals.js';
import type { ChangeProposal, FindingProposal, RuleContext } from './contract.js';
import type { MoveOptions } from './move-options.js';

export { isDocFile, isTestFile } from '../scan/file-purpose.js';

/** True for a file that the person who moves the repository wants to see untouched. */
export function isLeftAlone(file: string, { tests, docs }: MoveOptions): boolean {
  return (!tests && (isTestFile(file) || isExampleFile(file))) || (!docs && isDocFile(file));
}

/** A change without what it would write into files that are left alone. */
export function leaveAlone<C extends ChangeProposal>(change: C, options: MoveOptions): C {
  const { edits, additions = [] } = change;
  const isWritten = ({ file }: { file: string }): boolean => !isLeftAlone(file, options);
  return { ...change, edits: edits.filter(isWritten), additions: additions.filter(isWritten) };
}

/** Where OpenAI is still named because it was asked for: said once a kind of file. */
export function reportLeftAlone({ usages, options }: RuleContext): Proposed<FindingProposal>[] {
  const left = usages.filter(({ file, confidence }) => confidence !== 'name-only' && isLeftAlone(file, options));
  return [
    ...describe(
      '--no-tests',
      t`tests and examples that name OpenAI`,
      left.filter(({ file }) => !isDocFile(file)),
    ),
    ...describe(
      '--no-docs',
      t`documentation that names OpenAI`,
      left.filter(({ file }) => isDocFile(file)),
    ),
  ];
}

function describe(option: string, what: string, usages: readonly Usage[]): Proposed<FindingProposal>[] {
  const files = new Set(usages.map(({ file }) => file)).size;
  if (files === 0) return [];
  const amount = files === 1 ? t`1 file` : t`${files} files`;
  const title = t`${what}: left as asked for by ${option} (${amount})`;
  return [{ kind: 'finding', rule: 'left-alone', severity: 'info', usages, title }];
}
