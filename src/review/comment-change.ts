import { ignoreEdit, todoEdit } from '../ignore/ignore-comment.js';
import type { Change, Plan } from '../plan/contract.js';
import { positionAt } from '../scan/positions.js';
import type { Work } from './state.js';
import type { Answer } from './steps.js';

type Comment = Extract<Answer, { kind: 'todo' | 'ignore' }>;

/** A change that leaves the code of another as it is and writes a comment above it. Undefined where no comment can stand. */
export function commentChange(
  change: Change,
  answer: Comment,
  { plan, source }: Pick<Work, 'plan' | 'source'>,
): Change | undefined {
  const place = commentPlace(change, plan);
  if (place === undefined) return undefined;
  const text = source(place.file);
  const line = { file: place.file, source: text, line: positionAt(text, place.start).line };
  const edit =
    answer.kind === 'todo'
      ? todoEdit({ ...line, text: answer.text })
      : ignoreEdit({ ...line, rule: change.rule, reason: answer.reason });
  if (edit === undefined) return undefined;
  return { ...change, id: `${change.id}/comment`, requires: [], heldBy: [], edits: [edit] };
}

/**
 * Where its own code is edited, else where anything is. A line that other changes of its rule share says nothing of this one:
 * then it is the code that the change is for. A comment is found again at each of them.
 */
function commentPlace({ id, rule, usages, edits }: Change, { changes, files, usages: all }: Plan) {
  const usage = all.find((each) => each.id === usages[0]);
  const own = edits.find(({ file }) => file === usage?.file);
  if (own) return own;
  const [first] = edits;
  const isShared = changes.some(
    (other) =>
      other.id !== id &&
      other.rule === rule &&
      other.edits.some(({ file, start }) => file === first?.file && start === first.start),
  );
  if (!isShared) return first;
  const isGuarded = files.some(({ path }) => path === usage?.file);
  return usage && isGuarded ? { file: usage.file, start: usage.span[0] } : undefined;
}
