import { baselineSentences } from '../messages/baseline-sentences.js';
import type { Finding } from '../plan/contract.js';
import { USAGE_RULE } from '../plan/plan-rules.js';
import type { Usage } from '../scan/usage.js';

/**
 * Where code depends on OpenAI, whatever it moves to, as findings to act on: packages, clients, calls, models, keys and
 * addresses. Not what only looks like it, and not what follows from a call: its answers, types and errors.
 */
export function usagesAsFindings(usages: readonly Usage[]): Finding[] {
  return usages.filter(isDependency).map((usage) => ({
    id: usage.id,
    rule: USAGE_RULE,
    severity: 'action',
    usages: [usage.id],
    place: { file: usage.file, span: usage.span, position: usage.position },
    title: baselineSentences.usage(usage.kind, nameOf(usage)),
    todo: baselineSentences.avoid,
    sources: [],
  }));
}

const FOLLOWING: ReadonlySet<Usage['kind']> = new Set(['result', 'stream', 'type', 'error', 'width']);

function isDependency({ kind, confidence }: Usage): boolean {
  return confidence !== 'name-only' && !FOLLOWING.has(kind);
}

function nameOf(usage: Usage): string {
  switch (usage.kind) {
    case 'import':
      return usage.specifier;
    case 'client':
      return usage.className;
    case 'request':
      return usage.method;
    case 'model':
      return usage.text;
    case 'env-read':
    case 'env-entry':
    case 'env-name':
      return usage.name;
    default:
      return '';
  }
}
