import { t } from '../../messages/t.js';
import { importedAs } from '../analysis/module-references.js';
import { sdkClassMade } from '../analysis/sdk-class-made.js';
import { sdkSymbolOf } from '../analysis/sdk-identity.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { bare, isMember, memberName } from '../analysis/walk.js';
import { V3_METHODS } from '../api-of-method.js';
import { describeOptions } from '../client-options.js';
import { originsOfClient } from '../client-origins.js';
import { describeArgument } from '../describe-argument.js';
import { describeRequest } from '../describe-request.js';
import { placeOfMethod } from '../method-place.js';
import type { ScanContext } from '../scan-context.js';
import { sdkModule } from '../sdk-packages.js';
import type { CallPlaces, ClientUsage, ObjectShape, RequestUsage, Route } from '../usage.js';
import type { RouteDetector } from './route.js';

/**
 * The `openai` package, version 3, and `openai-edge`, which has its surface: `Configuration` owns the key and the base path,
 * `OpenAIApi` is made of it and carries the calls. The Configuration is the client, for it is what moves.
 */
export const openaiV3Route: RouteDetector = { client: v3Client, request: v3Request };

function v3Client(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const ts = typescript();
  if (!ts.isNewExpression(node)) return undefined;
  const made = classMade(node, context);
  if (made?.className !== 'Configuration') return undefined;
  const facts = context.describe('client', made.route, node, {
    confidence: 'proven',
    because: [t`Configuration of the openai package, version 3`],
  });
  const options = describeOptions(node, { key: 'apiKey', url: 'basePath' }, context);
  return { ...facts, className: 'Configuration', sdkMajor: 3, ...options };
}

function v3Request(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node) || !isMember(node.expression)) return undefined;
  const method = memberName(node.expression) ?? '';
  const api = Object.hasOwn(V3_METHODS, method) ? V3_METHODS[method] : undefined;
  if (!api) return undefined;
  const api3 = apiObjectsBehind(node.expression.expression, context);
  const typed = sdkSymbolOf(context.checker.getTypeAtLocation(node.expression.expression), context.analysis);
  if (typed?.name !== 'OpenAIApi' && api3.length === 0) return undefined;
  const because = [t`${method} is a method of OpenAIApi of the openai package, version 3`];
  const request = describeRequest(
    {
      node,
      api,
      method,
      methodPlace: placeOfMethod(node.expression, bare(node.expression.expression), context.places),
      route: api3[0]?.route ?? 'openai-v3',
      belief: { confidence: 'proven', because },
      ...positionalParameters(node, method, context),
      clients: configurationsOf(
        api3.map(({ made }) => made),
        context,
      ),
    },
    context,
  );
  return { ...request, call: placesOfCall(node, method, context) };
}

/** `createTranscription(file, 'whisper-1')` has a `file` and a `model`. */
function positionalParameters(
  node: ts.CallExpression,
  method: string,
  context: ScanContext,
): { parameters?: ObjectShape } {
  const names = POSITIONAL[method];
  if (!names) return {};
  const given = node.arguments.slice(0, names.length).filter((argument) => argument.getText() !== 'undefined');
  const properties = given.map((argument) =>
    describeArgument(names[node.arguments.indexOf(argument)] ?? '', argument, context),
  );
  return { parameters: { properties, unseen: [] } };
}

/** Where the arguments are, with the options of axios behind those that a method has. */
function placesOfCall(node: ts.CallExpression, method: string, { places, shapes }: ScanContext): CallPlaces {
  const options = node.arguments[POSITIONAL[method]?.length ?? 1];
  return {
    inside: places.ofSpan(node, node.arguments.pos, node.getEnd() - 1),
    arguments: node.arguments.map(places.of),
    awaited: typescript().isAwaitExpression(node.parent),
    ...(options ? { transport: shapes.of(options) } : {}),
  };
}

/** The names of the arguments of the methods that take their parameters one by one, or none. */
const POSITIONAL: Readonly<Record<string, readonly string[]>> = {
  createImageEdit: ['image', 'prompt', 'mask', 'n', 'size', 'response_format', 'user'],
  createImageVariation: ['image', 'n', 'size', 'response_format', 'user'],
  createTranscription: ['file', 'model', 'prompt', 'response_format', 'temperature', 'language'],
  createTranslation: ['file', 'model', 'prompt', 'response_format', 'temperature'],
  createFile: ['file', 'purpose'],
  listFiles: [],
  listModels: [],
};

interface MadeApi {
  readonly made: ts.NewExpression;
  readonly route: Route;
}

/** The `new OpenAIApi(...)` expressions that a receiver can be. */
function apiObjectsBehind(receiver: ts.Expression, context: ScanContext): MadeApi[] {
  const ts = typescript();
  return context.origins.of(receiver).flatMap(({ node }) => {
    if (!ts.isNewExpression(node)) return [];
    const made = classMade(node, context);
    return made?.className === 'OpenAIApi' ? [{ made: node, route: made.route }] : [];
  });
}

function configurationsOf(
  apis: readonly ts.NewExpression[],
  context: ScanContext,
): { clients: string[]; unseen?: string } {
  const found = apis.map((made) => {
    const [configuration] = made.arguments ?? [];
    return configuration
      ? originsOfClient(configuration, context)
      : { clients: [], unseen: t`made without a Configuration` };
  });
  const unseen = [...new Set(found.flatMap((it) => it.unseen ?? []))];
  return {
    clients: [...new Set(found.flatMap(({ clients }) => clients))],
    ...(unseen.length > 0 || apis.length === 0 ? { unseen: unseen.join(', ') || t`no client is in sight` } : {}),
  };
}

/** The class of version 3 that a `new` makes. */
export function classMade(
  node: ts.NewExpression,
  context: ScanContext,
): { className: string; route: Route } | undefined {
  const ts = typescript();
  const symbol = sdkClassMade(node, context);
  if (symbol?.major === 3) return { className: symbol.name, route: 'openai-v3' };
  const binding = bindingOfClass(node.expression, context, ts);
  const module = binding && sdkModule(binding.specifier);
  if (!binding || (module?.module !== 'openai' && module?.module !== 'openai-edge')) return undefined;
  return { className: binding.name, route: module.module === 'openai-edge' ? 'openai-edge' : 'openai-v3' };
}

/** `OpenAIApi` by its import, also as `openai.OpenAIApi` of a whole module. */
function bindingOfClass(callee: ts.Expression, { checker }: ScanContext, ts: ReturnType<typeof typescript>) {
  if (ts.isIdentifier(callee)) return importedAs(callee, checker);
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return undefined;
  const whole = importedAs(callee.expression, checker);
  return whole && { specifier: whole.specifier, name: callee.name.text };
}
