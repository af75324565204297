import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { removeBindings } from '../../../src/plan/edits/imports.js';
import type { UsageOf } from '../../../src/scan/usage.js';

type Request = UsageOf<'request'>;

/**
 * Takes what a call was made on out of the imports, where the file uses it for nothing but calls that get clients of their
 * own. Each of these removes it: equal edits make their changes one decision.
 */
export function removeReceiver(request: Request, source: string, context: RuleContext): Edit[] {
  const { file, receiver } = request;
  const binding = receiver?.bindings.find(({ local }) => local === receiver.local);
  if (!receiver || !binding) return [];
  const leaving = context.usages
    .filter((usage) => usage.kind === 'request')
    .filter((each) => each.file === file && context.isSplit(each) && context.moves(each) && each.methodPlace);
  const isReplaced = ([start, end]: readonly [number, number]): boolean =>
    leaving.some(({ span, methodPlace }) => span[0] <= start && end <= (methodPlace?.span[0] ?? 0));
  return binding.references.every(isReplaced) ? removeBindings({ ...receiver, file }, [receiver.local], source) : [];
}

/** What is written at the end of a line that goes stands behind that line: no two edits may overlap. */
export function besideRemoved(insertion: Edit, removed: readonly Edit[], newline: string): Edit {
  const { file, start: at, text } = insertion;
  const line = removed.find(({ start, end }) => start < at && at < end);
  return line ? { file, start: line.end, end: line.end, text: text.slice(newline.length) + newline } : insertion;
}
