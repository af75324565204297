import { t } from '../../messages/t.js';
import { type ts, typescript } from '../analysis/typescript.js';
import type { ScanContext } from '../scan-context.js';
import type { ErrorUsage, RequestUsage } from '../usage.js';
import { groupByPlace, keyOfRead } from './found-places.js';
import type { FoundRead } from './reading.js';
import type { SdkName } from './sdk-names.js';

type Form = ErrorUsage['form'];

/** Where errors of the SDK are told apart: by class, by what they say, by what the server answered. */
export function detectErrors(
  names: readonly SdkName[],
  reads: readonly FoundRead[],
  context: ScanContext,
): ErrorUsage[] {
  const told = reads.filter((read) => read.reading.root === 'error' && formOf(read) !== undefined);
  return [
    ...names.flatMap((name) => describeClass(name, context) ?? []),
    ...groupByPlace(told, keyOfRead).map((same) => describeRead(same, context)),
  ];
}

function describeRead(same: readonly [FoundRead, ...FoundRead[]], context: ScanContext): ErrorUsage {
  const [read] = same;
  const { request } = read.reading;
  const { confidence, route } = request;
  const because = [t`what ${request.method} in ${request.file}:${request.position.line} throws is caught here`];
  return {
    ...context.describe('error', route, read.node, { confidence, because }),
    requests: [...new Set(same.map(({ reading }) => reading.request.id))],
    form: formOf(read) ?? 'body',
    texts: read.outcome.texts ?? [],
  };
}

/** By the last member: `error.code`, `error.response.status`, `error.response.data.error`. What is only held is told where it is read. */
function formOf({ reading: { steps }, outcome }: FoundRead): Form | undefined {
  if (outcome.use === 'held') return undefined;
  const names = steps.map(({ name }) => name);
  const last = names.at(-1) ?? '';
  if (/^(code|type)$/.test(last)) return last as Form;
  if (/^status(Code)?$/.test(last)) return 'status';
  const isBody = names.includes('data') || names[0] === 'error';
  return isBody ? 'body' : undefined;
}

/** `error instanceof OpenAI.APIError`. */
function describeClass({ node, name, route, module }: SdkName, context: ScanContext): ErrorUsage | undefined {
  const ts = typescript();
  const { parent } = node;
  const isTested =
    ts.isBinaryExpression(parent) &&
    parent.right === node &&
    parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
  if (!isTested) return undefined;
  const because = [t`${name} is exported by ${module}`];
  return {
    ...context.describe('error', route, parent, { confidence: 'proven', because }),
    requests: requestsTriedAround(parent, context).map(({ id }) => id),
    form: 'class',
    texts: [{ text: name, place: context.places.of(node) }],
  };
}

/** The requests in the `try` of the `catch` around a node. */
function requestsTriedAround(node: ts.Node, { requests }: ScanContext): RequestUsage[] {
  const ts = typescript();
  const tried = ts.findAncestor(node, ts.isCatchClause)?.parent.tryBlock;
  if (!tried) return [];
  return [...requests].flatMap(([made, request]) => (ts.findAncestor(made, (at) => at === tried) ? [request] : []));
}
