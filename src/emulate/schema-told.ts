import { exampleOf } from './example-of-schema.js';
import type { ChatRequest } from './request-bodies.js';

/** What a model answers that is told the schema of it in a system message; undefined where it is told none. */
export function exampleAsTold({ messages }: ChatRequest): unknown {
  for (const { role, content } of messages) {
    const told = role === 'system' && typeof content === 'string' ? schemaIn(content) : undefined;
    if (typeof told === 'object' && told !== null && 'properties' in told) return exampleOf(told);
  }
  return undefined;
}

/** The last thing in braces: other instructions may stand in front of what is called a schema. */
function schemaIn(content: string): unknown {
  const behind = content.slice(Math.max(0, content.lastIndexOf('JSON Schema')));
  const told = /\{.*\}/s.exec(behind)?.[0];
  try {
    return told === undefined ? undefined : JSON.parse(told);
  } catch {
    return undefined;
  }
}
