import type { ts } from '../analysis/typescript.js';
import { type JudgedUrl, judgeBesideWrittenHosts, judgeUrlValue, namesOnlyBase } from '../openai-urls.js';
import type { ScanContext } from '../scan-context.js';
import type { Value } from '../usage.js';
import { hasBaseNamedAfterOpenAI } from './http-base.js';
import { type HttpCall, readHttpCall } from './http-call.js';
import { isForwarded } from './http-forwarded.js';
import { readInstance, readInstanceCall } from './http-instance.js';
import { isOwnClient } from './http-instance-usages.js';
import { urlBehind, urlOf } from './http-url.js';

/** A call with everything that decides on it. */
export interface JudgedCall {
  readonly call: HttpCall;
  readonly value: Value;
  readonly judged: JudgedUrl;
}

/** Reads a call and judges its URL; undefined for what is no HTTP call, or none of this API. */
export function judgeCall(node: ts.Node, context: ScanContext): JudgedCall | undefined {
  const call = readHttpCall(node, context);
  const value = call && urlOf(call, context);
  if (!call || !value || isForwarded(call)) return judgeInstanceCall(node, context);
  const judged = judgeNamed(call, value, judgeUrlValue(value), context);
  const isRequest = judged.verdict !== 'no' && !namesOnlyBase(judged.url);
  return isRequest ? { call, value, judged } : judgeInstanceCall(node, context);
}

/** Under OpenAI's name another vendor's host is but the default of a setting: the setting decides. */
function judgeNamed({ urls }: HttpCall, value: Value, judged: JudgedUrl, context: ScanContext): JudgedUrl {
  const [url] = urls;
  if (!url || (judged.verdict !== 'other' && judged.verdict !== 'no')) return judged;
  const rest = judgeBesideWrittenHosts(value);
  return rest.verdict !== 'no' && hasBaseNamedAfterOpenAI(url, context) ? rest : judged;
}

/** `api.post('/chat/completions')` on an instance that itself does not say that it is OpenAI's. */
function judgeInstanceCall(node: ts.Node, context: ScanContext): JudgedCall | undefined {
  const found = readInstanceCall(node, context);
  const path = found && urlOf(found.call, context);
  if (!found || !path || found.instances.some((made) => isOwnClient(made, context))) return undefined;
  const bases = found.instances.flatMap((made) => readInstance(made, context)?.base ?? []);
  const urls = bases.length > 0 ? bases.map((base) => urlBehind(base, path)) : [path];
  const value = { place: path.place, leaves: urls.flatMap(({ leaves }) => leaves) };
  const judged = judgeUrlValue(value);
  return judged.verdict === 'no' ? undefined : { call: found.call, value, judged };
}
