import type { ModelApi } from '../../apis.js';
import { apiOfTier, recogniseOpenAIModel } from '../../providers/openai-ids.js';
import type { Leaf, Usage, UsageOf } from '../../scan/usage.js';
import { apiOf } from '../choose-for.js';
import { classifyHost } from '../classify-host.js';
import { foldPieces, HOLE } from '../values.js';
import type { ModelPlace } from './contract.js';
import type { MapInput } from './map-models.js';

type Request = UsageOf<'request'>;

/** An id that code sends, or names beside, and what it is sent for. */
export interface Used {
  /** Undefined where only the run knows. */
  readonly from: string | undefined;
  readonly api: ModelApi;
  readonly requests: readonly Request[];
  readonly calls: readonly ModelPlace[];
  readonly mentions: readonly ModelPlace[];
}

/** The ids of a scan, those with the most calls first. Calls of other vendors are left out. */
export function findUsedModels(input: MapInput): Used[] {
  const texts = textsOfVariables(input.usages);
  const found = new Map<
    string,
    { from: string | undefined; api: ModelApi; requests: Request[]; mentions: ModelPlace[] }
  >();
  const entryFor = (from: string | undefined, api: ModelApi) => {
    const key = `${api} ${from ?? ''}`;
    const entry = found.get(key) ?? { from, api, requests: [], mentions: [] };
    found.set(key, entry);
    return entry;
  };
  for (const request of input.usages.filter((usage) => usage.kind === 'request')) {
    if (request.confidence === 'name-only' || !NAMING.has(request.api) || isOfOthers(request, texts, input)) continue;
    for (const from of idsOf(request, texts)) entryFor(from, apiOf(request)).requests.push(request);
  }
  for (const { id, place } of input.usages.flatMap(mentionsIn)) {
    const api = apiOfTier(recogniseOpenAIModel(id)?.tier ?? '');
    if (api !== null) entryFor(id, api).mentions.push(place);
  }
  return [...found.values()]
    .map((entry) => ({ ...entry, calls: entry.requests.map(placeOf) }))
    .toSorted((a, b) => b.calls.length - a.calls.length);
}

const NAMING: ReadonlySet<string> = new Set([
  'chat',
  'responses',
  'completions',
  'embeddings',
  'images',
  'speech',
  'transcriptions',
]);

/** Every id that a call can send; one `undefined` where none is in sight. */
function idsOf({ parameters }: Request, texts: Texts): (string | undefined)[] {
  const leaves = (parameters?.properties ?? [])
    .filter(({ name }) => name === 'model')
    .flatMap(({ value }) => value.leaves);
  const ids = leaves.flatMap((leaf: Leaf) => {
    if (leaf.kind === 'text') return [foldPieces(leaf.pieces)];
    return leaf.kind === 'env' ? (texts.get(leaf.name) ?? []) : [];
  });
  const known = [...new Set(ids)].filter((id) => id.trim() !== '' && !id.includes(HOLE));
  return known.length > 0 ? known : [undefined];
}

/** What env files and deployments set variables to, by their names. */
type Texts = ReadonlyMap<string, readonly string[]>;

function textsOfVariables(usages: readonly Usage[]): Texts {
  const texts = new Map<string, string[]>();
  for (const usage of usages) {
    if (usage.kind !== 'env-entry' && usage.kind !== 'config') continue;
    const { name, text } = usage;
    if (name !== undefined && text !== undefined) texts.set(name, [...(texts.get(name) ?? []), text]);
  }
  return texts;
}

function mentionsIn(usage: Usage): { id: string; place: ModelPlace }[] {
  if (usage.kind !== 'model' && usage.kind !== 'env-entry' && usage.kind !== 'config') return [];
  const { text = '' } = usage;
  return recogniseOpenAIModel(text) ? [{ id: text, place: placeOf(usage) }] : [];
}

function isOfOthers(request: Request, texts: Texts, { usages, provider }: MapInput): boolean {
  const known = { provider, urlsOf: (variable: string) => texts.get(variable) ?? [] };
  const clients = usages.filter((usage) => usage.kind === 'client').filter(({ id }) => request.clients.includes(id));
  return clients.length > 0 && clients.every((client) => classifyHost(client, known).kind === 'other');
}

const placeOf = ({ file, position: { line } }: Usage): ModelPlace => ({ file, line });
