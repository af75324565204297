import { errors } from '../messages/errors/index.js';

/** Looks a reporter up. Throws RepointError that lists the known ones. */
export function reporterNamed<R>(name: string, known: Readonly<Record<string, R>>): R {
  const reporter = Object.hasOwn(known, name) ? known[name] : undefined;
  if (reporter === undefined) throw errors.unknownReporter(name, Object.keys(known));
  return reporter;
}
