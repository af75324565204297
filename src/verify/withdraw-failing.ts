import { t } from '../messages/t.js';
import type { Finding, Plan } from '../plan/contract.js';
import { hashFile } from '../plan/hash-file.js';
import { VERIFY_RULE } from '../plan/verify-rule.js';
import { positionAt } from '../scan/positions.js';
import { type Withdrawal, withdrawUnparseable } from './withdraw-unparseable.js';

/** The plan without the changes that would break a file; each of them is now work for a person. */
export function withdrawFailing(plan: Plan, source: (file: string) => string): Plan {
  const { kept, withdrawn } = withdrawUnparseable(plan.changes, source);
  if (withdrawn.length === 0) return plan;
  const touched = new Set(kept.flatMap(({ edits }) => edits.map(({ file }) => file)));
  return {
    ...plan,
    files: [...touched].sort().map((path) => ({ path, sha256: hashFile(source(path)) })),
    changes: kept,
    findings: [...plan.findings, ...withdrawn.map((withdrawal) => describe(withdrawal, source))],
  };
}

function describe({ change, reason }: Withdrawal, source: (file: string) => string): Finding {
  const [edit] = change.edits;
  const file = edit?.file ?? '';
  const span = [edit?.start ?? 0, edit?.end ?? 0] as const;
  return {
    id: change.id,
    rule: VERIFY_RULE,
    severity: 'action',
    usages: change.usages,
    place: { file, span, position: positionAt(source(file), span[0]) },
    title: t`Withdrawn: ${change.title}`,
    todo: t`Make this change by hand. ${reason}`,
    sources: change.sources,
  };
}
