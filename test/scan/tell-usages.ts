import type {
  ClientUsage,
  Leaf,
  ModelPurpose,
  ModelUsage,
  ObjectShape,
  Piece,
  RequestUsage,
  ScanResult,
  Usage,
  Value,
} from '../../src/scan/usage.js';
import { tellPlace, tellRequests, usagesOf } from './scan-files.js';

/** What a scan found, as short as a person would write it down. */
export interface Told {
  /** `src/llm.ts:3 openai OpenAI`: place, route, class. */
  readonly clients: readonly string[];
  /** `src/ask.ts:5 chat chat.completions.create proven <- src/llm.ts:3`: place, API, method, confidence, clients. */
  readonly requests: readonly string[];
  /** Model ids that feed no request: `src/models.ts:1 list gpt-4o`. */
  readonly models: readonly string[];
  /** OpenAI's host where nobody is called: `src/links.ts:2 https://api.openai.com`. */
  readonly hosts: readonly string[];
  /** In files that are no scripts: `db/schema.sql:3 model gpt-4o`. */
  readonly config: readonly string[];
  /** The ids that belong together: `src/models.ts#PRICES` and its members. */
  readonly registries: Readonly<Record<string, readonly string[]>>;
  /** More of the clients, requests and model ids at a `path:line`. */
  readonly details: Readonly<Record<string, Details>>;
}

export interface Details {
  readonly key?: readonly string[];
  readonly url?: readonly string[];
  /** `model messages temperature?`: a question mark where it may be absent at run time. */
  readonly parameters?: string;
  readonly unseen?: readonly string[];
  readonly model?: readonly string[];
  readonly stream?: RequestUsage['stream'];
  readonly roles?: readonly string[];
  /** What a model id is for. */
  readonly feeds?: ModelPurpose;
}

export function tellUsages(result: ScanResult): Told {
  const clients = usagesOf(result, 'client');
  const requests = usagesOf(result, 'request');
  const models = usagesOf(result, 'model');
  const details: Record<string, Details> = {};
  for (const client of clients) details[tellPlace(client)] = tellClient(client);
  for (const request of requests)
    details[tellPlace(request)] = { ...details[tellPlace(request)], ...tellRequest(request) };
  for (const model of models) details[tellLine(model)] = { ...details[tellLine(model)], feeds: model.feeds };
  return {
    clients: clients.map((client) => `${tellPlace(client)} ${client.route} ${client.className}`),
    requests: tellRequests(result),
    models: models.map((model) => `${tellLine(model)} ${model.context} ${model.text}`),
    hosts: usagesOf(result, 'host').map((host) => `${tellLine(host)} ${host.text}`),
    config: usagesOf(result, 'config').map((entry) => `${tellLine(entry)} ${entry.role} ${entry.text ?? entry.name}`),
    registries: tellRegistries(models),
    details,
  };
}

function tellRegistries(models: readonly ModelUsage[]): Told['registries'] {
  const told: Record<string, string[]> = {};
  for (const { registry, text } of models) if (registry) told[registry] = [...(told[registry] ?? []), text];
  return told;
}

const tellLine = ({ file, position }: Usage): string => `${file}:${position.line}`;

function tellClient({ apiKey, baseURL }: ClientUsage): Details {
  return { key: tellValue(apiKey), url: tellValue(baseURL) };
}

function tellRequest({ parameters, stream, roles }: RequestUsage): Details {
  const models = parameters?.properties.filter(({ name }) => name === 'model') ?? [];
  return {
    parameters: tellParameters(parameters),
    unseen: parameters?.unseen ?? [],
    model: models.flatMap(({ value }) => tellValue(value)),
    stream,
    roles: roles.flatMap(tellValue),
  };
}

function tellParameters(shape: ObjectShape | undefined): string {
  return (shape?.properties ?? []).map(({ name, conditional }) => (conditional ? `${name}?` : name)).join(' ');
}

/** `gpt-4o`, `env MODEL`, `fallback gpt-4o`, `?`. A hole in a text is `{*}`, or `{MODEL}` where the environment fills it. */
function tellValue(value: Value | undefined): string[] {
  return (value?.leaves ?? []).map((leaf) => (leaf.role === 'value' ? '' : `${leaf.role} `) + tellLeaf(leaf));
}

function tellLeaf(leaf: Leaf): string {
  if (leaf.kind === 'text') return leaf.pieces.map(tellPiece).join('');
  if (leaf.kind === 'env') return `env ${leaf.name}`;
  return leaf.kind === 'constant' ? String(leaf.value) : '?';
}

function tellPiece(piece: Piece): string {
  return piece.kind === 'text' ? piece.text : `{${piece.env?.name ?? '*'}}`;
}
