import { type SdkMajor, sdkMajor } from './analysis/sdk-specifier.js';

/**
 * Which bundled declarations serve a file: what the manifest declares, unless the file itself shows that it was written for
 * another major (a manifest can be missing, or speak of another package of a monorepo).
 */
export function chooseSdkMajor(declared: number | undefined, text: string): SdkMajor {
  if (/\b(?:Configuration|OpenAIApi)\b/.test(text)) return 3;
  if (declared !== undefined && (declared > 3 || !SHOWS_LATER.test(text))) return sdkMajor(declared);
  return /openai\/(?:shims|core)\b|\bbeta\.chat\b|\bhttpAgent\b|\.del\(/.test(text) ? 4 : 7;
}

/** The class, and the modules beside the root, that came with version 4. */
const SHOWS_LATER = /(?:\b(?:new|import|const|let|var)\s+|\{\s*)(?:type\s+)?(?:Azure)?OpenAI\b|['"]openai\/(?!dist\/)/;
