import { isTestFile } from './file-purpose.js';
import type { Leaf, Value } from './usage.js';

/**
 * Who answers a URL. `openai`, `azure`: by host or by Azure's own paths. `compatible`: an unknown host on a path that only this API
 * has. `likely`: an unknown host on a path that others have too, such as `/models`; it needs another sign. `other`: chat
 * completions of a host that is written out and somebody else's. `no`: not this API.
 */
export type UrlVerdict = 'openai' | 'azure' | 'compatible' | 'likely' | 'other' | 'no';

/** Stands for a part of a folded string that only run time knows. */
export const HOLE = '\u0000';

/** OpenAI's own hosts, regional ones included; the scheme may be added elsewhere. */
const OPENAI_HOST = /^(?:(?:https?|wss?):)?(?:\/\/)?(?:[a-z]{2}\.)?api\.openai\.com(?=[/:?#\0]|$)/i;
const AZURE = /\.openai\.azure\.com(?=[/:?#\0]|$)|\.cognitiveservices\.azure\.com\/openai|\/?openai\/deployments\//i;
/** A host whose end is written out, so that it is known to be somebody else's. */
const WRITTEN_HOST =
  /^(?:https?|wss?):\/\/(?:[^/?#]*\.[a-z]{2,}|\d+(?:\.\d+){3}|\[[^\]]+\]|[\w-]+)(?::[\d\0]+)?(?=[/?#]|$)/i;
const RELATIVE = /^(?!\/\/)[./?#]|^(?!\w+:)[^\0/]*(?:\/|$)/;
/** A path that everybody who has it took from OpenAI. */
const CHAT_PATH = /\/chat\/completions\/?(?=$|[?#])/;
const OWN_PATH =
  /\/(?:chat\/completions|images\/(?:generations|edits|variations)|audio\/(?:speech|transcriptions|translations)|v1\/(?:completions|embeddings|responses|moderations)|engines\/[^/]+\/completions)\/?(?=$|[?#])/;
const SHARED_PATH =
  /\/(?:models|embeddings|completions|responses|moderations|files|batches|assistants|threads|fine[-_]tun(?:es|ing\/jobs)|vector_stores|realtime(?:\/\w+)?|engines|containers|uploads|videos|dashboard\/billing\/\w+|usage|organization\/\w+)(?=$|[/?#])/;
/** What the API has on OpenAI's own host. The version is part of it: `/models/available` is a path of some other vendor's. */
const OPENAI_OPERATION = new RegExp(
  `^(?::\\d+)?/(?:v\\d(?:${OWN_PATH.source}|${SHARED_PATH.source})|dashboard/billing/)`,
);
/** What Azure has behind its own prefixes; a name that only run time knows may be another vendor's operation. */
const AZURE_OPERATION = new RegExp(
  `openai(?:/deployments(?=$|[?#])|(?:/deployments/[^/]+(?:/extensions)?|/v\\d)?(?:${OWN_PATH.source}|${SHARED_PATH.source}))`,
  'i',
);
/** A whole path that others have too. Not `/models/...`: what follows is an operation elsewhere, an id only at OpenAI's. */
const SHARED_OPERATION = new RegExp(`^(?:\\w+://)?\\0?(?:/v\\d)?(?!/models/)${SHARED_PATH.source}`);

/** The string of a text leaf, with {@link HOLE} where a part is unknown. */
export function foldedText(leaf: Leaf): string | undefined {
  if (leaf.kind !== 'text') return undefined;
  return leaf.pieces.map((piece) => (piece.kind === 'text' ? piece.text : HOLE)).join('');
}

/** What one URL says of who answers. A path without a host says nothing: it is the app's own. */
export function judgeUrl(url: string): UrlVerdict {
  if (OPENAI_HOST.test(url)) return 'openai';
  if (AZURE.test(url)) return 'azure';
  if (RELATIVE.test(url)) return 'no';
  if (WRITTEN_HOST.test(url)) return CHAT_PATH.test(url) ? 'other' : 'no';
  if (OWN_PATH.test(url)) return /[?&]api-version=/.test(url) ? 'azure' : 'compatible';
  return SHARED_PATH.test(url) ? 'likely' : 'no';
}

export interface JudgedUrl {
  readonly verdict: UrlVerdict;
  /** The alternative that the verdict was read from. */
  readonly url: string;
  readonly leaf?: Leaf;
}

const NONE: JudgedUrl = { verdict: 'no', url: '' };

/** The verdict on the alternatives of a URL. Where vendors share it, its path has to say that it is OpenAI's. */
export function judgeUrlValue(value: Value): JudgedUrl {
  const judged = judgeLeaves(value);
  if (judged.some(({ url }) => isElsewhere(url)))
    return knownOperation(judged, value) ?? firstWith('other', judged) ?? NONE;
  return (
    judged.find(isOpenAIOperation) ??
    firstWith('openai', judged) ??
    asOneWay(firstWith('azure', judged), value) ??
    firstWith('compatible', judged) ??
    firstWith('likely', judged) ??
    NONE
  );
}

/** The verdict on what vendors share, once the hosts that are written out are set aside: a setting gives the others. */
export function judgeBesideWrittenHosts(value: Value): JudgedUrl {
  const rest = { ...value, leaves: value.leaves.filter((leaf) => !WRITTEN_HOST.test(foldedText(leaf) ?? '')) };
  const judged = judgeLeaves(rest);
  const likely = judged.find(({ verdict, url }) => verdict === 'likely' && SHARED_OPERATION.test(url));
  return knownOperation(judged, rest) ?? firstWith('compatible', judged) ?? likely ?? NONE;
}

function judgeLeaves(value: Value): JudgedUrl[] {
  return value.leaves.flatMap((leaf): JudgedUrl[] => {
    const text = foldedText(leaf);
    if (text === undefined) return [];
    const url = isOnlyTested(leaf, value) ? text.replace(WRITTEN_HOST, HOLE) : text;
    return [{ verdict: judgeUrl(url), url, leaf }];
  });
}

function firstWith(verdict: UrlVerdict, judged: readonly JudgedUrl[]): JudgedUrl | undefined {
  return judged.find((it) => it.verdict === verdict);
}

function knownOperation(judged: readonly JudgedUrl[], value: Value): JudgedUrl | undefined {
  return judged.find(isOpenAIOperation) ?? asOneWay(judged.find(isAzureOperation), value);
}

function isOpenAIOperation({ verdict, url }: JudgedUrl): boolean {
  return verdict === 'openai' && OPENAI_OPERATION.test(url.replace(OPENAI_HOST, ''));
}

function isAzureOperation({ verdict, url }: JudgedUrl): boolean {
  return verdict === 'azure' && AZURE_OPERATION.test(url);
}

/** Where Azure is one of two ways, it must not speak for the other. */
function asOneWay(azure: JudgedUrl | undefined, { leaves }: Value): JudgedUrl | undefined {
  return azure && !leaves.every(isAzureOrNothing) ? { ...azure, verdict: 'compatible' } : azure;
}

/** True for a URL with somebody else's host written out. */
export function isElsewhere(url: string): boolean {
  return WRITTEN_HOST.test(url) && !OPENAI_HOST.test(url) && !AZURE.test(url);
}

/** True for a path that only chat completions have. */
export function isChatPath(url: string): boolean {
  return CHAT_PATH.test(url);
}

/** True for a base alone, `https://api.openai.com/v1`: nobody asks it for anything. */
export function namesOnlyBase(url: string): boolean {
  return OPENAI_HOST.test(url) && /^(?::\d+)?(?:\/v\d)?\/?$/.test(url.replace(OPENAI_HOST, ''));
}

/** True for text with a path of the API in it: a quick test for what may be asked of an instance. */
export function mentionsApiPath(text: string): boolean {
  const path = text.startsWith('/') ? text : `/${text}`;
  return OWN_PATH.test(path) || SHARED_PATH.test(path);
}

/** An empty string, `null`: the code goes no further with it. */
function isAzureOrNothing(leaf: Leaf): boolean {
  if (leaf.kind === 'text') return foldedText(leaf) === '' || judgeUrl(foldedText(leaf) ?? '') === 'azure';
  return leaf.kind === 'constant' || (leaf.kind === 'env' && /azure/i.test(leaf.name));
}

/** A host that only tests give says nothing of the code that they test. */
function isOnlyTested(leaf: Leaf, { place }: Value): boolean {
  if (leaf.kind !== 'text' || isTestFile(place.file)) return false;
  const [first] = leaf.pieces;
  return first?.kind === 'text' && first.place !== undefined && isTestFile(first.place.file);
}
