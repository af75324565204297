import { joinSentences, listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Edit, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import type { ResultStep, UsageOf } from '../../../src/scan/usage.js';
import type { Request } from './client.js';
import { isPackageCall } from './package-calls.js';

type Result = UsageOf<'result'>;

/** Reads of an answer of `@azure/openai`: `finishReason` becomes `finish_reason`, and what may be absent is guarded. */
export function moveAnswer(result: Result, context: RuleContext): Proposal[] {
  const requests = requestsBehind(result, context);
  if (requests.length === 0 || result.root === 'error') return [];
  const written = result.steps.slice(result.before);
  const source = context.source(result.file);
  const edits = written.flatMap((step) => [...rename(step, source), ...guard(step, result, source)]);
  const doubts = [...new Set(requests.flatMap((request) => requestDoubts(request, context)))];
  const names = written.flatMap((step) => (step.written === undefined ? [] : [step.written]));
  const change: Proposal = {
    kind: 'change',
    tier: doubts.length > 0 ? 'review' : 'auto',
    usages: [result, ...requests],
    edits,
    title: names.length > 0 ? t`${listed(names)} in snake_case` : t`tool_calls that may be absent`,
    why: joinSentences([t`The openai package leaves the names of the answer as they are on the wire.`, ...doubts]),
  };
  return [
    ...(edits.length > 0 ? [change] : []),
    ...reportForeign(result, written, requests),
    ...reportHandedOn(result, requests),
  ];
}

/** The calls of the package that move; an answer that can also come from elsewhere is told by their doubts. */
function requestsBehind({ requests }: Result, context: RuleContext): readonly Request[] {
  const calls = movedCalls('all', context);
  return requests.flatMap((id) => calls.get(id) ?? []);
}

const movedCalls = oncePerContext((_: string, context: RuleContext): ReadonlyMap<string, Request> => {
  const written = context.scanned.usages.filter((usage) => usage.kind === 'request').filter(isPackageCall);
  const ids = new Set(written.map(({ id }) => id));
  const calls = ids.size > 0 ? context.usages.filter((usage) => usage.kind === 'request') : [];
  const moved = calls.filter((call) => ids.has(call.id) && call.route !== 'azure' && context.moves(call));
  return new Map(moved.map((call) => [call.id, call]));
});

function rename({ name, written, form, nameSpan, place }: ResultStep, source: string): Edit[] {
  if (written === undefined || form === 'element' || form === 'index') return [];
  const [start, end] = nameSpan;
  const isShorthand = form === 'binding' && !/^['"\]\s]*:/.test(source.slice(end));
  return [{ file: place.file, start, end, text: isShorthand ? `${name}: ${written}` : name }];
}

/** Up to beta 11 the package gave an empty list where there are no tool calls; OpenAI's gives nothing. */
function guard({ name, form, place }: ResultStep, { base, use, steps }: Result, source: string): Edit[] {
  if (name !== 'tool_calls' || form !== 'member') return [];
  const [, end] = place.span;
  const behind = source.slice(end).trimStart();
  const isAsked = /^(?:\.(?!\.)|\[)/.test(behind);
  const isLast = steps.at(-1)?.place.span[1] === end;
  if (isAsked) {
    return [
      { file: place.file, start: base.span[0], end: base.span[0], text: '(' },
      { file: place.file, start: end, end, text: ' ?? [])' },
    ];
  }
  const isWalked = use === 'looped' && isLast && behind.startsWith(')');
  return isWalked ? [{ file: place.file, start: end, end, text: ' ?? []' }] : [];
}

/** What only Azure tells, or tells as another type. */
const FOREIGN: Readonly<Record<string, string>> = {
  get created() {
    return t`a number of seconds here, and a Date in @azure/openai`;
  },
  get content_filter_results() {
    return t`the verdict of Azure's content filter, which nobody else gives`;
  },
  get prompt_filter_results() {
    return t`the verdict of Azure's content filter, which nobody else gives`;
  },
  get contentFilterResults() {
    return t`the verdict of Azure's content filter, which nobody else gives`;
  },
  get promptFilterResults() {
    return t`the verdict of Azure's content filter, which nobody else gives`;
  },
};

function reportForeign(result: Result, written: readonly ResultStep[], requests: readonly Request[]): Proposal[] {
  return written.flatMap(({ name, place }): Proposal[] => {
    const what = Object.hasOwn(FOREIGN, name) ? FOREIGN[name] : undefined;
    if (what === undefined) return [];
    const todo =
      name === 'created'
        ? t`Make it new Date(created * 1000) where a Date is wanted.`
        : t`Leave out what is made of it.`;
    return [
      {
        kind: 'finding',
        severity: 'action',
        holds: true,
        usages: [result, ...requests],
        place,
        title: t`${name} is ${what}`,
        todo,
      },
    ];
  });
}

/** Parts of an answer that have names in camelCase below them. */
const HOLDERS = new Set(['choices', 'message', 'delta', 'usage', 'logprobs']);

function reportHandedOn(result: Result, requests: readonly Request[]): Proposal[] {
  const { steps, use, unseen } = result;
  const last = steps.at(-1)?.name;
  const isHolder =
    last === undefined || HOLDERS.has(last) || (/^(?:\d+|\[\])$/.test(last) && steps.at(-2)?.name === 'choices');
  if (use !== 'handed' || unseen === undefined || !isHolder || result.api === 'embeddings') return [];
  return [
    {
      kind: 'finding',
      severity: 'action',
      holds: true,
      usages: [result, ...requests],
      title: t`the answer leaves sight here (${unseen}): from now on its names are in snake_case`,
      todo: t`Read finish_reason, prompt_tokens, tool_calls and their like there, also in what is stored or sent to a browser.`,
    },
  ];
}
