import { t } from '../../messages/t.js';
import { memberChains } from '../analysis/member-chain.js';
import { sdkSymbolOf } from '../analysis/sdk-identity.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { isMember, memberName } from '../analysis/walk.js';
import { apiOfMethod, SDK_METHODS } from '../api-of-method.js';
import { originsOfClient } from '../client-origins.js';
import { describeRequest } from '../describe-request.js';
import { placeOfMethod } from '../method-place.js';
import { importOfReceiver } from '../receiver-import.js';
import type { ScanContext } from '../scan-context.js';
import type { Confidence, RequestUsage } from '../usage.js';
import { holdsClient, openaiClient } from './openai-client.js';
import type { RouteDetector } from './route.js';

/** The `openai` package, versions 4 to 7. */
export const openaiRoute: RouteDetector = { client: openaiClient, request: openaiRequest };

function openaiRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node) || !isMember(node.expression)) return undefined;
  if (!SDK_METHODS.has(memberName(node.expression) ?? '')) return undefined;
  const found = resourcePath(node.expression, context);
  if (!found) return undefined;
  const api = apiOfMethod(found.path);
  if (!api) return undefined;
  const clients = found.base ? originsOfClient(found.base, context) : { clients: [], unseen: t`no client is in sight` };
  const belief = believe(found, clients.clients.length > 0, node, context);
  if (!belief) return undefined;
  const methodPlace = found.base && placeOfMethod(node.expression, found.base, context.places);
  const receiver = methodPlace && found.base && importOfReceiver(found.base, context);
  const method = found.path.join('.');
  const facts = { node, api, method, methodPlace, ...(receiver ? { receiver } : {}), belief, clients };
  return describeRequest({ ...facts, route: 'openai' }, context);
}

interface ResourcePath {
  readonly path: readonly string[];
  /** The expression that holds the client, if the way leads to one. */
  readonly base?: ts.Expression;
  /** By type, or only by the words of the path. */
  readonly typed: boolean;
}

/** `client.chat.completions.create` read from the right until a client is met, through aliases such as `const chat = client.chat`. */
function resourcePath(callee: ts.Expression, context: ScanContext): ResourcePath | undefined {
  const chains = memberChains(callee, context.origins);
  for (const { names, bases } of chains) {
    const index = bases.findIndex((base) => holdsClient(base, context));
    const base = bases[index];
    if (base) return { path: names.slice(index), base, typed: true };
  }
  for (const { names, bases } of chains) {
    const [base] = bases;
    if (base && originsOfClient(base, context).clients.length > 0) return { path: names, base, typed: false };
  }
  return byResource(callee, context) ?? byWords(chains);
}

/** A resource that was handed over without its client: its own type says what it is. */
function byResource(callee: ts.Expression, context: ScanContext): ResourcePath | undefined {
  if (!isMember(callee)) return undefined;
  const symbol = sdkSymbolOf(context.checker.getTypeAtLocation(callee.expression), context.analysis);
  const method = memberName(callee);
  const resource = symbol && /^resources\/(.+)$/.exec(symbol.module)?.[1];
  if (!resource || !method) return undefined;
  const words = [...new Set(resource.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()).split('/'))];
  return { path: [...words.filter((word) => word !== 'index'), method], typed: true };
}

function byWords(
  chains: readonly { names: readonly string[]; bases: readonly ts.Expression[] }[],
): ResourcePath | undefined {
  for (const { names, bases } of chains) {
    const start = names.findIndex((_, index) => SPEAKING.test(names.slice(index).join('.')));
    const base = bases[start];
    if (base) return { path: names.slice(start), base, typed: false };
  }
  return undefined;
}

/** Paths that nobody else's library is likely to have. */
const DISTINCT =
  /^(?:(?:beta\.)?(?:chat\.completions|audio\.(?:speech|transcriptions|translations)|beta\.(?:assistants|threads)|fineTuning\.jobs)\.\w|(?:embeddings|moderations)\.create$|images\.generate$)/;
/** Paths that others have as well, but not on something that is named after OpenAI. */
const COMMON =
  /^(?:(?:completions|batches|files)\.create|responses\.(?:create|parse|stream|retrieve)|images\.(?:edit|createVariation)|models\.(?:list|retrieve)|files\.(?:list|retrieve|content|del|delete)|vectorStores\.\w[\w.]*)$/;
const SPEAKING = new RegExp(`${DISTINCT.source}|${COMMON.source}`);

function believe(
  found: ResourcePath,
  clientSeen: boolean,
  node: ts.CallExpression,
  context: ScanContext,
): { confidence: Confidence; because: string[] } | undefined {
  const path = found.path.join('.');
  if (found.typed) return { confidence: 'proven', because: [t`${path} is a method of the openai package, by type`] };
  if (clientSeen) return { confidence: 'proven', because: [t`${path} on a client whose construction was found`] };
  if (found.base && comesFromElsewhere(found.base, context)) return undefined;
  const named = found.base && nameAfterOpenAI(found.base, context);
  if (named)
    return { confidence: 'inferred', because: [t`${path} is called on ${named}, which is named after OpenAI`] };
  if (!DISTINCT.test(path)) return undefined;
  const near = importsSdk(node.getSourceFile());
  return near
    ? { confidence: 'inferred', because: [t`${path} has the shape of the openai package, which this file imports`] }
    : { confidence: 'name-only', because: [t`${path} is named like a method of the openai package`] };
}

/** The name of a variable, a member or its type that says OpenAI, such as a project's own `interface OpenAIClient`. */
function nameAfterOpenAI(base: ts.Expression, { checker }: ScanContext): string | undefined {
  const ts = typescript();
  const own = isMember(base) ? memberName(base) : ts.isIdentifier(base) ? base.text : undefined;
  if (own && NAMED_AFTER_OPENAI.test(own)) return own;
  const type = checker.getTypeAtLocation(base);
  const name = (type.aliasSymbol ?? type.getSymbol())?.name;
  return name && NAMED_AFTER_OPENAI.test(name) ? name : undefined;
}

const NAMED_AFTER_OPENAI = /open_?ai|gpt/i;

/** Made by another library's constructor or function: a client of somebody else. */
function comesFromElsewhere(base: ts.Expression, { origins }: ScanContext): boolean {
  const ts = typescript();
  const found = origins.of(base);
  return found.length > 0 && found.every(({ node }) => ts.isNewExpression(node));
}

function importsSdk(file: ts.SourceFile): boolean {
  return /['"](npm:)?openai(@[^'"]*)?(\/[^'"]*)?['"]/.test(file.text);
}
