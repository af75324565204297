import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { calleeOf } from '../../../src/scan/callee-of.js';
import type { ResultUsage } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { obstacle, type Part } from '../../call-shapes/part.js';
import type { WayRule } from '../../call-shapes/reads.js';
import { readItem } from './read-item.js';
import { wayOf } from './way.js';

/** What a function call among the items of an answer is in a tool call. */
const CALL: readonly WayRule[] = [
  { way: 'output.#.name', replaces: 1, path: 'function.name' },
  { way: 'output.#.arguments', replaces: 1, path: 'function.arguments' },
  { way: 'output.#.call_id', replaces: 1, path: 'id' },
  { way: 'output.#.id' },
];

/** Ways into the items of an answer, where the code looks for function calls only. */
export function itemRules(request: Request, scanned: Scanned): WayRule[] {
  if (!looksForCallsOnly(request, scanned)) return [];
  return [
    { way: 'output', replaces: 1, path: 'choices[0]?.message.tool_calls', fallback: '[]' },
    ...CALL,
    { way: 'output.#' },
  ];
}

/** The output as a whole, and the type of an item. Undefined for what the table of ways knows. */
export function readOutput(usage: ResultUsage, request: Request, scanned: Scanned): Part | undefined {
  const way = wayOf(usage);
  if (way === 'output' && isSentBack(usage, scanned)) return sendBack(usage, scanned);
  if (way === 'output.#.content.#.text' && usage.steps.every(({ form }) => form !== 'element')) return undefined;
  if (!looksForCallsOnly(request, scanned)) return readItem(usage, request, scanned);
  if (way === 'output.#.type') return renameType(usage, scanned);
  return undefined;
}

/** True where every item that is looked at is tested for being a function call, or only its fields are read. */
function looksForCallsOnly({ id }: Request, { usages }: Scanned): boolean {
  const reads = usages
    .filter((usage) => usage.kind === 'result')
    .filter(({ requests, steps }) => requests.includes(id) && steps[0]?.name === 'output' && steps.length > 2);
  const types = reads
    .filter(({ steps }) => steps[2]?.name === 'type')
    .flatMap(({ texts }) => texts.map(({ text }) => text));
  const fields = reads.map(({ steps }) => steps[2]?.name ?? '');
  return (
    types.length > 0 && types.every((type) => type === 'function_call') && fields.every((name) => FIELDS.has(name))
  );
}

const FIELDS = new Set(['type', 'name', 'arguments', 'call_id', 'id']);

function renameType({ texts, file, position }: ResultUsage, { source }: Scanned): Part {
  if (texts.length === 0)
    return obstacle(t`the type of an item is read at ${file}:${position.line}`, t`Test tool_calls instead.`);
  return { edits: texts.map(({ place }) => replaceText(place, source(place.file), 'function')) };
}

/** From version 6 on the SDK has a helper that makes items to send of items that came. */
const HELPER = 'toResponseInputItems';

/** The answer goes back into the conversation: `input.push(...response.output)`, `input.concat(response.output)`. */
function isSentBack(usage: ResultUsage, { source }: Scanned): boolean {
  const { base } = usage;
  const before = source(base.file).slice(0, base.span[0]).trimEnd();
  return /\.concat$/.test(calleeOf(usage)) || before.endsWith('...') || before.endsWith(`${HELPER}(`);
}

/** What stands for the items of an answer is its message. */
function sendBack({ steps, before, file, base }: ResultUsage, { source }: Scanned): Part {
  const [step] = steps;
  if (!step || before > 0 || step.form !== 'member') {
    return obstacle(t`its output goes back into the conversation by another name`, t`Push choices[0].message instead.`);
  }
  const text = source(file);
  const [start, end] = step.place.span;
  const opening = new RegExp(`${HELPER}\\(\\s*$`).exec(text.slice(0, base.span[0]));
  const closing = opening && /^\s*,?\s*\)/.exec(text.slice(end));
  const helper = closing
    ? [
        { file, start: opening.index, end: base.span[0], text: '' },
        { file, start: end, end: end + closing[0].length, text: '' },
      ]
    : [];
  return { edits: [{ file, start, end, text: '.choices.map(({ message }) => message)' }, ...helper] };
}
