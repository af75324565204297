import { inEnglish } from '../messages/in-english.js';

/** The function that an answer is given to, where that is how it leaves sight: `logger.info`; empty otherwise. */
export function calleeOf({ unseen }: { readonly unseen?: string | undefined }): string {
  return /^given to (.+)$/.exec(inEnglish(unseen ?? ''))?.[1] ?? '';
}
