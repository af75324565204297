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
/** The path of a URL on OpenAI's own host, where the API has one. */
const KNOWN_PATH = new RegExp(`^(?::\\d+)?(?:/v\\d)?(?:${OWN_PATH.source}|${SHARED_PATH.source})`);

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

/** The verdict on the alternatives of a URL. */
export function judgeUrlValue(value: Value): JudgedUrl {
  const judged = value.leaves.flatMap((leaf): JudgedUrl[] => {
    const text = foldedText(leaf);
    if (text === undefined) return [];
    const url = isOnlyTested(leaf, value) ? text.replace(WRITTEN_HOST, HOLE) : text;
    return [{ verdict: judgeUrl(url), url, leaf }];
  });
  const first = (verdict: UrlVerdict) => judged.find((it) => it.verdict === verdict);
  const elsewhere = judged.some(({ url }) => isElsewhere(url));
  // One of several hosts: the setting of a base that vendors share, so the path has to say that it is OpenAI's.
  const complete = judged.find(
    ({ verdict, url }) => verdict === 'openai' && KNOWN_PATH.test(url.replace(OPENAI_HOST, '')),
  );
  const openai = complete ?? (elsewhere ? undefined : first('openai'));
  if (openai) return openai;
  const azure = first('azure');
  // Where Azure is one of two ways, it must not speak for the other.
  if (azure) return value.leaves.every(isAzureOrNothing) ? azure : { ...azure, verdict: 'compatible' };
  if (elsewhere) return first('other') ?? NONE;
  return first('compatible') ?? first('likely') ?? NONE;
}

/** The alternatives without those whose host is written out. */
export function withoutWrittenHosts(value: Value): Value {
  return { ...value, leaves: value.leaves.filter((leaf) => !WRITTEN_HOST.test(foldedText(leaf) ?? '')) };
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
  if (leaf.kind !== 'text' || TEST_FILE.test(place.file)) return false;
  const [first] = leaf.pieces;
  return first?.kind === 'text' && first.place !== undefined && TEST_FILE.test(first.place.file);
}

const TEST_FILE = /(?:^|\/)(?:__tests__|__mocks__|tests?|e2e)\/|\.(?:test|spec)\.\w+$/;
