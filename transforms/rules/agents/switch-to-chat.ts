import { listAnd } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Edit, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { indentAt, lineStart } from '../../../src/plan/edits/text-lines.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { importNames, uses } from './imports.js';
import { leavesTracing } from './parts.js';

/** `setDefaultOpenAIClient(client)`: the client moves like any other; what is left to say is by which API agents ask. */
export function switchToChat(request: UsageOf<'request'>, context: RuleContext): Proposal[] {
  const written = context.scanned.usages.find(({ id }) => id === request.id);
  if (request.method !== 'setDefaultOpenAIClient' || written?.kind !== 'request' || written.api === 'chat') return [];
  const calls = ["setOpenAIAPI('chat_completions')", ...(leavesTracing(context) ? [] : ['setTracingDisabled(true)'])];
  const names = calls.map((call) => call.slice(0, call.indexOf('(')));
  const imported = importNames(request.file, names, context);
  const edit = writeBefore(request, calls, context);
  if (uses('setOpenAIAPI', context) || !imported || !edit) {
    const todo = t`Call ${listAnd(calls)} before the first run: the SDK asks by the Responses API else, and sends traces to OpenAI.`;
    return [
      { kind: 'finding', severity: 'action', holds: true, usages: [request], title: t`agents ask by Responses`, todo },
    ];
  }
  return [
    {
      kind: 'change',
      tier: 'auto',
      usages: [request],
      edits: [edit, ...imported],
      title: t`agents ask by chat completions`,
      why: t`The SDK's default is the Responses API, and its traces go to OpenAI.`,
    },
  ];
}

/** On lines of their own before the statement; undefined where something else stands before it on its line. */
function writeBefore(
  { file, span }: UsageOf<'request'>,
  calls: readonly string[],
  context: RuleContext,
): Edit | undefined {
  const source = context.source(file);
  const start = lineStart(source, span[0]);
  if (source.slice(start, span[0]).trim() !== '') return undefined;
  const { newline, quote, semicolon } = sniffStyle(source);
  const lines = calls.map(
    (call) => `${indentAt(source, span[0])}${call.replaceAll("'", quote)}${semicolon ? ';' : ''}${newline}`,
  );
  return { file, start, end: start, text: lines.join('') };
}
