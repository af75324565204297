import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { isTestFile } from '../../../src/plan/left-alone.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { isAbout } from './tested-code.js';

type Request = UsageOf<'request'>;

/** A call that is another after the move. */
interface Moved {
  readonly from: Request;
  readonly to: Request;
}

/**
 * A test that stands in for the SDK with objects of its own, where the code calls another method after the move: what the double
 * has to offer and to answer then. Told once for each test.
 */
export function reportDouble(usage: UsageOf<'import'>, context: RuleContext): FindingProposal[] {
  if (!isTestFile(usage.file) || firstOf(usage.file, context) !== usage) return [];
  const source = context.source(usage.file);
  const moved = movedCalls('', context).filter(({ from }) => isAbout(usage.file, from.file, context));
  const found = DOUBLES.find(
    ({ pattern, concerns }) => pattern.test(source) && moved.some(({ from }) => concerns(from)),
  );
  const match = found?.pattern.exec(source);
  const call = found && moved.find(({ from }) => found.concerns(from));
  if (!match || !call) return [];
  const place = { file: usage.file, span: [match.index, match.index + match[0].length] as const };
  return [
    {
      kind: 'finding',
      severity: 'action',
      usages: [usage],
      place,
      title: t`this test answers ${call.from.method} itself, and the code calls ${call.to.method} after the move`,
      todo: found.todo(call.to.method),
    },
  ];
}

/** An answer over HTTP at an address that the code does not ask after the move. */
export function reportAddress(host: UsageOf<'host'>, context: RuleContext): FindingProposal[] {
  const moved = movedCalls('', context).filter(({ from }) => isAbout(host.file, from.file, context));
  const call = moved.find(({ from, to }) => from.api !== to.api && host.mock?.apis.includes(from.api));
  if (!call) return [];
  return [
    {
      kind: 'finding',
      severity: 'action',
      usages: [host],
      title: t`this test answers at ${host.text}, and the code asks for chat completions after the move`,
      todo: t`Answer at /chat/completions of ${context.target.baseURL}. ${answerText()}`,
    },
  ];
}

/** What a double of each shape looks like: keys that objects are written with, no reads. */
const DOUBLES: readonly {
  readonly pattern: RegExp;
  readonly concerns: (request: Request) => boolean;
  readonly todo: (method: string) => string;
}[] = [
  {
    pattern: /\boutput_parsed\s*:/,
    concerns: ({ method }) => method === 'responses.parse',
    todo: (method) => t`Let the double offer ${method}. ${answerParsed()}`,
  },
  {
    pattern: /\b(?:output_text|responses)\s*[:=]|\boutput\s*:\s*\[|type:\s*['"]response\.\w/,
    concerns: ({ api }) => api === 'responses',
    todo: (method) => t`Let the double offer ${method}. ${answerText()}`,
  },
  {
    pattern: /\bparsed\s*:|\bparse\s*[:=]/,
    concerns: ({ api, method }) => api === 'chat' && method.endsWith('.parse'),
    todo: (method) => t`Let the double offer ${method}. ${answerParsed()}`,
  },
];

const answerText = (): string =>
  t`It answers { choices: [{ message: { role: 'assistant', content: 'the text' }, finish_reason: 'stop' }] }; a function call is { id, type: 'function', function: { name, arguments } } in tool_calls of the message, a piece of a stream { choices: [{ delta: { content: 'a piece' } }] }.`;

const answerParsed = (): string =>
  t`It answers { choices: [{ message: { role: 'assistant', content: JSON.stringify(object) }, finish_reason: 'stop' }] }, where object is what was parsed before: the code parses it by the schema itself.`;

/** Calls of the SDK, as they are written and as they will be, where these differ. */
const movedCalls = oncePerContext((_all: string, context: RuleContext): Moved[] => {
  const becomes = new Map(
    context.usages.flatMap((usage) => (usage.kind === 'request' ? [[usage.id, usage] as const] : [])),
  );
  return context.scanned.usages.flatMap((from) => {
    const to = from.kind === 'request' ? becomes.get(from.id) : undefined;
    return from.kind === 'request' && to && from.method !== to.method && context.moves(to) ? [{ from, to }] : [];
  });
});

const firstOf = (file: string, { usages }: RuleContext): UsageOf<'import'> | undefined =>
  usages.find((usage): usage is UsageOf<'import'> => usage.kind === 'import' && usage.file === file);
