import { t } from '../../../src/messages/t.js';
import { hostOf } from '../../../src/plan/classify-host.js';
import type { Edit, FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { replaceBaseURL, replaceHost, replaceStart } from '../../../src/plan/edits/replace-base-url.js';
import { replaceInPieces } from '../../../src/plan/edits/replace-in-pieces.js';
import { foldPieces, HOLE, type TextLeaf, textLeaves } from '../../../src/plan/values.js';
import { isUnder } from '../../../src/providers/known-hosts.js';
import { byHand } from './by-hand.js';
import type { Client, Part } from './part.js';
import { findLeftBehind } from './shared-pieces.js';

/** The base URL of a client: written where there is none, replaced where it is OpenAI's or shut. */
export function moveBaseURL(client: Client, context: RuleContext): Part {
  if (!client.baseURL) return { insert: [{ name: optionName(client), text: context.target.baseURL }] };
  const moves = textLeaves(client.baseURL).map((leaf) => moveURL(leaf, client, context));
  return { edits: moves.flatMap((move) => ('edits' in move ? move.edits : [])) };
}

/** The addresses of a client that nobody but a person can rewrite. */
export function reportAddresses(client: Client, context: RuleContext): FindingProposal[] {
  return textLeaves(client.baseURL).flatMap((leaf) => {
    const move = moveURL(leaf, client, context);
    return 'blocked' in move ? [reportByHand(move.blocked, leaf, client, context)] : [];
  });
}

/** v3 and openai-edge call it `basePath`. */
function optionName(client: Client): string {
  return client.route === 'openai-v3' || client.route === 'openai-edge' ? 'basePath' : 'baseURL';
}

type URLMove = { readonly edits: readonly Edit[] } | { readonly blocked: string };

/**
 * What is shared with an address that stays cannot be rewritten. Then it may be enough to rewrite the host, so that the
 * path behind it is right as it stands.
 */
function moveURL(leaf: TextLeaf, client: Client, context: RuleContext): URLMove {
  const edits = editsOfURL(leaf, client, context);
  if (edits === undefined) return { blocked: t`OpenAI's base is not written out in it` };
  const behind = findLeftBehind(edits, leaf, context, editsOfURL);
  if (behind === undefined) return { edits };
  const hostEdits = replaceHost(leaf, basesOf(context), context.source);
  if (hostEdits && findLeftBehind(hostEdits, leaf, context, editsOfURL) === undefined) return { edits: hostEdits };
  return { blocked: t`a part of it also belongs to ${tell(behind)}, which stays` };
}

/** The edits that turn one alternative of a URL, looked at alone; none where it is no address that moves. */
function editsOfURL(leaf: TextLeaf, client: Client, context: RuleContext): Edit[] | undefined {
  if (!context.leaves(client)) return [];
  const { source, target } = context;
  const isWhole = client.route !== 'http';
  if (leaf.pieces[0]?.kind === 'hole') return editsOfPath(leaf, context);
  const verdict = context.hostOf(client);
  if (verdict.kind === 'retired') {
    const { url } = verdict.base;
    return isUnder(foldPieces(leaf.pieces), url) ? replaceStart(leaf, url, target.baseURL, isWhole, source) : [];
  }
  if (!hostOf(foldPieces(leaf.pieces))?.endsWith('api.openai.com')) return [];
  return replaceBaseURL(leaf, target.baseURL, isWhole, source);
}

/** `${HOST}/v1/chat/completions` with the host from the environment: only OpenAI's path is written here. */
function editsOfPath(leaf: TextLeaf, context: RuleContext): Edit[] {
  if (!new RegExp(`^${HOLE}/v1(?=/|$)`).test(foldPieces(leaf.pieces))) return [];
  const path = new URL(context.target.baseURL).pathname.replace(/\/$/, '');
  return replaceInPieces(leaf.pieces, [HOLE.length, HOLE.length + '/v1'.length], path, context.source) ?? [];
}

/** The target's base and the same with `/v1`, where the provider says that both are one. */
function basesOf({ provider, target: { baseURL, region } }: RuleContext): string[] {
  const withVersion = `${baseURL}/v1`;
  return [baseURL, ...(provider.regions[region]?.alsoKnownAs.includes(withVersion) ? [withVersion] : [])];
}

function reportByHand(reason: string, leaf: TextLeaf, client: Client, context: RuleContext): FindingProposal {
  return byHand(client, context, {
    title: t`the URL ${tell(leaf)} cannot be rewritten: ${reason}`,
    todo: t`Write it as one string that starts with ${context.target.baseURL}.`,
  });
}

function tell(leaf: TextLeaf): string {
  return foldPieces(leaf.pieces).replaceAll(HOLE, '...');
}
