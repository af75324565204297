import type { Edit, Scanned } from '../../../src/plan/contract.js';
import { withDefault } from '../../../src/plan/edits/default-value.js';
import { lineStart } from '../../../src/plan/edits/text-lines.js';
import type { ResultUsage } from '../../../src/scan/usage.js';
import { isTypeScript } from '../../call-shapes/write.js';

/**
 * By its types the content of a message could be undefined in version 3, and can be null now: where TypeScript would mind, it
 * stays undefined.
 */
export function keepUndefined({ root, steps, before, base, use }: ResultUsage, { source }: Scanned): Edit[] {
  const last = steps.at(-1);
  const isContent = root === 'answer' && last?.name === 'content' && steps.at(-2)?.name === 'message';
  if (!isContent || before === steps.length || last.form !== 'member' || use !== 'value') return [];
  const { file, span } = base;
  const text = source(file);
  if (!isTypeScript(file) || !isHandedOn(text, span[0])) return [];
  return withDefault(file, [span[0], last.place.span[1]], text, 'undefined');
}

/** True where the value itself goes on: returned, assigned, given; a log and a condition take anything. */
function isHandedOn(text: string, start: number): boolean {
  const before = text.slice(0, start).trimEnd();
  if (/\bconsole\.\w+\(/.test(text.slice(lineStart(text, start), start))) return false;
  return /(?:\breturn|=>|[^=!<>]=|[(,:])$/.test(before) && !/\b(?:if|while|switch)\s*\($/.test(before);
}
