import { ignoreSentences } from '../messages/ignore-sentences.js';
import type { Finding } from '../plan/contract.js';
import { IGNORE_RULE } from '../plan/plan-rules.js';
import { createOrdinals, usageId } from '../scan/usage-id.js';
import { closestNames } from './closest-names.js';
import { IGNORE_MARK, type IgnoreComment } from './read-comments.js';

export type KnownRules = ReadonlySet<string>;

/** What is wrong with the comments themselves, so that none stays that means nothing any more. */
export function reportComments(
  comments: readonly IgnoreComment[],
  isUsed: (comment: IgnoreComment) => boolean,
  known: KnownRules,
): Finding[] {
  const nextOrdinal = createOrdinals();
  return comments.flatMap((comment) =>
    faultsOf(comment, isUsed(comment), known).map(({ title, todo }) => {
      const { file, start, line } = comment;
      const key = { kind: IGNORE_RULE, file, symbol: '', text: title };
      return {
        id: usageId({ ...key, ordinal: nextOrdinal(key) }),
        rule: IGNORE_RULE,
        severity: 'info',
        usages: [],
        place: { file, span: [start, start + IGNORE_MARK.length], position: { line, column: 1 } },
        title,
        todo,
        sources: [],
      };
    }),
  );
}

function faultsOf({ scope, rules, reason }: IgnoreComment, isUsed: boolean, known: KnownRules) {
  const unknown = rules.filter((rule) => rule !== '*' && !known.has(rule));
  if (scope === 'stray') return [ignoreSentences.stray()];
  if (rules.length === 0) return [ignoreSentences.noRule()];
  return [
    ...unknown.map((rule) => ignoreSentences.unknownRule(rule, closestNames(rule, known))),
    ...(reason === '' ? [ignoreSentences.noReason(rules)] : []),
    ...(isUsed || unknown.length === rules.length ? [] : [ignoreSentences.idle(rules)]),
  ];
}
