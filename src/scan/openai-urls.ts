import type { Leaf, Value } from './usage.js';

/** OpenAI's own hosts, regional ones included, and Azure's deployments of the same API. */
const OPENAI_HOST = /^(?:https?|wss?):\/\/(?:[a-z]{2}\.)?api\.openai\.com(?=[/:?#]|$)/i;
const AZURE_HOST = /\.openai\.azure\.com|\.cognitiveservices\.azure\.com\/openai|\/openai\/deployments\//i;
/** Paths that name the API whatever host stands before them. */
const SPEAKING_PATH =
  /\/(chat\/completions|v1\/(completions|embeddings|responses|images\/generations|audio\/(speech|transcriptions|translations)|moderations))(?=$|[?#])/;

export type UrlVerdict = 'openai' | 'azure' | 'compatible' | 'no';

/** Stands for a part of a folded string that only run time knows. */
export const HOLE = '\u0000';

/** The string of a text leaf, with {@link HOLE} where a part is unknown. */
export function foldedText(leaf: Leaf): string | undefined {
  if (leaf.kind !== 'text') return undefined;
  return leaf.pieces.map((piece) => (piece.kind === 'text' ? piece.text : HOLE)).join('');
}

/** What a URL says of who answers: OpenAI, Azure's copy of it, or anybody who speaks the same API. */
export function judgeUrl(url: string): UrlVerdict {
  if (OPENAI_HOST.test(url)) return 'openai';
  if (AZURE_HOST.test(url)) return 'azure';
  return SPEAKING_PATH.test(url) ? 'compatible' : 'no';
}

/** The best verdict among the alternatives of a URL, and the text that it was read from. */
export function judgeUrlValue(value: Value): { verdict: UrlVerdict; url: string } {
  const judged = value.leaves.flatMap((leaf) => {
    const url = foldedText(leaf);
    return url === undefined ? [] : [{ verdict: judgeUrl(url), url }];
  });
  return (
    judged.find(({ verdict }) => verdict === 'openai') ??
    judged.find(({ verdict }) => verdict === 'azure') ??
    judged.find(({ verdict }) => verdict === 'compatible') ?? { verdict: 'no', url: '' }
  );
}
