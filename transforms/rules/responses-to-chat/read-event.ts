import type { Edit, Scanned } from '../../../src/plan/contract.js';
import { withDefault } from '../../../src/plan/edits/default-value.js';
import { rewriteSteps } from '../../../src/plan/edits/rewrite-path.js';
import type { ResultUsage } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { doubt, joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { readsUsageOf, typesToldApart, wayOfEvent } from './events.js';

const DELTA = 'response.output_text.delta';
const COMPLETED = 'response.completed';

/** A read in a loop over events: the pieces of the text, the end, the usage. Everything else chat completions do not tell. */
export function readEvent(usage: ResultUsage, request: Request, scanned: Scanned): Part {
  const way = wayOfEvent(usage)?.join('.') ?? '';
  const at = `${usage.file}:${usage.position.line}`;
  const told = typesToldApart(request, scanned);
  const unknown = told.find((type) => type !== DELTA && type !== COMPLETED);
  if (unknown !== undefined) return obstacle(`the event ${unknown} is waited for`, adviceFor(unknown));
  if (way === 'type') return compareType(usage, request, scanned);
  if (way === '')
    return usage.use === 'handed' || usage.unseen ? obstacle(`each event is handed on at ${at}`, HANDED) : {};
  if (way === 'delta' && told.includes(DELTA)) return replace(usage, 1, 'choices[0]?.delta?.content', "''", scanned);
  if (way === 'response' && usage.use === 'held') return {};
  const path = OF_RESPONSE[way];
  if (path !== undefined) return replace(usage, usage.steps.length, path, undefined, scanned);
  return obstacle(
    `${way} of an event is read at ${at}`,
    'Collect it from the pieces: each chunk has choices[0].delta.',
  );
}

const HANDED = 'Send the text of each chunk, choices[0].delta.content, and let its receiver expect that.';

const OF_RESPONSE: Readonly<Record<string, string>> = {
  'response.id': 'id',
  'response.model': 'model',
  'response.usage': 'usage',
  'response.usage.input_tokens': 'usage?.prompt_tokens',
  'response.usage.output_tokens': 'usage?.completion_tokens',
  'response.usage.total_tokens': 'usage?.total_tokens',
};

function adviceFor(type: string): string {
  if (/function_call/.test(type))
    return 'Collect choices[0].delta.tool_calls: the pieces of one call have the same index.';
  if (/error|failed|incomplete/.test(type))
    return 'Catch the error around the loop, and read choices[0].finish_reason at its end.';
  if (/reasoning/.test(type)) return "Read the provider's field for the reasoning of choices[0].delta.";
  return 'Chat completions tell no such event: do it before the loop, or behind it.';
}

function replace(
  usage: ResultUsage,
  count: number,
  path: string,
  fallback: string | undefined,
  { source }: Scanned,
): Part {
  const text = source(usage.base.file);
  const to = usage.steps.length;
  const edits = rewriteSteps(usage, { from: to - count, to, path }, text);
  const last = usage.steps.at(-1);
  if (!edits || !last || last.form === 'binding') {
    return obstacle(
      `an event is taken apart at ${usage.file}:${usage.position.line}`,
      'Read choices[0].delta.content of each chunk.',
    );
  }
  const span = [usage.base.span[0], last.place.span[1]] as const;
  return { edits: [...edits, ...(fallback === undefined ? [] : withDefault(usage.base.file, span, text, fallback))] };
}

const LAST_PIECE =
  'The end can come in the same chunk as the last piece of the text: see that "else if" does not miss it.';

/** `event.type === 'response.output_text.delta'` becomes the test whether there is a piece of the text. */
function compareType(usage: ResultUsage, request: Request, scanned: Scanned): Part {
  const { base, steps, texts, before } = usage;
  const last = steps.at(-1);
  const source = scanned.source(base.file);
  const at = `${usage.file}:${usage.position.line}`;
  const todo = 'Test choices[0]?.delta?.content of the chunk for text, choices[0]?.finish_reason for the end.';
  if (texts.length === 0 || !last || before >= steps.length || last.form !== 'member') {
    return obstacle(`the type of an event is read at ${at}`, todo);
  }
  const event = source.slice(base.span[0], last.place.span[0]);
  const end = readsUsageOf(request, scanned) ? `${event}.usage` : `${event}.choices[0]?.finish_reason`;
  return joinParts(
    texts.map(({ text, place }) => {
      const between = source.slice(last.place.span[1], place.span[0]);
      const [, negated] = /^\s*([=!])==?\s*['"`]$/.exec(between) ?? [];
      if (negated === undefined) return obstacle(`the type of an event is told apart at ${at}`, todo);
      const test = text === DELTA ? `${event}.choices[0]?.delta?.content` : end;
      const edit: Edit = {
        file: base.file,
        start: base.span[0],
        end: place.span[1] + 1,
        text: negated === '!' ? `!${test}` : test,
      };
      const isElse = text === COMPLETED && /\belse\s+if\s*\(\s*$/.test(source.slice(0, base.span[0]));
      return joinParts([{ edits: [edit] }, isElse ? doubt(LAST_PIECE) : {}]);
    }),
  );
}
