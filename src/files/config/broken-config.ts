import { t } from '../../messages/t.js';
import { positionAt } from '../../scan/positions.js';
import type { ConfigScan } from './describe-mentions.js';

/**
 * The scan of a file that could be read in part only. Others than us read such a file, and nothing in it is rewritten: it keeps
 * no run from going on. Where OpenAI was not found in it, it is nobody's concern.
 */
export function withProblem(scan: ConfigScan, file: string, text: string, offset: number, reason: string): ConfigScan {
  if (scan.usages.length === 0) return scan;
  const position = positionAt(text, offset);
  const detail = t`Line ${position.line}: ${reason}. It names OpenAI, so look through it by hand, or mend it and run again.`;
  return { ...scan, problem: { file, reason: 'broken-config', detail, position, blocking: false } };
}
