import { listAnd } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import type { ApiFact, ExampleRequest } from '../../../src/providers/schema.js';

/** How an API of the vendor's own shape is asked, request by request, each on one line; empty where the data shows none. */
export function tellRequests({ example = [] }: ApiFact, { provider, target }: RuleContext): string {
  if (example.length === 0) return '';
  const requests = example.map((request) => tellRequest(request, target.baseURL));
  return t`Ask it over HTTP with ${tellProof(provider, target.keyEnv)}: ${requests.reduce((all, next) => t`${all}, then ${next}`)}.`;
}

/** What a request proves with who sends it. */
function tellProof({ key }: RuleContext['provider'], keyEnv: string): string {
  return key.scheme === 'jwt' ? t`a JWT made of ${listAnd([keyEnv, ...key.with])}` : t`the key from ${keyEnv}`;
}

function tellRequest({ method, path, headers = {}, body }: ExampleRequest, baseURL: string): string {
  return [
    `${method} ${resolve(path, baseURL)}`,
    ...Object.entries(headers).map(([name, value]) => `(${name}: ${value})`),
    ...(body === undefined ? [] : [JSON.stringify(body)]),
  ].join(' ');
}

/** Braces stand for what the answer before gives, and stay as they are. */
function resolve(path: string, baseURL: string): string {
  return decodeURI(new URL(path.replace(/^\//, ''), `${baseURL.replace(/\/$/, '')}/`).href);
}
