import { hasSecret } from '../messages/mask-secrets.js';
import { isOpenAIModelId } from '../scan/openai-model-id.js';
import type { EnvEntryUsage } from '../scan/usage.js';
import { isOpenAIUrl } from './openai-values.js';

/** What may be known of an env value: `text` only for a URL or a model id, and only where no secret can be in it. */
export type EnvValue = Pick<EnvEntryUsage, 'value' | 'text'>;

const SECRET_NAME = /KEY|TOKEN(?!S)|SECRET|PASSWORD|PASSWD|CREDENTIAL/i;
const MODEL_NAME = /MODEL|DEPLOYMENT|ENGINE/i;
const MODEL_ID = /^[A-Za-z][\w.:/-]{0,79}$/;
/** Another variable, or an entry of a vault. */
const REFERENCE = /^\$\{?\w+|^op:\/\//;
const BRACKETED = /^[<[{(].*[>\]})]$/;
const MASKED = /^sk-(?:proj-)?[x0*._-]*$|^[x*._-]+$/i;
const SAMPLE_WORD =
  /^(?:my|change|replace|insert|enter|add|put|paste|example|sample|dummy|fake|mock|test|todo|here|none|null|undefined|secret|key|token|apikey)$|your|placeholder|changeme/i;

/** Says what a value is without keeping it. In doubt it is a secret. */
export function classifyEnvValue(name: string, value: string): EnvValue {
  if (value === '') return { value: 'empty' };
  if (isOpenAIModelId(value)) return { value: 'model', text: value };
  if (/^https?:\/\//i.test(value) || isOpenAIUrl(value)) return classifyUrl(value);
  if (REFERENCE.test(value)) return { value: hasSecret(value) ? 'secret' : 'other' };
  if (isSampleText(value)) return { value: 'placeholder' };
  if (hasSecret(value)) return { value: 'secret' };
  if (isBlank(value)) return { value: 'placeholder' };
  if (SECRET_NAME.test(name) || looksRandom(value)) return { value: 'secret' };
  if (MODEL_NAME.test(name) && MODEL_ID.test(value)) return { value: 'model', text: value };
  return { value: 'other' };
}

function classifyUrl(value: string): EnvValue {
  const url = value.includes('://') ? value : `https://${value}`;
  if (!URL.canParse(url)) return { value: /[<>{}[\]]/.test(value) || isSampleText(value) ? 'placeholder' : 'secret' };
  const { username, password, searchParams, hash } = new URL(url);
  // Azure's is the one query that is not a secret's usual place.
  searchParams.delete('api-version');
  const mayHide = username || password || searchParams.size > 0 || hash || hasSecret(value) || looksRandom(value);
  return mayHide ? { value: 'secret' } : { value: 'url', text: value };
}

/** `sk-your-key-here`, `test-key`: words of samples. A real key has long runs of mixed letters and digits. */
function isSampleText(value: string): boolean {
  return !looksRandom(value) && wordsOf(value).some((word) => SAMPLE_WORD.test(word));
}

/** `<key>`, `sk-...`, `xxxx`, `****`, `sk-`: a form to fill in. */
function isBlank(value: string): boolean {
  return BRACKETED.test(value) || MASKED.test(value) || /\.{3}|…/.test(value);
}

/** A long run of mixed letters and digits: how keys look, whoever issued them. */
function looksRandom(value: string): boolean {
  return wordsOf(value).some((word) => word.length >= 16 && /\d/.test(word) && /[A-Za-z]/.test(word));
}

function wordsOf(value: string): string[] {
  return value.split(/[^A-Za-z\d]+/);
}
