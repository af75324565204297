import { findOrphans } from '../analysis/orphans.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { propertyName } from '../analysis/walk.js';
import type { AzureClient } from '../azure-client.js';
import type { ScanContext } from '../scan-context.js';
import type { Place } from '../usage.js';
import { soleText } from './azure-address.js';

/** Options that a client of another vendor has no use for. */
const OF_AZURE = new Set([
  'endpoint',
  'apiVersion',
  'deployment',
  'azureADTokenProvider',
  'baseURL',
  'defaultQuery',
  'defaultHeaders',
]);

/** What there is to know of `new AzureOpenAI(...)`, and of `new OpenAI(...)` with Azure's address. */
export function azureFactsOfOptions(
  made: ts.NewExpression | ts.CallExpression,
  spelling: 'class' | 'base',
  context: ScanContext,
): AzureClient {
  const ts = typescript();
  const [argument] = made.arguments ?? [];
  const values = argument ? optionValues(argument, context) : new Map<string, ts.Expression>();
  const base = values.get('baseURL');
  const address = base && soleText(base, context);
  return {
    spelling,
    ...(ts.isNewExpression(made) ? { callee: context.places.of(made.expression) } : {}),
    ...placesBetween(made, context),
    ...(address ? { address: context.places.of(address) } : {}),
    orphans: findOrphans([...values.values()], context),
  };
}

/** Where to write other arguments. */
export function placesBetween(made: ts.NewExpression | ts.CallExpression, { places }: ScanContext): { inside?: Place } {
  const { arguments: given } = made;
  if (!given) return {};
  return { inside: places.ofSpan(made, given.pos, made.getEnd() - 1) };
}

function optionValues(argument: ts.Expression, { origins }: ScanContext): Map<string, ts.Expression> {
  const ts = typescript();
  const literals = origins.of(argument).map(({ node }) => node);
  const members = literals.flatMap((node) => (ts.isObjectLiteralExpression(node) ? [...node.properties] : []));
  const values = new Map<string, ts.Expression>();
  for (const member of members) {
    const name = propertyName(member.name);
    if (name === undefined || !OF_AZURE.has(name)) continue;
    if (ts.isPropertyAssignment(member)) values.set(name, member.initializer);
    if (ts.isShorthandPropertyAssignment(member)) values.set(name, member.name);
  }
  return values;
}
