import type { ClientUsage, Leaf, ObjectShape, Piece, RequestUsage, Usage, Value } from '../../src/scan/usage.js';

/** `path:line`. */
export function tellSite({ file, position }: Usage): string {
  return `${file}:${position.line}`;
}

/** Where a client is made, and what its key and its URL can be. */
export function tellClient(client: ClientUsage) {
  return { key: tellValue(client.apiKey), url: tellValue(client.baseURL) };
}

/** What a request asks for, as far as it can be seen. */
export function tellRequest({ parameters, stream, roles, contentTypes }: RequestUsage) {
  const model = parameters?.properties.filter(({ name }) => name === 'model') ?? [];
  return {
    parameters: tellParameters(parameters),
    unseen: parameters?.unseen ?? [],
    model: model.flatMap(({ value }) => tellValue(value)),
    stream,
    roles: roles.flatMap(tellValue),
    contentTypes,
  };
}

/** `model messages temperature?`: a question mark where it may be absent at run time. */
function tellParameters(shape: ObjectShape | undefined): string {
  return (shape?.properties ?? []).map(({ name, conditional }) => (conditional ? `${name}?` : name)).join(' ');
}

/** `gpt-4o`, `env MODEL`, `fallback gpt-4o`, `?`. A hole in a text is `{*}`, or `{MODEL}` where the environment fills it. */
export function tellValue(value: Value | undefined): string[] {
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
