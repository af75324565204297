import type { RuleContext } from '../../../src/plan/contract.js';
import { onlyOpenAI } from '../model-registry/only-openai.js';

/**
 * True where what a test says of OpenAI is about this code. Where all clients move, any code of OpenAI's is meant; beside other
 * vendors only the test of the same name: `openai.spec.ts` of `openai.ts`. An id of the provider's own says itself whose it is.
 */
export function isAbout(test: string, code: string, context: RuleContext): boolean {
  return context.options.fromRetired || onlyOpenAI(context) || stemOf(test) === stemOf(code);
}

const stemOf = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .replace(/\.(?:test|spec|unit|integration|e2e)\b.*$/, '');
