import { t } from '../messages/t.js';
import { isTestFile } from '../scan/file-purpose.js';
import type { Leaf, UsageOf, Value } from '../scan/usage.js';
import type { HostVerdict } from './contract.js';
import { foldPieces, HOLE } from './values.js';

const AZURE_HOST = /^(?:https?:)?(?:\/\/)?[^/]*\.(?:openai|cognitiveservices|services\.ai)\.azure\.com(?=[/:?#]|$)/i;

/**
 * Where a client of Azure points. Azure serves OpenAI's models, so that to leave OpenAI is to leave it too; `host` says
 * who answers at any other address, such as a gateway in front of Azure.
 */
export function classifyAzure(
  client: UsageOf<'client'>,
  hostOf: (url: string) => HostVerdict | undefined,
): HostVerdict {
  const verdicts = beyondTests(client).flatMap((leaf) => classifyLeaf(leaf, hostOf) ?? []);
  const [first] = verdicts;
  if (!first) return { kind: 'openai' };
  const openai = verdicts.find(({ kind }) => kind === 'openai');
  const unknown = verdicts.find((verdict) => verdict.kind === 'unknown');
  if (!openai) return first;
  return unknown?.kind === 'unknown' ? { kind: 'openai', unless: unknown.reason } : openai;
}

/** An address that only tests give says nothing of the code that they test. */
function beyondTests(client: UsageOf<'client'>): readonly Leaf[] {
  const leaves = addressOf(client);
  if (isTestFile(client.file)) return leaves;
  return leaves.map((leaf) => {
    const place =
      leaf.kind === 'text'
        ? leaf.pieces.flatMap((piece) => (piece.kind === 'text' ? (piece.place ?? []) : []))[0]
        : undefined;
    return place && isTestFile(place.file)
      ? { kind: 'unknown', reason: t`given by ${place.file}`, place, role: leaf.role, via: leaf.via }
      : leaf;
  });
}

/** Without an address the class takes it from `AZURE_OPENAI_ENDPOINT`. */
function addressOf({ baseURL, options }: UsageOf<'client'>): readonly Leaf[] {
  const endpoint: Value | undefined = options?.properties.findLast(({ name }) => name === 'endpoint')?.value;
  return (baseURL ?? endpoint)?.leaves ?? [];
}

function classifyLeaf(leaf: Leaf, hostOf: (url: string) => HostVerdict | undefined): HostVerdict | undefined {
  if (leaf.kind === 'env') return { kind: 'openai' };
  if (leaf.kind === 'constant' || (leaf.kind === 'unknown' && leaf.reason === 'undefined')) return undefined;
  if (leaf.kind === 'unknown') return classifyReason(leaf.reason);
  const text = foldPieces(leaf.pieces);
  if (text.trim() === '') return undefined;
  if (AZURE_HOST.test(text)) return { kind: 'openai' };
  const [first] = leaf.pieces;
  if (first?.kind === 'hole') return first.env ? { kind: 'openai' } : classifyReason(first.reason);
  const verdict = hostOf(text) ?? { kind: 'unknown', reason: text.replaceAll(HOLE, '...') };
  // OpenAI's own address is a default for other clients, beside which this one is made: it says nothing of Azure.
  return verdict.kind === 'openai' ? undefined : verdict;
}

/** A name in capitals is a setting of the program's, read by a function of its own. */
function classifyReason(reason: string): HostVerdict {
  return /^[A-Z0-9_]*AZURE[A-Z0-9_]*$/.test(reason) ? { kind: 'openai' } : { kind: 'unknown', reason };
}
