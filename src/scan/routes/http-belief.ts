import { t } from '../../messages/t.js';
import type { ts } from '../analysis/typescript.js';
import type { Belief } from '../analysis/usage-facts.js';
import type { JudgedUrl, UrlVerdict } from '../openai-urls.js';
import type { ScanContext } from '../scan-context.js';

/** Why a URL counts, for people: what it folds to, and where the parts of it are that are not written at the call. */
export function believeUrl(judged: JudgedUrl, call: ts.Node, context: ScanContext, sign?: string): Belief {
  const url = judged.url.replaceAll('\u0000', '*');
  const because = [DESCRIBED[judged.verdict](url), ...(sign ? [sign] : []), ...placesElsewhere(judged, call, context)];
  return { confidence: 'inferred', because };
}

const DESCRIBED: Readonly<Record<UrlVerdict, (url: string) => string>> = {
  openai: (url) => t`the URL folds to ${url}`,
  azure: (url) => t`the URL folds to ${url}, which is Azure's`,
  compatible: (url) => t`${url} is a path of OpenAI's API, on a host set elsewhere`,
  likely: (url) => t`${url} is a path of OpenAI's API`,
  other: (url) => t`${url} is a path of OpenAI's API, on somebody else's host`,
  no: (url) => url,
};

function placesElsewhere({ leaf, url }: JudgedUrl, call: ts.Node, { places }: ScanContext): string[] {
  if (leaf?.kind !== 'text') return [];
  const here = places.of(call);
  return leaf.pieces.flatMap((piece) => {
    if (piece.kind !== 'text' || !piece.place || !/\w/.test(piece.text) || !url.includes(piece.text)) return [];
    const { file, span } = piece.place;
    if (file === here.file && here.span[0] <= span[0] && span[1] <= here.span[1]) return [];
    return [t`${piece.text} is written in ${file}:${places.position(piece.place).line}`];
  });
}
