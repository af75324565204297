import { importedAs } from '../analysis/module-references.js';
import { sdkClassMade } from '../analysis/sdk-class-made.js';
import { sdkSymbolOf } from '../analysis/sdk-identity.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { isMember, memberName } from '../analysis/walk.js';
import { V3_METHODS } from '../api-of-method.js';
import { describeOptions } from '../client-options.js';
import { originsOfClient } from '../client-origins.js';
import { describeRequest } from '../describe-request.js';
import type { ScanContext } from '../scan-context.js';
import { sdkModule } from '../sdk-packages.js';
import type { ClientUsage, RequestUsage, Route } from '../usage.js';
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
    because: ['Configuration of the openai package, version 3'],
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
  const because = [`${method} is a method of OpenAIApi of the openai package, version 3`];
  return describeRequest(
    {
      node,
      api,
      method,
      route: api3[0]?.route ?? 'openai-v3',
      belief: { confidence: 'proven', because },
      clients: configurationsOf(
        api3.map(({ made }) => made),
        context,
      ),
    },
    context,
  );
}

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
      : { clients: [], unseen: 'made without a Configuration' };
  });
  const unseen = [...new Set(found.flatMap((it) => it.unseen ?? []))];
  return {
    clients: [...new Set(found.flatMap(({ clients }) => clients))],
    ...(unseen.length > 0 || apis.length === 0 ? { unseen: unseen.join(', ') || 'no client is in sight' } : {}),
  };
}

function classMade(node: ts.NewExpression, context: ScanContext): { className: string; route: Route } | undefined {
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
