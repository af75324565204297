import { hasSecret } from '../../../src/messages/mask-secrets.js';
import { t } from '../../../src/messages/t.js';
import type { Edit, FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { envRead } from '../../../src/plan/edits/env-read.js';
import { replaceLiteral } from '../../../src/plan/edits/replace-text.js';
import { isTestFile } from '../../../src/plan/left-alone.js';
import { foldPieces, literalPlace, samePlace, type TextLeaf, textLeaves } from '../../../src/plan/values.js';
import type { Leaf } from '../../../src/scan/usage.js';
import type { Client, Part } from './part.js';

/** The key of a client. Variables are renamed by the rule `env-name`; this is about keys that come from elsewhere. */
export function moveKey(client: Client, context: RuleContext): Part {
  if (!client.apiKey) return addKey(client, context);
  const parts = client.apiKey.leaves.map((leaf) => moveLeaf(leaf, client, context));
  return {
    edits: parts.flatMap(({ edits = [] }) => edits),
    doubts: [...new Set(parts.flatMap(({ doubts = [] }) => doubts))],
    findings: parts.flatMap(({ findings = [] }) => findings),
  };
}

function addKey(client: Client, context: RuleContext): Part {
  if (client.route === 'http') return {};
  const [unseen] = client.options?.unseen ?? [];
  if (unseen !== undefined) return { findings: [reportHiddenKey(client, unseen, context)] };
  return { insert: [{ name: 'apiKey', expression: envRead(context.target.keyEnv, client.file, context) }] };
}

function moveLeaf(leaf: Leaf, client: Client, context: RuleContext): Part {
  if (leaf.kind === 'unknown' && leaf.reason !== 'undefined') {
    return { findings: [reportSuppliedKey(client, leaf.reason, context)] };
  }
  return leaf.kind === 'text' ? moveText(leaf, client, context) : {};
}

function moveText(leaf: TextLeaf, client: Client, context: RuleContext): Part {
  const written = foldPieces(leaf.pieces);
  const isReal = hasSecret(written);
  const isPlaceholder = leaf.role === 'fallback' && !isReal;
  if (isPlaceholder || written.trim() === '' || leaf.pieces.some(({ kind }) => kind === 'hole')) return {};
  if (!isReal && !isWrittenHere(leaf, client, context)) {
    return { findings: [reportSuppliedKey(client, leaf.via[0] ?? t`a text that is no key by its looks`, context)] };
  }
  const edit = readInstead(leaf, context);
  const stayer = findStayer(leaf, context);
  return {
    edits: edit ? [edit] : [],
    doubts: [
      t`A key is written in the code: read it from the environment instead.`,
      ...(stayer ? [t`It also feeds a client that stays: ${stayer.file}:${stayer.position.line}.`] : []),
    ],
    findings: [...(isReal ? [reportRevoke(client, leaf)] : []), ...(edit ? [] : [reportByHand(client, leaf, context)])],
  };
}

/**
 * What is no key by its looks is one only where it is given to the client itself, and not in a test: what comes a longer
 * way can be a name to look the key up by.
 */
function isWrittenHere(leaf: TextLeaf, client: Client, context: RuleContext): boolean {
  const [place, whole] = [literalPlace(leaf), client.apiKey?.place];
  if (!place || !whole || place.file !== whole.file || isTestFile(place.file)) return false;
  return /^(['"`])[^'"`]*\1$/.test(context.source(whole.file).slice(...whole.span));
}

/** A client that stays and takes the same literal for its key. */
function findStayer(leaf: TextLeaf, context: RuleContext): Client | undefined {
  const place = literalPlace(leaf);
  return (
    context.usages
      .filter((usage) => usage.kind === 'client')
      // Whether a client moves is decided by its parts, of which this is one.
      .filter((client) => !context.leaves(client) || context.isStuck(client))
      .find(({ apiKey }) => textLeaves(apiKey).some((each) => samePlace(literalPlace(each), place)))
  );
}

/** `'sk-...'` becomes a read of the environment, and an empty string where such a read stands before it already. */
function readInstead(leaf: TextLeaf, context: RuleContext): Edit | undefined {
  const place = literalPlace(leaf);
  if (!place) return undefined;
  const source = context.source(place.file);
  if (leaf.role === 'fallback') return replaceLiteral(place, source, "''");
  const read = envRead(context.target.keyEnv, place.file, context);
  const scheme = /['"`](Bearer\s+)$/.exec(source.slice(0, place.span[0]))?.[1];
  if (scheme === undefined) return replaceLiteral(place, source, read);
  const whole = { file: place.file, span: [place.span[0] - scheme.length, place.span[1]] as const };
  return replaceLiteral(whole, source, `\`${scheme}\${${read}}\``);
}

function reportHiddenKey(client: Client, unseen: string, context: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [client],
    title: t`the key may come from ${unseen}; if it does not, the SDK still reads OPENAI_API_KEY`,
    todo: t`Make sure that the key is one of ${context.provider.name}, for instance from ${context.target.keyEnv}.`,
  };
}

function reportSuppliedKey(client: Client, from: string, context: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [client],
    title: t`the key is decided at run time (${from}): from now on it has to be one of ${context.provider.name}`,
  };
}

function reportRevoke(client: Client, leaf: TextLeaf): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    usages: [client],
    ...placeOf(leaf),
    title: t`an OpenAI key is written in the code`,
    todo: t`Revoke it at OpenAI: it stays readable in the history of the repository.`,
  };
}

function reportByHand(client: Client, leaf: TextLeaf, context: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    usages: [client],
    ...placeOf(leaf),
    holds: true,
    title: t`the key is a part of a longer string`,
    todo: t`Read the key from ${context.target.keyEnv} here.`,
  };
}

function placeOf(leaf: TextLeaf): Pick<FindingProposal, 'place'> {
  const place = leaf.pieces.flatMap((piece) => (piece.kind === 'text' ? (piece.place ?? []) : []))[0];
  return place ? { place } : {};
}
