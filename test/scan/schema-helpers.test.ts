import { expect, it } from 'vitest';
import type { Property } from '../../src/scan/usage.js';
import { scanFiles } from './scan-files.js';

/** The text of what is in a span of `src/ask.ts`, of the first call's `response_format`. */
function formatIn(files: Readonly<Record<string, string>>) {
  const source = files['src/ask.ts'] ?? '';
  const request = scanFiles(files).usages.find((usage) => usage.kind === 'request');
  const format = request?.parameters?.properties.find(({ name }) => name === 'response_format');
  return { helper: format?.helper, textAt: ([start, end]: Property['valueSpan']) => source.slice(start, end) };
}

const IMPORTS = `import OpenAI from 'openai';\nimport { zodResponseFormat as format } from 'openai/helpers/zod';\nimport { Event } from './schemas';\n`;
const call = (format: string) =>
  `new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [], response_format: ${format} })`;

it('tells the helper by the name that the SDK exports, and its schema, known in the whole file', () => {
  const source = `${IMPORTS}export const ask = () => ${call("format(Event, 'event')")};\n`;
  const { helper, textAt } = formatIn({ 'src/ask.ts': source });
  expect(helper?.name).toBe('zodResponseFormat');
  expect(textAt(helper?.schema.span ?? [0, 0])).toBe('Event');
  expect(helper?.known).toEqual([0, source.length]);
});

it('finds the helper behind a constant, and knows a schema in the function that makes it', () => {
  const source = `${IMPORTS}export function ask() { const Local = Event.partial(); const made = format(Local, 'x'); return ${call('made')}; }\n`;
  const { helper, textAt } = formatIn({ 'src/ask.ts': source });
  expect(textAt(helper?.place.span ?? [0, 0])).toBe("format(Local, 'x')");
  expect(textAt(helper?.known ?? [0, 0])).toMatch(/^\{ const Local = .*; \}$/s);
});

it('knows no name for a schema that is written in the call', () => {
  const { helper } = formatIn({
    'src/ask.ts': `${IMPORTS}export const ask = () => ${call("format(Event.pick({ a: true }), 'event')")};\n`,
  });
  expect(helper?.name).toBe('zodResponseFormat');
  expect(helper?.known).toBeUndefined();
});

it.each([
  ['one of two values', "Math.random() > 1 ? format(Event, 'a') : undefined"],
  ["a function of the project's own", "own(Event, 'a')"],
])('tells none for %s', (_what, value) => {
  const own = 'const own = (schema: unknown, name: string) => ({ type: name, schema });\n';
  expect(
    formatIn({ 'src/ask.ts': `${IMPORTS}${own}export const ask = () => ${call(value)};\n` }).helper,
  ).toBeUndefined();
});
