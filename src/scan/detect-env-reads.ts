import { t } from '../messages/t.js';
import { readEnv } from './analysis/env-reads.js';
import type { ts } from './analysis/typescript.js';
import { walk } from './analysis/walk.js';
import type { ScanContext } from './scan-context.js';
import type { ClientUsage, EnvReadUsage, RequestUsage } from './usage.js';

/** Names that speak for themselves; others count when they feed a client. */
const OPENAI_ENV_NAME = /OPEN_?AI|CHATGPT|(^|_)GPT_/i;

/** Reads of environment variables that are OpenAI's by name, or that feed a client's key or base URL. */
export function detectEnvReads(
  files: readonly ts.SourceFile[],
  routed: readonly (ClientUsage | RequestUsage)[],
  { describe, places }: ScanContext,
): EnvReadUsage[] {
  const feeding = namesFeedingClients(routed);
  const found: EnvReadUsage[] = [];
  for (const file of files) {
    walk(file, (node) => {
      const env = readEnv(node);
      if (!env || !(OPENAI_ENV_NAME.test(env.name) || feeding.has(env.name))) return;
      const place = places.ofName(env.nameNode);
      if (!place) return;
      const because = feeding.has(env.name) ? t`${env.name} feeds a client` : t`${env.name} is named after OpenAI`;
      const facts = describe('env-read', 'openai', env.nameNode, { confidence: 'inferred', because: [because] });
      found.push({ ...facts, span: place.span, name: env.name });
    });
  }
  return found;
}

function namesFeedingClients(routed: readonly (ClientUsage | RequestUsage)[]): Set<string> {
  const values = routed.flatMap((usage) => (usage.kind === 'client' ? [usage.apiKey, usage.baseURL] : []));
  const leaves = values.flatMap((value) => value?.leaves ?? []);
  return new Set(
    leaves.flatMap((leaf) => {
      if (leaf.kind === 'env') return [leaf.name];
      return leaf.kind === 'text'
        ? leaf.pieces.flatMap((piece) => (piece.kind === 'hole' && piece.env ? [piece.env.name] : []))
        : [];
    }),
  );
}
