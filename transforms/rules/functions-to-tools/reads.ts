import { t } from '../../../src/messages/t.js';
import type { Edit, Scanned } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import type { ResultUsage } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { doubt, joinParts, type Part } from '../../call-shapes/part.js';
import { rewriteRead, type WayRule, type WayTable } from '../../call-shapes/reads.js';
import { isTypeScript } from '../../call-shapes/write.js';
import { replacedNames } from './messages.js';

/** All else means the same. */
const SAME: readonly WayRule[] = [{ way: '' }];

function tableFor(usage: ResultUsage, request: Request, scanned: Scanned): WayTable {
  const call = isUnion(usage, request, scanned)
    ? "find((each) => each.type === 'function')?.function"
    : '[0]?.function';
  return {
    target: t`a chat completion with tool_calls`,
    rules: {
      answer: [...SAME, { way: 'choices.#.message.function_call', replaces: 1, path: `tool_calls?.${call}` }],
      chunk: [...SAME, { way: 'choices.#.delta.function_call', replaces: 1, path: 'tool_calls?.[0]?.function' }],
    },
  };
}

/** From version 5 on the SDK's types know calls of custom tools too, which have no function. */
const isUnion = ({ file }: ResultUsage, request: Request, scanned: Scanned): boolean =>
  isTypeScript(file) && sdkMajorOf(request, scanned) > 4;

const narrowed = () =>
  t`TypeScript forgets between two reads that there is a tool call: put it into a variable where it complains.`;

function sdkMajorOf({ clients }: Request, { usages, options }: Scanned): number {
  if (options.upgradeSdk) return Number.POSITIVE_INFINITY;
  const majors = usages.flatMap((usage) =>
    usage.kind === 'client' && clients.includes(usage.id) ? (usage.sdkMajor ?? []) : [],
  );
  return Math.max(0, ...majors);
}

export function readCall(usage: ResultUsage, request: Request, scanned: Scanned): Part {
  const isReplaced = replacedNames(request).some(
    ({ place: { file, span } }) => file === usage.file && span[0] <= usage.span[0] && usage.span[1] <= span[1],
  );
  if (isReplaced) return {};
  const read = rewriteRead(usage, tableFor(usage, request, scanned), scanned);
  const isNarrowed = isUnion(usage, request, scanned) && (read.edits?.length ?? 0) > 0;
  return joinParts([read, { edits: renameReason(usage, scanned) }, isNarrowed ? doubt(narrowed()) : {}]);
}

/** `finish_reason === 'function_call'`. */
function renameReason({ steps, texts }: ResultUsage, { source }: Scanned): Edit[] {
  if (steps.at(-1)?.name !== 'finish_reason') return [];
  return texts
    .filter(({ text }) => text === 'function_call')
    .map(({ place }) => replaceText(place, source(place.file), 'tool_calls'));
}
