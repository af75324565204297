import { type SdkMajor, sdkMajor } from './analysis/sdk-specifier.js';

/**
 * Which bundled declarations serve a file: what the manifest declares, unless the file itself shows that it was written for
 * another major (a manifest can be missing, or speak of another package of a monorepo).
 */
export function chooseSdkMajor(declared: number | undefined, text: string): SdkMajor {
  if (/\b(?:Configuration|OpenAIApi)\b/.test(text)) return 3;
  if (declared !== undefined && declared > 3) return sdkMajor(declared);
  return /openai\/(?:shims|core)\b|\bbeta\.chat\b|\bhttpAgent\b|\.del\(/.test(text) ? 4 : 7;
}
