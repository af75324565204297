import type { RuleContext } from '../../../src/plan/contract.js';
import { lineStart } from '../../../src/plan/edits/text-lines.js';
import { isDocFile } from '../../../src/plan/left-alone.js';
import type { UsageOf } from '../../../src/scan/usage.js';

/** In documentation only a line that sets the variable is one to follow; in a sentence the id may tell of something else. */
export function isProse({ file, span, name = '' }: UsageOf<'config'>, { source }: RuleContext): boolean {
  if (!isDocFile(file)) return false;
  const line = source(file).slice(lineStart(source(file), span[0]), span[0]);
  return !new RegExp(`^\\s*(?:export\\s+|-e\\s+)?${name}=["']?$`).test(line);
}
