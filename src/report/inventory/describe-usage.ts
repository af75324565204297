import { envNames, foldPieces, HOLE, textLeaves } from '../../plan/values.js';
import type { Usage, UsageOf, Value } from '../../scan/usage.js';

/** The kind of a usage and what is worth saying of it in half a line. */
export function describeUsage(usage: Usage): { readonly kind: string; readonly text: string } {
  switch (usage.kind) {
    case 'import':
      return { kind: usage.form, text: usage.specifier };
    case 'client':
      return { kind: 'client', text: [usage.className, ...keys(usage)].join('  ') };
    case 'request':
      return { kind: usage.api, text: [usage.method, ...models(usage), ...streams(usage)].join('  ') };
    case 'model':
      return { kind: 'model', text: usage.text };
    case 'registry':
      return { kind: 'registry', text: `${usage.name}: ${usage.members.map(({ text }) => text).join(', ')}` };
    case 'env-read':
    case 'env-name':
    case 'env-entry':
      return { kind: 'env', text: usage.name };
    case 'key-format':
      return { kind: 'key-format', text: usage.prefix };
    case 'manifest':
      return { kind: 'package', text: `${usage.module} ${usage.range}` };
    case 'host':
      return { kind: 'host', text: usage.text };
    case 'config':
      return { kind: usage.role, text: [usage.name ?? [], usage.text ?? []].flat().join(' ') };
    case 'result':
      return { kind: usage.root, text: usage.steps.map(({ name }) => name).join('.') };
    case 'stream':
      return { kind: 'stream', text: [usage.form, usage.event ?? []].flat().join(' ') };
    case 'type':
      return { kind: 'type', text: usage.name };
    case 'error':
      return { kind: 'error', text: usage.texts.map(({ text }) => text).join(', ') };
    case 'tokenizer':
      return { kind: 'tokenizer', text: usage.method };
    case 'switch':
      return { kind: 'switch', text: 'LLM_PROVIDER' };
    case 'width':
      return { kind: 'width', text: `${usage.name} ${usage.width}` };
  }
}

/** The environment variables that its key comes from. */
export function keys(client: UsageOf<'client'>): string[] {
  return envNames(client.apiKey).map(({ name }) => name);
}

/** The model ids that a request can send. */
export function models(request: UsageOf<'request'>): string[] {
  const value: Value | undefined = request.parameters?.properties.find(({ name }) => name === 'model')?.value;
  return textLeaves(value).map((leaf) => foldPieces(leaf.pieces).replaceAll(HOLE, '…'));
}

function streams(request: UsageOf<'request'>): string[] {
  return request.stream === 'yes' ? ['stream'] : [];
}
