import type { SkipReason } from './problem.js';

/** A file above this is data or a bundle; parsing one costs most of a second. */
export const MAX_BYTES = 1024 * 1024;

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/v1');

/** Why a file is left out once its bytes are known. */
export function skipReasonOfBytes(bytes: Buffer): SkipReason | undefined {
  if (bytes.length === 0) return 'empty';
  if (bytes.includes(0)) return 'binary';
  if (bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER)) return 'lfs-pointer';
  return undefined;
}

/** Why a file with OpenAI in its text is left out all the same. Both tests are strict: a false skip is a missed usage. */
export function skipReasonOfText(text: string): SkipReason | undefined {
  if (isGenerated(text)) return 'generated';
  if (isMinified(text)) return 'minified';
  return undefined;
}

/** Only a comment near the top counts, and "do not edit" alone is what people write above their own code too. */
function isGenerated(text: string): boolean {
  const comments =
    text
      .slice(0, 500)
      .match(/(?:\/\/|\/\*|^\s*\*).*/gm)
      ?.join('\n') ?? '';
  return (
    /@generated\b/.test(comments) || (/\bgenerated\b/i.test(comments) && /\bdo not (?:edit|modify)\b/i.test(comments))
  );
}

/** Long lines alone may be prompts or base64 data: minified code is also dense with punctuation. */
function isMinified(text: string): boolean {
  if (text.length < 5_000) return false;
  const lines = text.split('\n').length;
  if (text.length / lines < 500) return false;
  const punctuation = text.match(/[;,(){}=]/g)?.length ?? 0;
  return punctuation / text.length > 0.08;
}
