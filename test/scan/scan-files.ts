import { specifiersIn } from '../../src/discover/read-specifiers.js';
import { NO_ALIASES, type PathAliases } from '../../src/scan/analysis/path-aliases.js';
import { scanSources } from '../../src/scan/scan-sources.js';
import type { ClientUsage, RequestUsage, ScanResult, Usage, UsageKind, UsageOf } from '../../src/scan/usage.js';

/** Scans files that exist only in memory: `{ 'src/a.ts': 'text' }`. */
export function scanFiles(
  files: Record<string, string>,
  { major = 7, aliases = NO_ALIASES }: { major?: 3 | 4 | 7; aliases?: PathAliases } = {},
): ScanResult {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return scanSources({
    paths: sources.map(({ path }) => path),
    candidates: sources.filter(({ text }) => /openai|gpt-|chatgpt|tiktoken|chat.completions/i.test(text)),
    textOf: (path) => files[path],
    findFilesContaining: (needles) => sources.filter(({ text }) => needles.some((needle) => text.includes(needle))),
    readSpecifiers: () => new Map(sources.map(({ path, text }) => [path, specifiersIn(text)])),
    sdkMajorOf: () => major,
    aliases,
  });
}

export function usagesOf<K extends UsageKind>(result: ScanResult, kind: K): UsageOf<K>[] {
  return result.usages.filter((usage: Usage): usage is UsageOf<K> => usage.kind === kind);
}

/** `path:line method -> client lines`, the shortest telling of how requests and clients hang together. */
export function tellRequests(result: ScanResult): string[] {
  const clients = new Map(usagesOf(result, 'client').map((client) => [client.id, client]));
  return usagesOf(result, 'request').map((request: RequestUsage) => {
    const behind = request.clients.map((id) => tellPlace(clients.get(id)));
    return `${tellPlace(request)} ${request.api} ${request.method} ${request.confidence} <- ${behind.join(', ') || 'none'}`;
  });
}

export function tellPlace(usage: ClientUsage | RequestUsage | undefined): string {
  return usage ? `${usage.file}:${usage.position.line}` : '?';
}

/** The texts, environment names and unknowns that a parameter of the first request can be. */
export function tellParameter(result: ScanResult, name: string): string[] {
  const [request] = usagesOf(result, 'request');
  const property = request?.parameters?.properties.findLast((it) => it.name === name);
  return (property?.value.leaves ?? []).map((leaf) => {
    const role = leaf.role === 'value' ? '' : `${leaf.role} `;
    if (leaf.kind === 'text') return role + leaf.pieces.map((it) => (it.kind === 'text' ? it.text : '*')).join('');
    if (leaf.kind === 'env') return `${role}env ${leaf.name}`;
    return leaf.kind === 'constant' ? `${role}${leaf.value}` : `${role}? ${leaf.reason}`;
  });
}
