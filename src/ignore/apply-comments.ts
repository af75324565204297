import type { Change, Finding, Ignored, Plan } from '../plan/contract.js';
import { positionAt } from '../scan/positions.js';
import type { Usage } from '../scan/usage.js';
import { leaveOut } from './leave-out.js';
import type { IgnoreComment } from './read-comments.js';
import { releaseHeld } from './release-held.js';
import { type KnownRules, reportComments } from './report-comments.js';

interface Line {
  readonly file: string;
  readonly line: number;
}

/**
 * The plan without what comments ignore. A change goes whole, and so do those that need it. What is ignored is listed in
 * `ignored`; comments that say no reason, name no rule or ignore nothing become findings.
 */
export function applyComments(
  plan: Plan,
  comments: readonly IgnoreComment[],
  source: (file: string) => string,
  known: KnownRules,
): Plan {
  if (comments.length === 0) return plan;
  const used = new Set<IgnoreComment>();
  const find = (rule: string, lines: readonly Line[]) => {
    const speaking = comments.filter((comment) => speaksOf(comment, rule, lines));
    for (const comment of speaking) used.add(comment);
    return speaking[0];
  };
  const usages = new Map(plan.usages.map((usage) => [usage.id, usage]));
  const changes = plan.changes.flatMap((change): Ignored[] => {
    const lines = linesOf(change, usages, source);
    return describe(change, lines[0], find(change.rule, lines));
  });
  const findings = plan.findings.flatMap((finding): Ignored[] => {
    const line = lineOf(finding);
    return describe(finding, line, find(finding.rule, [line]));
  });
  const { kept, followers } = leaveOut(
    plan.changes,
    changes.map(({ id }) => id),
  );
  const reasons = new Map(changes.map(({ id, reason }) => [id, reason]));
  const followed = followers.map(({ change, needs }): Ignored => {
    const reason = reasons.get(needs) ?? '';
    reasons.set(change.id, reason);
    const { file = '', line = 1 } = linesOf(change, usages, source)[0] ?? {};
    return { id: change.id, rule: change.rule, file, line, title: change.title, reason, needs };
  });
  const ignoredIds = new Set(findings.map(({ id }) => id));
  const gone = plan.findings.filter(({ id }) => ignoredIds.has(id));
  const left = plan.findings.filter(({ id }) => !ignoredIds.has(id));
  const ignored = [...changes, ...findings, ...followed];
  return {
    ...plan,
    changes: releaseHeld(kept, { gone, left }, usages),
    findings: [...left, ...reportComments(comments, (comment) => used.has(comment), known)],
    ...(ignored.length > 0 ? { ignored } : {}),
  };
}

function speaksOf({ file, scope, line: above, until, rules }: IgnoreComment, rule: string, lines: readonly Line[]) {
  if (scope === 'stray' || !rules.some((name) => name === '*' || name === rule)) return false;
  return lines.some(
    (place) => place.file === file && (scope === 'file' || (above < place.line && place.line <= until)),
  );
}

/** Where its edits begin, and where the scan saw what it is about: a comment may stand above either. */
function linesOf(
  { edits, usages: [first = ''] }: Change,
  usages: ReadonlyMap<string, Usage>,
  source: (file: string) => string,
): Line[] {
  const usage = usages.get(first);
  return [
    ...edits.map(({ file, start }) => ({ file, line: positionAt(source(file), start).line })),
    ...(usage === undefined ? [] : [lineOf({ place: usage })]),
  ];
}

function lineOf({ place: { file, position } }: Pick<Finding, 'place'>): Line {
  return { file, line: position.line };
}

function describe(
  { id, rule, title }: Change | Finding,
  place: Line | undefined,
  comment: IgnoreComment | undefined,
): Ignored[] {
  return comment === undefined || place === undefined ? [] : [{ id, rule, ...place, title, reason: comment.reason }];
}
