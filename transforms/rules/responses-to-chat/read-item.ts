import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { rewriteSteps } from '../../../src/plan/edits/rewrite-path.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { calleeOf } from '../../../src/scan/callee-of.js';
import type { ResultUsage } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { doubt, joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { isTypeScript } from '../../call-shapes/write.js';
import { itemsOfMessage } from './items-of-message.js';
import { type Walk, walkAround } from './walk.js';
import { wayOf } from './way.js';

/** What the types of items and of the parts of a message are called among those of a message of chat completions. */
const TYPES: Readonly<Record<string, string>> = {
  message: 'message',
  function_call: 'function',
  reasoning: 'reasoning',
};
const PART_TYPES: Readonly<Record<string, string>> = { output_text: 'text', refusal: 'refusal' };

/** What a field of an item is called in the list that takes the place of the output. */
const FIELDS: Readonly<Record<string, string>> = {
  name: 'function.name',
  arguments: 'function.arguments',
  call_id: 'id',
  role: 'role',
  'content.#.refusal': 'refusal',
  'summary.#.text': 'text',
};

/** Names for the list, for what is in it and in that: what is read of those is told apart. */
const HELD = new Set([
  'output',
  'output.#',
  'output.#.content',
  'output.#.content.#',
  'output.#.summary',
  'output.#.summary.#',
]);

/** A read in a walk over messages, function calls and reasoning: the walk goes over what the message holds then. */
export function readItem(usage: ResultUsage, request: Request, scanned: Scanned): Part {
  const walk = walkAround(usage, scanned);
  const isBegun = usage.before === 0;
  return joinParts([isBegun ? walkMessage(usage, walk, request, scanned) : {}, readWay(usage, walk, scanned)]);
}

function readWay(usage: ResultUsage, walk: Walk, scanned: Scanned): Part {
  const way = wayOf(usage);
  if (HELD.has(way)) {
    return isHandedOn(usage) && !isShown(usage, scanned)
      ? obstacle(t`a part of its output is handed on ${at(usage)}`, handed())
      : {};
  }
  if (way === 'output.#.type') return renameTypes(usage, TYPES, scanned);
  if (way === 'output.#.content.#.type') return renameTypes(usage, PART_TYPES, scanned);
  if (way === 'output.#.content.#.text') return walk.isFlat ? rename(usage, [2, 5], 'content', scanned) : {};
  const field = way.slice('output.#.'.length);
  const path = FIELDS[field];
  const length = usage.steps.length;
  if (path !== undefined) return rename(usage, [length - 1, length], path, scanned);
  return obstacle(t`${field.replaceAll('.#', '[]')} of an item is read ${at(usage)}`, adviceFor(field));
}

/** Where the output itself is read, a list of what the message holds takes its place. */
function walkMessage(usage: ResultUsage, walk: Walk, request: Request, scanned: Scanned): Part {
  const { file, span } = usage.base;
  const isTyped = isTypeScript(file);
  if (usage.steps.length === 1 && isShown(usage, scanned)) return rename(usage, [0, 1], 'choices', scanned);
  if (isTyped && usage.route === 'http') return obstacle(t`its output is walked item by item`, byHand());
  const { field } = factsFor(request, scanned).reasoning;
  if (walk.hasReasoning && !field) {
    return obstacle(
      t`its reasoning is read, and ${scanned.provider.name} is not known to tell any`,
      withoutReasoning(),
    );
  }
  const around = { source: scanned.source(file), at: span[0], isTyped };
  return joinParts([rename(usage, [0, 1], itemsOfMessage(walk, field ?? undefined, around), scanned), doubt(order())]);
}

const order = (): string =>
  t`Where items of the output are walked, the parts of the message are now: the reasoning if it is read, the text, the calls. See that no other order or field is needed.`;

function rename(usage: ResultUsage, [from, to]: readonly [number, number], path: string, { source }: Scanned): Part {
  const edits = rewriteSteps(usage, { from, to, path }, source(usage.base.file));
  return edits ? { edits } : obstacle(t`its output is taken apart ${at(usage)}`, byHand());
}

function renameTypes(usage: ResultUsage, names: Readonly<Record<string, string>>, { source }: Scanned): Part {
  const unknown = usage.texts.find(({ text }) => !Object.hasOwn(names, text));
  if (unknown) return obstacle(t`items of the type ${unknown.text} are looked for`, adviceForType(unknown.text));
  const changed = usage.texts.filter(({ text }) => names[text] !== text);
  return { edits: changed.map(({ text, place }) => replaceText(place, source(place.file), names[text] ?? text)) };
}

const at = ({ file, position }: ResultUsage): string => t`at ${file}:${position.line}`;

/** Printed for a person: any form will do. */
function isShown(usage: ResultUsage, { source }: Scanned): boolean {
  const { base } = usage;
  const callee = calleeOf(usage);
  if (/\bconsole\.\w+$/.test(callee)) return true;
  const before = source(base.file).slice(0, base.span[0]);
  return callee.endsWith('JSON.stringify') && /\bconsole\.\w+\([^;\n]*\bJSON\.stringify\($/.test(before);
}

const isHandedOn = ({ use, unseen }: ResultUsage): boolean => use === 'handed' || unseen !== undefined;

const byHand = (): string =>
  t`Read choices[0].message: its content is the text, its tool_calls are the function calls.`;

const handed = (): string =>
  t`Push choices[0].message once in place of the items, before the walk; give others what they read: the text is its content, the calls are its tool_calls.`;

const withoutReasoning = (): string => t`Leave the branch for reasoning out.`;

function adviceFor(field: string): string {
  if (field === 'status') return t`Read choices[0].finish_reason: 'stop' and 'tool_calls' are completed.`;
  if (field === 'id')
    return t`Use the id of the completion for the message, and that of each of its tool_calls for a call.`;
  if (field.endsWith('annotations')) return t`Leave the annotations out: hosted tools write them.`;
  return byHand();
}

function adviceForType(type: string): string {
  if (type.endsWith('_call'))
    return t`Leave the branch out, or offer a function tool for it and look for its name in tool_calls.`;
  return byHand();
}
