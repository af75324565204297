import type { RuleContext } from '../../../src/plan/contract.js';
import { isTestFile } from '../../../src/plan/left-alone.js';
import { definesCopy, isCheck } from './reads.js';
import type { Named, Read, Variable } from './variable.js';

/** Reads of which nobody can say what they feed. */
export function findStrays(reads: readonly Read[], { movers }: Variable, context: RuleContext): Read[] {
  return reads.filter(
    (read) =>
      !isCheck(read, context.source(read.file)) &&
      !definesCopy(read, context.source(read.file)) &&
      !isTestFile(read.file) &&
      !movers.some(({ file }) => file === read.file),
  );
}

/** Members of objects that share the name with the variable, beyond those that the code fills from it: perhaps something else. */
export function findLikelyMembers({ names, reads }: Variable, context: RuleContext): Named[] {
  const isFilled = ({ file, span }: Named): boolean =>
    reads.some((read) => read.file === file && isBehind(read.span[0], span[1]));
  return names.filter(
    (name) => name.form === 'property' && !isTestFile(name.file) && !isFilled(name) && !isOfSettings(name, context),
  );
}

/** Near enough for `NAME: process.env.NAME`. */
const isBehind = (start: number, end: number): boolean => start > end && start - end < 40;

/** `config.NAME`, `this.env.NAME`: an object that is called after what it holds. */
function isOfSettings({ file, span }: Named, context: RuleContext): boolean {
  return /(?:env|config|settings)\w*(?:\?\.|\.)$/i.test(context.source(file).slice(Math.max(0, span[0] - 40), span[0]));
}

/** Strings that are nothing but the name, such as in a list of what has to be set: of them, too, nobody can say whom they serve. */
export function findStrayNames(names: readonly Named[], { movers }: Variable): Named[] {
  return names.filter(
    ({ file, form }) => form === 'name' && !isTestFile(file) && !movers.some((client) => client.file === file),
  );
}
