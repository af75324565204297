import { t } from '../../messages/t.js';
import type { ts } from '../analysis/typescript.js';
import type { Belief } from '../analysis/usage-facts.js';
import { apiOfPath } from '../api-of-method.js';
import { describeRequest } from '../describe-request.js';
import { placeOfPath } from '../method-place.js';
import { foldedText, isElsewhere, judgeUrlValue } from '../openai-urls.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage, Leaf, RequestUsage, Value } from '../usage.js';
import { isNamedAfterOpenAI } from './http-base.js';
import { believeUrl } from './http-belief.js';
import { type HttpInstance, readInstance, readInstanceCall } from './http-instance.js';
import { keyAddedLater } from './http-interceptor.js';
import { keyInHeaders } from './http-key.js';
import { pathOf, urlBehind, urlOf } from './http-url.js';

interface JudgedInstance {
  readonly instance: HttpInstance;
  readonly route: 'azure' | 'http';
  readonly belief: Belief;
}

/** An instance whose base is OpenAI's, by its URL or by its name. */
function judgeInstance(node: ts.Node, context: ScanContext): JudgedInstance | undefined {
  const instance = readInstance(node, context);
  if (!instance) return undefined;
  const judged = judgeUrlValue(instance.base);
  if (judged.verdict === 'openai' || judged.verdict === 'azure')
    return {
      instance,
      route: judged.verdict === 'azure' ? 'azure' : 'http',
      belief: believeUrl(judged, node, context),
    };
  if (!hasNamedBase(instance, context)) return undefined;
  return {
    instance,
    route: 'http',
    belief: { confidence: 'inferred', because: [t`its base URL is named after OpenAI`] },
  };
}

/** True for an instance that is a client by itself, whatever is asked of it. */
export function isOwnClient(made: ts.Node, context: ScanContext): boolean {
  return judgeInstance(made, context) !== undefined;
}

/** The client that an instance such as `axios.create({ baseURL })` is, when its base is OpenAI's. */
export function instanceClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const found = judgeInstance(node, context);
  if (!found) return undefined;
  const { instance, route, belief } = found;
  const apiKey =
    (instance.headers && keyInHeaders(instance.headers, context)) ?? keyAddedLater(node, instance.options, context);
  return {
    ...context.describe('client', route, node, belief),
    className: instance.library,
    argument: 'none',
    argumentPlace: context.places.of(instance.baseExpression),
    baseURL: instance.base,
    ...(apiKey ? { apiKey } : {}),
  };
}

/** A base that only the environment or a setting knows, under a name that says OpenAI. */
function hasNamedBase({ base, baseExpression }: HttpInstance, { origins }: ScanContext): boolean {
  if (base.leaves.some((leaf) => /^\w+:\/\//.test(foldedText(leaf) ?? ''))) return false;
  return origins.of(baseExpression).some(({ node, via }) => [node, ...via].some(isNamedAfterOpenAI));
}

/** A call that names only a path, on an instance whose base is OpenAI's. */
export function instanceRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const found = readInstanceCall(node, context);
  const path = found && urlOf(found.call, context);
  if (!found || !path) return undefined;
  const clients = found.instances.flatMap((made) => completeBase(made, path, context) ?? []);
  const [client] = clients;
  const [instance] = found.instances.flatMap((made) => readInstance(made, context) ?? []);
  const url = instance && anyText(urlBehind(instance.base, path));
  if (!client || url === undefined || isElsewhere(url)) return undefined;
  const shown = pathOf(url);
  const because = [t`a path of ${client.className} in ${client.file}:${client.position.line}`, ...client.because];
  return describeRequest(
    {
      node,
      api: apiOfPath(shown) ?? 'other',
      method: `${found.call.verb.toUpperCase()} ${shown}`,
      methodPlace: placeOfPath(path),
      route: client.route,
      belief: { confidence: client.confidence, because },
      clients: { clients: clients.map(({ id }) => id) },
      ...(found.call.body ? { body: found.call.body } : {}),
    },
    context,
  );
}

const anyText = (value: Value): string | undefined =>
  judgeUrlValue(value).url || value.leaves.flatMap((leaf) => foldedText(leaf) ?? [])[0];

/**
 * The client, its base completed by `/v1` where only the path of a call has it: then the whole of OpenAI's base is in one value,
 * as it is for a call that names the whole URL.
 */
function completeBase(made: ts.Node, path: Value, context: ScanContext): ClientUsage | undefined {
  const client = context.clients.get(made);
  const instance = readInstance(made, context);
  if (!client?.baseURL || !instance) return undefined;
  const versioned = path.leaves.filter((leaf) => /^\/?v\d/.test(foldedText(leaf) ?? ''));
  const bare = instance.base.leaves.filter(lacksVersion);
  if (versioned.length === 0 || bare.length === 0) return client;
  const joined = urlBehind({ ...instance.base, leaves: bare }, { ...path, leaves: versioned }).leaves;
  const leaves = [...client.baseURL.leaves.filter((leaf) => !lacksVersion(leaf)), ...joined];
  const completed = { ...client, baseURL: { ...client.baseURL, leaves } };
  context.clients.set(made, completed);
  return completed;
}

/** A constant says nothing of a URL: it is left as it is. */
function lacksVersion(leaf: Leaf): boolean {
  return leaf.kind !== 'constant' && !/\/v\d/.test(foldedText(leaf) ?? '');
}
