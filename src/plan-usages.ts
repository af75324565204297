import { usagesAsFindings } from './baseline/usages-as-findings.js';
import { applyComments } from './ignore/apply-comments.js';
import { readComments } from './ignore/read-comments.js';
import { knownRules } from './known-rules.js';
import type { Plan } from './plan/contract.js';
import { OPENAI_TARGET } from './plan/openai-target.js';
import { USAGE_RULE } from './plan/plan-rules.js';
import { belongsToOthers } from './report/inventory/other-vendors.js';
import type { Usage } from './scan/usage.js';
import { type ScanOptions, type ScanOutcome, scanTree } from './scan-tree.js';

/** A plan that goes nowhere: each use of OpenAI is something to act on. For checks that know no provider. */
export function planUsages(root: string, options: ScanOptions): { readonly plan: Plan } & Pick<ScanOutcome, 'source'> {
  const { usages, problems, scanned, source } = scanTree(root, options);
  const findings = usagesAsFindings(withoutOthers(usages));
  const plan: Plan = {
    schema: 1,
    target: OPENAI_TARGET,
    files: [],
    usages,
    changes: [],
    findings,
    problems,
    scanned,
  };
  const files = [...new Set(usages.map(({ file }) => file))].sort();
  const comments = files.flatMap((file) => readComments(file, source(file)));
  // Those for the rules of a move have nothing to ignore here.
  const own = comments.filter(({ rules }) => rules.some((rule) => rule === '*' || rule === USAGE_RULE));
  return { plan: applyComments(plan, own, source, knownRules()), source };
}

/** Code that has moved uses OpenAI's package with another vendor's address: its clients, calls and imports are no use of OpenAI. */
function withoutOthers(usages: readonly Usage[]): readonly Usage[] {
  const isOthers = belongsToOthers(usages);
  const filesOf = (clients: readonly Usage[]) => new Set(clients.map(({ file }) => file));
  const clients = usages.filter(({ kind }) => kind === 'client');
  const theirs = filesOf(clients.filter(isOthers));
  const ours = filesOf(clients.filter((client) => !isOthers(client)));
  const isTheirImport = ({ kind, file }: Usage): boolean => kind === 'import' && theirs.has(file) && !ours.has(file);
  return usages.filter((usage) => !isOthers(usage) && !isTheirImport(usage));
}
