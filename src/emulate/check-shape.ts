import type { z } from 'zod';
import type { Rejection } from './dialect.js';

/** Refuses a malformed body; one that fits the schema goes on to `checkFurther`. `source`: the API's reference. */
export function checkShape<T>(
  schema: z.ZodType<T>,
  body: unknown,
  source: string,
  checkFurther: (request: T) => readonly Rejection[],
): readonly Rejection[] {
  const parsed = schema.safeParse(body);
  if (parsed.success) return checkFurther(parsed.data);
  return parsed.error.issues.map((issue) => {
    const parameter = issue.path.join('.') || 'body';
    const message = `${parameter} is malformed: ${issue.message}`;
    return { status: 400, code: 'invalid_request', parameter, message, source };
  });
}
