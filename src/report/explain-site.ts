import { listed } from '../messages/lists.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import { t } from '../messages/t.js';
import { confidenceWord, supportWord, usageWord } from '../messages/words.js';
import { positionAt } from '../scan/positions.js';
import type { ClientUsage, Leaf, ObjectShape, Piece, RequestUsage, Usage, Value } from '../scan/usage.js';
import { describeUsage } from './inventory/describe-usage.js';
import { createStyle, type Style } from './style.js';
import { alignColumns } from './table.js';

export interface ExplainInput {
  readonly usages: readonly Usage[];
  source(file: string): string;
  readonly color: boolean;
}

/** How the scan came to its view of the places on a line, step by step; undefined when it saw nothing there. */
export function explainSite(file: string, line: number, input: ExplainInput): string | undefined {
  const style = createStyle(input.color);
  const here = input.usages.filter((usage) => usage.file === file && coversLine(usage, line, input));
  if (here.length === 0) return undefined;
  return here
    .map((usage) => explainUsage(usage, input, style).join('\n'))
    .join('\n\n')
    .concat('\n');
}

function coversLine(usage: Usage, line: number, input: ExplainInput): boolean {
  const end = positionAt(input.source(usage.file), usage.span[1]).line;
  return usage.position.line <= line && line <= end;
}

function explainUsage(usage: Usage, input: ExplainInput, style: Style): string[] {
  const heading = [
    style.path(placeOf(usage)),
    usageWord(usage.kind),
    usage.route,
    describeUsage(usage).text,
    style.bold(confidenceWord(usage.confidence)),
  ];
  const rows = usage.because.map((step) => [t`because`, step]);
  if (usage.kind === 'client') rows.push(...clientRows(usage, input));
  if (usage.kind === 'request') rows.push(...requestRows(usage, input));
  const clients = usage.kind === 'request' ? usage.clients.flatMap((id) => clientOf(id, input)) : [];
  return [
    heading.filter((part) => part !== '').join('  '),
    ...alignColumns(rows.map(([name = '', text = '']) => [`  ${style.dim(name)}`, maskSecrets(text)])),
    ...clients.flatMap((client) => explainUsage(client, input, style).map((row) => `  ${row}`)),
  ];
}

const clientOf = (id: string, { usages }: ExplainInput): ClientUsage[] =>
  usages.filter((usage): usage is ClientUsage => usage.kind === 'client' && usage.id === id);

function clientRows(client: ClientUsage, input: ExplainInput): string[][] {
  return [
    ...valueRows(t`key`, client.apiKey, t`what the SDK reads from the environment`, input),
    ...valueRows('base URL', client.baseURL, t`the SDK's own`, input),
    ...unseenRows(client.options),
  ];
}

function requestRows(request: RequestUsage, input: ExplainInput): string[][] {
  const properties = request.parameters?.properties ?? [];
  const others = properties.filter(({ name }) => name !== 'model');
  return [
    ...properties
      .filter(({ name }) => name === 'model')
      .flatMap(({ value }) => valueRows(t`model`, value, t`none`, input)),
    ...(others.length > 0
      ? [[t`takes`, listed(others.map(({ name, conditional }) => `${name}${conditional ? '?' : ''}`))]]
      : []),
    ...unseenRows(request.parameters),
    [t`streams`, supportWord(request.stream)],
    ...(request.clientUnseen ? [[t`client`, request.clientUnseen]] : []),
  ];
}

function valueRows(name: string, value: Value | undefined, absent: string, input: ExplainInput): string[][] {
  if (!value) return [[name, absent]];
  return value.leaves.map((leaf) => {
    const way = leaf.via.length > 0 ? [t`by way of ${listed(leaf.via)}`] : [];
    return [name, [describeLeaf(leaf), ...writtenAt(leaf, input), ...way].join('  ')];
  });
}

/** Where the value itself is written, when names lead there. */
function writtenAt(leaf: Leaf, { source }: ExplainInput): string[] {
  const place = leaf.kind === 'text' ? leaf.pieces.find(isPlaced)?.place : leaf.place;
  if (!place || leaf.via.length === 0) return [];
  return [t`at ${place.file}:${positionAt(source(place.file), place.span[0]).line}`];
}

const isPlaced = (piece: Piece): piece is Extract<Piece, { kind: 'text' }> =>
  piece.kind === 'text' && piece.place !== undefined;

const unseenRows = (shape: ObjectShape | undefined): string[][] =>
  (shape?.unseen ?? []).map((text) => [t`out of sight`, text]);

function describeLeaf(leaf: Leaf): string {
  const role = leaf.role === 'value' ? '' : ` (${leaf.role})`;
  switch (leaf.kind) {
    case 'text':
      return `'${leaf.pieces.map((piece) => (piece.kind === 'text' ? piece.text : `\${${piece.reason}}`)).join('')}'${role}`;
    case 'env':
      return t`the environment's ${leaf.name}${role}`;
    case 'constant':
      return `${leaf.value}${role}`;
    case 'unknown':
      return t`known only at run time: ${leaf.reason}${role}`;
  }
}

const placeOf = ({ file, position }: Usage): string => `${file}:${position.line}:${position.column}`;
