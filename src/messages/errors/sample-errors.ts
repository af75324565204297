import type { RepointError } from '../repoint-error.js';
import { errors } from './index.js';
import { sampleArguments } from './samples.js';

/** Every error of the table, by its code, made from sample arguments in the language of the run. */
export function sampleErrors(): ReadonlyMap<string, RepointError> {
  const samples: Readonly<Record<string, readonly unknown[]>> = sampleArguments();
  const made = Object.entries(errors).map(([name, make]) => {
    const error = (make as (...args: readonly unknown[]) => RepointError)(...(samples[name] ?? []));
    return [error.code, error] as const;
  });
  return new Map(made);
}
