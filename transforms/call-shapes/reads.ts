import { t } from '../../src/messages/t.js';
import type { Scanned } from '../../src/plan/contract.js';
import { withDefault } from '../../src/plan/edits/default-value.js';
import { rewriteSteps } from '../../src/plan/edits/rewrite-path.js';
import { calleeOf } from '../../src/scan/callee-of.js';
import type { ResultRoot, ResultUsage } from '../../src/scan/usage.js';
import { doubt, joinParts, obstacle, type Part } from './part.js';
import { isTypeScript } from './write.js';

/** A way into an answer (`#` is any index) and what its last steps become. */
export interface WayRule {
  readonly way: string;
  /** How many of the last steps are replaced; none: the way means the same in the new answer. */
  readonly replaces?: number;
  readonly path?: string;
  /** What the code is to see where the new value may be absent and the old one was not: `''`. */
  readonly fallback?: string;
}

/** The ways into the answers of an API, by what they begin at. */
export interface WayTable {
  /** What the new answer is called in sentences: `a chat completion`. */
  readonly target: string;
  /** What to do about ways that lead nowhere any more, in the imperative. */
  readonly advice?: Readonly<Record<string, string>>;
  readonly rules: Readonly<Partial<Record<ResultRoot, readonly WayRule[]>>>;
}

/** A read of an answer in the words of the new one. */
export function rewriteRead(usage: ResultUsage, table: WayTable, { source }: Scanned): Part {
  const { root, skip } = rootOf(usage);
  if (root === 'error') return {};
  const rules = table.rules[root];
  const names = usage.steps.slice(skip).map(({ name }) => (/^(?:\d+|\[\])$/.test(name) ? '#' : name));
  if (!rules) return handedWhole(usage, table);
  const way = names.join('.');
  const rule = rules
    .filter((each) => way === each.way || each.way === '' || way.startsWith(`${each.way}.`))
    .toSorted((a, b) => b.way.length - a.way.length)[0];
  if (!rule) {
    const leadsOn = rules.some((each) => way === '' || each.way.startsWith(`${way}.`));
    return leadsOn ? handedWhole(usage, table) : unknownWay(way, usage, table);
  }
  if (!rule.replaces || rule.path === undefined) return leadsToChange(way, rules) ? handedWhole(usage, table) : {};
  const to = skip + rule.way.split('.').length;
  const text = source(usage.base.file);
  const path = pathFor(rule.path, usage, to);
  const edits = path === undefined ? undefined : rewriteSteps(usage, { from: to - rule.replaces, to, path }, text);
  if (!edits) return unknownWay(way, usage, table);
  return joinParts([
    { edits },
    typeDoubt(usage, edits.length > 0),
    fallBack(usage, to, rule.fallback, edits.length > 0, text),
  ]);
}

/** TypeScript takes no `= {}` in a pattern for an object that has members: there an index is taken to be filled. */
function pathFor(path: string, usage: ResultUsage, to: number): string | undefined {
  const isBound = usage.steps[to - 1]?.form === 'binding' && to > usage.before;
  if (!isBound || !isTypeScript(usage.file)) return path;
  const filled = path.replace('choices[0]?.', 'choices[0].');
  return filled.includes('?.') ? undefined : filled;
}

/** The old value was never absent: what the code sees in its place where the new one is. */
function fallBack(
  usage: ResultUsage,
  to: number,
  fallback: string | undefined,
  isWritten: boolean,
  text: string,
): Part {
  const last = usage.steps[to - 1];
  if (!last || !isWritten || usage.written || fallback === undefined) return {};
  const { file } = usage.base;
  if (last.form !== 'binding') {
    return { edits: withDefault(file, [usage.base.span[0], last.place.span[1]], text, fallback) };
  }
  return doubt(t`${text.slice(...last.nameSpan)} at ${usage.file}:${usage.position.line} can be null from now on.`);
}

/** Over plain HTTP the project says itself what an answer looks like. */
function typeDoubt({ route, file, position }: ResultUsage, isWritten: boolean): Part {
  if (!isWritten || route !== 'http' || !isTypeScript(file)) return {};
  return doubt(t`See that the type of the answer at ${file}:${position.line} fits.`);
}

/** v3 and axios wrap the answer in `data`; what else the envelope holds stays as it is. */
function rootOf({ root, steps }: ResultUsage): { root: ResultRoot; skip: number } {
  if (root !== 'envelope') return { root, skip: 0 };
  return steps[0]?.name === 'data' ? { root: 'answer', skip: 1 } : { root, skip: 0 };
}

const leadsToChange = (way: string, rules: readonly WayRule[]): boolean =>
  rules.some((each) => each.replaces !== undefined && (way === '' || each.way.startsWith(`${way}.`)));

/** An answer that leaves sight whole: whoever reads it there has to read it in the new way. */
function handedWhole(usage: ResultUsage, { target }: WayTable): Part {
  const { use, unseen, position, file } = usage;
  // A message goes back into the conversation as it came.
  if ((use !== 'handed' && unseen === undefined) || /\.(?:push|concat)$/.test(calleeOf(usage))) return {};
  const where = unseen ?? t`handed on`;
  return doubt(
    t`At ${file}:${position.line} the answer is ${where}: whoever reads it there gets ${target} from now on.`,
  );
}

function unknownWay(way: string, { file, position }: ResultUsage, { target, advice = {} }: WayTable): Part {
  const what = t`${way.replaceAll('.#', '[]')} is read at ${file}:${position.line}`;
  const [first = ''] = way.split('.');
  return obstacle(what, advice[way] ?? advice[first] ?? t`Say what is to be read of ${target} there.`);
}
