import { sampleErrors } from '../messages/errors/sample-errors.js';
import type { ErrorPage } from './contract.js';

/** An error by its code, told with sample names; undefined for what is no code. */
export function explainError(code: string): ErrorPage | undefined {
  const error = sampleErrors().get(code);
  if (error === undefined) return undefined;
  const { title, detail, hint, exit, link } = error;
  return { kind: 'error', code, title, detail, hint, exit, link };
}

export function errorCodes(): string[] {
  return [...sampleErrors().keys()];
}
