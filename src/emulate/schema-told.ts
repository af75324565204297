import { exampleOf } from './example-of-schema.js';
import type { ChatRequest } from './request-bodies.js';

/** What a model answers that is asked for any JSON and told the schema of it in a system message; undefined where it is told none. */
export function exampleAsTold({ messages }: ChatRequest): unknown {
  for (const { role, content } of messages) {
    const told = role === 'system' && typeof content === 'string' ? /\{.*\}/s.exec(content)?.[0] : undefined;
    const schema = told === undefined ? undefined : parse(told);
    if (typeof schema === 'object' && schema !== null && 'properties' in schema) return exampleOf(schema);
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
