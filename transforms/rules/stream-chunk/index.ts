import { t } from '../../../src/messages/t.js';
import type { Edit, Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { movingRequests } from '../../../src/plan/moving-requests.js';
import type { ResultStep, UsageOf } from '../../../src/scan/usage.js';

/** What a provider's chunks hold that OpenAI's do not, where a stream is walked; and a guard where a read of it would throw. */
export const streamChunk: Rule<'result' | 'stream'> = {
  id: 'stream-chunk',
  get summary() {
    return t`Read a provider's chunks as they come: without a choice, or with reasoning in front`;
  },
  handles: ['result', 'stream'],
  propose(usage, context) {
    const [request] = movingRequests(usage, context);
    if (request?.api !== 'chat') return [];
    if (usage.kind === 'stream') return usage.form === 'final' ? [] : reportReasoning(usage, request, context);
    const edit = usage.root === 'chunk' && endsWithoutChoice(context) ? guard(usage, context) : undefined;
    return edit ? [propose(usage, request, edit, context)] : [];
  },
};

/** True where the usage comes unasked in a chunk of its own: code that never asked for it at OpenAI never met such a chunk. */
function endsWithoutChoice({ provider: { streaming } }: RuleContext): boolean {
  return streaming.usage === 'always' && streaming.usageOnlyChunk === true;
}

function reportReasoning(stream: UsageOf<'stream'>, request: UsageOf<'request'>, context: RuleContext): Proposal[] {
  const { reasoning, name } = factsFor(request, context);
  if (reasoning.field === null || reasoning.onByDefault === false) return [];
  const unlessOff = reasoning.off === undefined ? '' : t`, unless thinking is switched off`;
  const often = reasoning.onByDefault ? unlessOff : t`, where the model thinks`;
  return [
    {
      kind: 'finding',
      severity: 'info',
      usages: [stream, request],
      title: t`the first chunks of ${name} carry delta.${reasoning.field} and no content${often}`,
      todo: t`Make sure that a chunk without content is passed over, and that a time-out waits for the first one with it.`,
      sources: [sourceOf(reasoning)],
    },
  ];
}

/** `chunk.choices[0].delta` -> `chunk.choices[0]?.delta`. */
function guard({ steps, before, written }: UsageOf<'result'>, context: RuleContext): Edit | undefined {
  const at = steps.findIndex(({ name }, index) => name === 'choices' && steps[index + 1]?.form === 'index');
  const next = at === -1 ? undefined : steps[at + 2];
  if (written || !next || at + 2 < before || next.form !== 'member') return undefined;
  return optional(next, context.source(next.place.file));
}

function optional({ place }: ResultStep, source: string): Edit | undefined {
  const [start, end] = place.span;
  const text = source.slice(start, end).trimStart();
  if (text.startsWith('?.')) return undefined;
  const at = end - text.length;
  if (source[at - 1] === '!') return { file: place.file, start: at - 1, end: at, text: '?' };
  return text.startsWith('.')
    ? { file: place.file, start: at, end: at, text: '?' }
    : { file: place.file, start: at, end: at, text: '?.' };
}

function propose(
  result: UsageOf<'result'>,
  request: UsageOf<'request'>,
  edit: Edit,
  { provider }: RuleContext,
): Proposal {
  return {
    kind: 'change',
    tier: 'review',
    usages: [request, result],
    edits: [edit],
    title: t`the first choice of a chunk may be missing`,
    why: t`${provider.name} sends the usage in a last chunk whose choices are empty: what reads them must not throw.`,
    sources: [sourceOf(provider.streaming)],
  };
}
