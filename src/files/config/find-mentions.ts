import { type Mention, type Stretch, spanOf } from './mention.js';

/** `OPENAI_API_KEY`, `VITE_OPENAI_KEY`, `AZURE_OPENAI_ENDPOINT`, `GPT_MODEL`; not the bare word. */
const ENV_NAME =
  /(?<!\w)(?:(?:[A-Z][A-Z0-9]*_)*(?:OPENAI|OPEN_AI|CHATGPT|GPT)(?:_[A-Z0-9]+)+|(?:[A-Z][A-Z0-9]*_)+(?:OPENAI|CHATGPT))(?!\w)/g;
/** A CI system's own store, also with names in lower case. */
const STORED = /(?<=\b(?:secrets|vars)\.)\w*open_?ai\w*/gi;
// Each pattern starts where a word does: in a long run of letters (an embedded image) it would be tried at every one of them.
const HOST =
  /(?<![\w.-])(?:(?:https?|wss?):\/\/)?(?:(?:[\w-]+\.)*api\.openai\.com|\*\.openai\.com|(?:[\w-]+\.|\*\.)openai\.azure\.com)(?![\w-])(?:\/[\w./*-]*)?/g;
const DASHBOARD = /(?:https?:\/\/)?(?:platform|beta)\.openai\.com(?![\w-])(?:\/[\w./#-]*)?/g;

/** Without one of these there is no mention: most of a file is seen to have none at the price of one search. */
const ANY = /openai|open_ai|chatgpt|gpt_/i;

/** What speaks for itself in any text: variables, hosts, links to the dashboard. No two of them overlap. */
export function findMentions({ text, start }: Stretch): Mention[] {
  if (!ANY.test(text)) return [];
  const find = (pattern: RegExp, describe: (written: string) => Omit<Mention, 'span'>): Mention[] =>
    [...text.matchAll(pattern)].map(({ 0: matched, index }) => {
      // The full stop of the sentence around a link is not part of it.
      const written = matched.replace(/\.+$/, '');
      return { ...describe(written), span: spanOf({ text: written, start: start + index }) };
    });
  return withoutOverlaps([
    ...find(STORED, (name) => ({ role: 'env-name', name, remote: true })),
    ...find(ENV_NAME, (name) => ({ role: 'env-name', name })),
    ...find(HOST, (url) => ({ role: 'host', text: url })),
    ...find(DASHBOARD, (url) => ({ role: 'dashboard-link', text: url })),
  ]);
}

/** Of mentions that share characters the first in the list stays. */
export function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) if (!kept.some((other) => overlap(other, mention))) kept.push(mention);
  return kept;
}

function overlap({ span: a }: Mention, { span: b }: Mention): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
