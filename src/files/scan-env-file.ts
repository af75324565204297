import { basename } from 'node:path/posix';
import { t } from '../messages/t.js';
import { isOpenAIModelId } from '../scan/openai-model-id.js';
import { positionAt } from '../scan/positions.js';
import { MODEL_NAME, type Sought } from '../scan/sought.js';
import type { EnvEntryUsage, Problem, Route } from '../scan/usage.js';
import { createOrdinals, usageId } from '../scan/usage-id.js';
import { classifyEnvValue } from './classify-env-value.js';
import { isAzureUrl, isOpenAIUrl } from './openai-values.js';
import { type EnvLine, readEnvLines } from './read-env-lines.js';

const OPENAI_NAME = /OPEN_?AI|CHATGPT|^GPT_/i;
/** `.env.example`, `.example.env`, `env.template` and their like: meant to be shared. */
const SAMPLE = /(?:^|[._-])(?:example|sample|template|dist|defaults?)(?:[._-]|$)/i;

/**
 * The entries of an env file that are OpenAI's, by name or by value, and those that give a client its base URL. A broken file is a
 * problem and gives none.
 */
export function scanEnvFile(
  path: string,
  text: string,
  addresses: ReadonlySet<string> = new Set(),
  sought?: Sought,
): { usages: EnvEntryUsage[]; problem?: Problem } {
  const read = readEnvLines(text);
  if (read.kind === 'broken') return { usages: [], problem: brokenEnv(path, text, read.name, read.offset) };
  const ordinalOf = createOrdinals();
  const usages = read.lines.flatMap((line) => {
    const reason =
      reasonOf(line) ??
      (sought && whySought(line, sought)) ??
      (addresses.has(line.name) ? t`it holds the base URL of a client` : undefined);
    if (!reason) return [];
    // The id is made of the name alone: a hash of a short secret would give the secret away.
    const key = { kind: 'env-entry', file: path, symbol: '', text: line.name };
    const id = usageId({ ...key, ordinal: ordinalOf(key) });
    const entry = describeEntry(path, text, line, id, reason);
    return [sought?.models.has(line.value) ? { ...entry, value: 'model' as const, text: line.value } : entry];
  });
  return { usages };
}

/** Why an entry is OpenAI's, if it is. */
function reasonOf({ name, value }: EnvLine): string | undefined {
  if (OPENAI_NAME.test(name)) return t`the name says OpenAI`;
  if (isOpenAIUrl(value)) return t`the value is OpenAI's address`;
  if (isOpenAIModelId(value)) return t`the value is one of OpenAI's model ids`;
  return undefined;
}

/** Why an entry holds something that is sought, if it does. */
function whySought({ name, value }: EnvLine, { models, words, isAddress }: Sought): string | undefined {
  if (models.has(value) || (words.has(value) && MODEL_NAME.test(name)))
    return t`the value is a model id that is sought`;
  return value.includes('.') && isAddress(value) ? t`the value is an address that is sought` : undefined;
}

function describeEntry(file: string, text: string, line: EnvLine, id: string, reason: string): EnvEntryUsage {
  return {
    id,
    kind: 'env-entry',
    route: routeOf(line),
    file,
    span: line.lineSpan,
    position: positionAt(text, line.lineSpan[0]),
    symbol: '',
    confidence: 'inferred',
    because: [reason],
    name: line.name,
    nameSpan: line.nameSpan,
    valueSpan: line.valueSpan,
    lineSpan: line.lineSpan,
    ...classifyEnvValue(line.name, line.value),
    sample: SAMPLE.test(basename(file)),
  };
}

function routeOf({ name, value }: EnvLine): Route {
  return /AZURE/i.test(name) || isAzureUrl(value) ? 'azure' : 'openai';
}

function brokenEnv(file: string, text: string, name: string, offset: number): Problem {
  const position = positionAt(text, offset);
  const detail = t`Line ${position.line}: the value of ${name} opens with a quote that is never closed. Close it, then run again.`;
  return { file, reason: 'broken-env', detail, position, blocking: OPENAI_NAME.test(text) };
}
