import type { Place, RuleContext } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { definesCopy } from './reads.js';

/** True for a read that goes to OpenAI after the move too, though no client in sight takes it there. */
export function isForOpenAI(read: Place, context: RuleContext): boolean {
  return isInHeader(read, context) || isBesideAddress(read, context);
}

/** A header by which another service, such as a vector store, is given a key for OpenAI. */
function isInHeader({ file, span }: Place, context: RuleContext): boolean {
  return /['"]x-openai[\w-]*['"]\s*:[^,\n]*$/i.test(context.source(file).slice(0, span[0]));
}

/** `{ apiKey: env.OPENAI_API_KEY, baseURL: 'https://api.openai.com/v1' }` of a library that no rule knows: the address stays. */
function isBesideAddress(read: Place, context: RuleContext): boolean {
  const source = context.source(read.file);
  return (
    !definesCopy(read, source) &&
    context.usages
      .filter((usage) => usage.kind === 'host')
      .some((host) => host.file === read.file && staysAsAddress(host) && areInOneList(read, host, source))
  );
}

/** A policy, a link and a mock are moved by rules of their own. */
function staysAsAddress({ confidence, use, mock }: UsageOf<'host'>): boolean {
  return confidence !== 'name-only' && use === undefined && mock === undefined;
}

/** True for members of one object, and for arguments of one call: a comma stands between them, and no bracket is left open. */
function areInOneList(one: Place, other: Place, source: string): boolean {
  const [first, second] = one.span[0] < other.span[0] ? [one, other] : [other, one];
  let depth = 0;
  let hasComma = false;
  for (const character of source.slice(first.span[1], second.span[0])) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth < 0 || (depth === 0 && character === ';')) return false;
    if (depth === 0 && character === ',') hasComma = true;
  }
  return hasComma && depth === 0;
}

/** True when a file hands the variable on to a program that is not this code: `${NAME}` in compose, `env(NAME)` in Supabase's. */
export function isHandedToOthers(name: string, { usages, source }: RuleContext): boolean {
  return usages
    .filter((usage) => usage.kind === 'config')
    .filter((mention) => mention.name === name && mention.reader?.kind === 'other' && !mention.remote)
    .some(({ file, span }) => /(?:\$\{?|\benv\()$/.test(source(file).slice(0, span[0])));
}
