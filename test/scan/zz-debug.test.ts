import { test } from 'vitest';
import { scanFiles, tellRequests } from './scan-files.js';
const nest = (count: number, open: string, inside: string, close: string) => open.repeat(count) + inside + close.repeat(count);
for (const n of [500, 1000, 2000, 5000]) {
  test.each([
    ['parens', nest(n, '(\n', "'gpt-4o'", ')')],
    ['objects', nest(n, '{ a: \n', "'gpt-4o'", '}')],
    ['arrays', nest(n, '[\n', "'gpt-4o'", ']')],
    ['ternaries', 'x ? "a" :\n'.repeat(n) + '"b"'],
    ['calls', "'gpt-4o'" + '\n.trim()'.repeat(n)],
    ['functions', nest(n, '(() => \n', "'gpt-4o'", ')')],
    ['sum', Array(n).fill("'x'").join(' +\n')],
    ['or', Array(n).fill('x').join(' ||\n')],
    ['template', nest(n, '`${\n', "'gpt-4o'", '}`')],
    ['blocks', ''],
  ])(n + ' %s', (name, model) => {
    const call = `client.chat.completions.create({ model: ${model || "'gpt-4o'"}, messages: [] });`;
    const t = Date.now();
    const r = scanFiles({ 'a.ts': `import OpenAI from 'openai';\nconst client = new OpenAI();\ndeclare const x: string;\n${model ? call : nest(n, 'if (client) {\n', call, '}')}` });
    const told = tellRequests(r);
    if (told.length !== 1) throw new Error('found ' + told.length);
    if (Date.now() - t > 1500) throw new Error('slow ' + (Date.now() - t));
  });
}
