import { hostOf } from '../../../src/plan/classify-host.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { replaceBaseURL } from '../../../src/plan/edits/replace-base-url.js';
import { replaceInPieces } from '../../../src/plan/edits/replace-in-pieces.js';
import { foldPieces, HOLE, type TextLeaf, textLeaves } from '../../../src/plan/values.js';
import type { Client, Part } from './part.js';

/** The base URL of a client: written where there is none, replaced where it is OpenAI's. */
export function moveBaseURL(client: Client, context: RuleContext): Part {
  if (!client.baseURL) return { insert: [{ name: optionName(client), text: context.target.baseURL }] };
  const parts = textLeaves(client.baseURL).map((leaf) => moveText(leaf, client, context));
  return { edits: parts.flatMap(({ edits = [] }) => edits), findings: parts.flatMap(({ findings = [] }) => findings) };
}

/** v3 and openai-edge call it `basePath`. */
function optionName(client: Client): string {
  return client.route === 'openai-v3' || client.route === 'openai-edge' ? 'basePath' : 'baseURL';
}

function moveText(leaf: TextLeaf, client: Client, context: RuleContext): Part {
  if (leaf.pieces[0]?.kind === 'hole') return movePath(leaf, context);
  if (!hostOf(foldPieces(leaf.pieces))?.endsWith('api.openai.com')) return {};
  const isWhole = client.route !== 'http';
  const edits = replaceBaseURL(leaf, context.target.baseURL, isWhole, context.source);
  return edits ? { edits } : { findings: [reportByHand(leaf, client, context)] };
}

/** `${HOST}/v1/chat/completions` with the host from the environment: only OpenAI's path is written here. */
function movePath(leaf: TextLeaf, context: RuleContext): Part {
  if (!new RegExp(`^${HOLE}/v1(?=/|$)`).test(foldPieces(leaf.pieces))) return {};
  const path = new URL(context.target.baseURL).pathname.replace(/\/$/, '');
  return { edits: replaceInPieces(leaf.pieces, [HOLE.length, HOLE.length + '/v1'.length], path, context.source) ?? [] };
}

function reportByHand(leaf: TextLeaf, client: Client, context: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [client, ...context.requestsOf(client)],
    title: `the URL ${foldPieces(leaf.pieces).replaceAll(HOLE, '...')} cannot be rewritten: OpenAI's base is not written out in it`,
    todo: `Write it so that it starts with ${context.target.baseURL}.`,
  };
}
