import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { isParsed } from '../../../src/plan/needs.js';
import { calleeOf } from '../../../src/scan/callee-of.js';
import type { ResultUsage } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { obstacle, type Part } from '../../call-shapes/part.js';
import { schemaFormatOf } from './asks.js';
import { readParsed } from './read-parsed.js';

const PARSED = 'choices.#.message.parsed';
const REFUSAL = 'choices.#.message.refusal';

/** Where the answer of a method is read that parses it: its text is parsed there from now on. */
export function readAnswer(usage: ResultUsage, { method }: Request, scanned: Scanned): Part {
  if (!isParsed(method) || usage.root === 'error') return {};
  const way = wayOf(usage);
  if (way === PARSED) return readParsed(usage, { path: 'content', formatOf: schemaFormatOf }, scanned);
  if (way === REFUSAL) return { notes: [noteRefusal(usage, scanned)] };
  if (way.endsWith('.parsed_arguments'))
    return obstacle(t`${whereOf(usage)} parsed arguments are read`, parseArguments());
  return way === '' || PARSED.startsWith(`${way}.`) ? handedWhole(usage) : {};
}

function wayOf({ root, steps }: ResultUsage): string {
  const skip = root === 'envelope' && steps[0]?.name === 'data' ? 1 : 0;
  return steps
    .slice(skip)
    .map(({ name }) => (/^(?:\d+|\[\])$/.test(name) ? '#' : name))
    .join('.');
}

const whereOf = ({ file, position }: ResultUsage): string => t`at ${file}:${position.line}`;

const parseArguments = () => t`Parse them there: Schema.parse(JSON.parse(call.function.arguments)).`;

/** Shown, or put into the conversation: nobody reads a parsed answer there. */
const HARMLESS = /\b(?:console|log(?:ger)?)\.\w+$|\.(?:push|concat)$/i;

/** Whoever gets the whole answer may read what is parsed of it. */
function handedWhole(usage: ResultUsage): Part {
  const { use, unseen } = usage;
  if ((use !== 'handed' && unseen === undefined) || HARMLESS.test(calleeOf(usage))) return {};
  const what = t`${whereOf(usage)} its answer is ${unseen ?? t`handed on`}, where parsed may be read`;
  return obstacle(
    what,
    t`Hand on what is read of it: Schema.parse(JSON.parse(completion.choices[0].message.content)).`,
  );
}

function noteRefusal(usage: ResultUsage, { provider }: Scanned) {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [usage],
    title: t`refusal is read here and is OpenAI's own: with ${provider.name} a refusal is a text that is no JSON of the schema`,
  } as const;
}
