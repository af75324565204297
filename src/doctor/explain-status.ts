import { bracketed, listed } from '../messages/lists.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import { t } from '../messages/t.js';
import type { Answer } from './ask.js';
import type { Finding } from './contract.js';
import type { Endpoint } from './endpoint.js';
import { valueAt } from './value-at.js';

type Told = Pick<Finding, 'text' | 'todo'>;

/** True for an answer that is one: some providers tell of failures with status 200. */
export function isGood({ status, body }: Answer, { provider }: Endpoint): boolean {
  const { inAnswer } = provider.errors;
  if (status < 200 || status > 299) return false;
  const code = inAnswer && valueAt(body, inAnswer.codePath);
  return inAnswer === undefined || code === undefined || String(code) === String(inAnswer.ok);
}

/** What a refusal means, in the provider's words and ours. */
export function explainStatus(answer: Answer, endpoint: Endpoint): Told {
  const { provider, keyEnv } = endpoint;
  const { status } = answer;
  const said = quote(answer, endpoint);
  const known = provider.errors.statuses[String(status)];
  const console_ = provider.key.console ?? provider.key.source;
  const meaning = known ? t`${status}, at ${provider.name}: ${known}` : `${status}`;
  const text = `${HEADLINES[status]?.() ?? (status >= 500 ? t`the service failed` : t`the request is refused`)} (${meaning})${said}`;
  switch (status) {
    case 401:
      return {
        text,
        todo: t`Check ${keyEnv}: a key is made at ${console_} and looks like ${provider.key.format}.${otherRegions(endpoint)}`,
      };
    case 402:
      return { text, todo: t`Top the account up at ${console_}.` };
    case 403:
      return {
        text,
        todo: t`Look at ${console_} whether the model is switched on for this key, and whether the account is verified.${otherRegions(endpoint)}`,
      };
    case 404:
      return {
        text,
        todo: t`Check the address ${endpoint.baseURL} and that this account may use the model.${otherRegions(endpoint)}`,
      };
    case 429:
      return { text, todo: t`Wait and try again; if it stays, look at quota and balance at ${console_}.` };
    default:
      return redirected(status)
        ? { text: t`${text}; it was not followed, since the key would go along`, todo: t`Check ${endpoint.baseURL}.` }
        : {
            text,
            todo: status >= 500 ? t`Try again in a while.` : t`Compare the request with ${provider.apis.chat.source}.`,
          };
  }
}

const HEADLINES: Readonly<Record<number, () => string>> = {
  200: () => t`the answer is a failure`,
  400: () => t`the request is refused`,
  401: () => t`the key is refused`,
  402: () => t`the account has no balance`,
  403: () => t`the key may not do this`,
  404: () => t`nothing answers there`,
  429: () => t`too many requests, or no quota`,
};

const redirected = (status: number): boolean => status >= 300 && status < 400;

/** A key belongs to a region, and the answer seldom says so. */
function otherRegions({ provider, region }: Endpoint): string {
  const others = Object.entries(provider.regions).filter(([name]) => name !== region);
  if (others.length === 0) return '';
  const named = others.map(([name, { baseURL }]) => bracketed(name, new URL(baseURL).host));
  return t` A key holds in one region: this was asked at ${region}; is yours for ${listed(named)}? Then add --region.`;
}

const LONGEST = 200;

/** The provider's own message, without any key that it may repeat. */
function quote({ body }: Answer, { provider, key }: Endpoint): string {
  const { messagePath, inAnswer } = provider.errors;
  const message = [messagePath, inAnswer?.messagePath, 'error.message', 'message']
    .flatMap((path) => (path === undefined ? [] : [valueAt(body, path)]))
    .find((value) => typeof value === 'string' && value !== '');
  if (typeof message !== 'string') return '';
  const safe = maskSecrets(message.replaceAll(key, '[masked]')).replace(/\s+/g, ' ');
  return `: "${safe.length > LONGEST ? `${safe.slice(0, LONGEST)}...` : safe}"`;
}
