import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { indentAt } from '../../../src/plan/edits/text-lines.js';
import type { Walk } from './walk.js';

/** How the file that the list goes into is written. */
export interface Around {
  readonly source: string;
  readonly at: number;
  readonly isTyped: boolean;
}

/** Items that are there where something is: `test ? items : []`. */
interface Branch {
  readonly test: string;
  readonly items: string;
}

/**
 * The way from a chat completion to a list of what its message holds, in the order of an output: the reasoning, the message,
 * the calls. Each has a `type`, so that a walk over the items of a response tells them apart as before.
 * `field`: where the provider writes the reasoning.
 */
export function itemsOfMessage(walk: Walk, field: string | undefined, around: Around): string {
  const branches = [
    ...(walk.hasReasoning && field !== undefined ? [reasoning(field, around)] : []),
    ...(walk.hasMessage ? [message(walk, around)] : []),
  ];
  const [only, ...others] = branches;
  if (!only) return 'choices.flatMap(({ message }) => message.tool_calls ?? [])';
  const { indent, newline } = sniffStyle(around.source);
  const outer = newline + indentAt(around.source, around.at);
  const inner = outer + indent;
  if (others.length === 0 && !walk.hasCalls) {
    return `choices.flatMap(({ message }) =>${inner}${writeBranch(only, inner + indent)},${outer})`;
  }
  const lines = branches.map((branch) => `...(${writeBranch(branch, inner + indent)}),`);
  const calls = walk.hasCalls ? ['...(message.tool_calls ?? []),'] : [];
  return `choices.flatMap(({ message }) => [${[...lines, ...calls].map((line) => inner + line).join('')}${outer}])`;
}

const WIDTH = 100;

function writeBranch({ test, items }: Branch, line: string): string {
  const short = `${test} ? ${items} : []`;
  return line.length + short.length < WIDTH ? short : `${test}${line}? ${items}${line}: []`;
}

/** `type: 'message'`: without the mark TypeScript would forget which text it is. */
function typeText(type: string, { source, isTyped }: Around): string {
  return `type: ${quoted(type, sniffStyle(source))}${isTyped ? ' as const' : ''}`;
}

function message({ isFlat, partTypes, fields }: Walk, around: Around): Branch {
  const role = fields.has('role') ? ', role: message.role' : '';
  const item = (content: string): string => `[{ ${typeText('message', around)}${role}, content: ${content} }]`;
  if (isFlat) return { test: 'message.content', items: item('message.content') };
  const text = `{ ${typeText('text', around)}, text: message.content }`;
  if (!partTypes.has('refusal') && !fields.has('content.#.refusal')) {
    return { test: 'message.content', items: item(`[${text}]`) };
  }
  const refusal = `{ ${typeText('refusal', around)}, refusal: message.refusal }`;
  const part = `message.refusal ? ${refusal} : ${text.replace('message.content', "message.content ?? ''")}`;
  return { test: 'message.content || message.refusal', items: item(`[${part}]`) };
}

/** No version of the SDK has the field in its types. */
function reasoning(field: string, around: Around): Branch {
  const { isTyped, source } = around;
  const way = `message.${field}`;
  const text = isTyped ? `String(${way})` : way;
  return {
    test: isTyped ? `${quoted(field, sniffStyle(source))} in message && ${way}` : way,
    items: `[{ ${typeText('reasoning', around)}, summary: [{ text: ${text} }] }]`,
  };
}
