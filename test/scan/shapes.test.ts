import { describe, expect, test } from 'vitest';
import { composeEdits } from '../../src/plan/edits/compose-edits.js';
import { scanFiles, usagesOf } from './scan-files.js';

const CLIENT = "import OpenAI from 'openai';\nconst client = new OpenAI();\n";

/** The parameters of the only request as `name form`, conditional ones with a `?`, and what could not be seen. */
function tellShape(code: string): string[] {
  const [request] = usagesOf(scanFiles({ 'a.ts': CLIENT + code }), 'request');
  const properties = request?.parameters?.properties ?? [];
  const told = properties.map(({ name, form, conditional }) => `${name}${conditional ? '?' : ''} ${form}`);
  return [...told, ...(request?.parameters?.unseen ?? []).map((text) => `unseen ${text}`)];
}

describe('the parameters of a request are found', () => {
  test.each<[string, string, string[]]>([
    ['written in the call', "client.chat.completions.create({ model: 'gpt-4o', n });", ['model pair', 'n shorthand']],
    [
      'in a variable',
      "const body = { model: 'gpt-4o', messages: [] };\nclient.chat.completions.create(body);",
      ['model pair', 'messages pair'],
    ],
    [
      'assigned later, some under a condition',
      "const body: any = { model: 'gpt-4o' };\nif (x) body.temperature = 1;\nbody.top_p = 1;\nclient.chat.completions.create(body);",
      ['model pair', 'temperature? assignment', 'top_p assignment'],
    ],
    [
      'spread under a condition',
      "client.chat.completions.create({ model: 'o1', ...(big ? { max_completion_tokens: 9 } : { max_tokens: 9 }) });",
      ['model pair', 'max_completion_tokens? pair', 'max_tokens? pair'],
    ],
    [
      'spread from out of sight',
      "declare const extra: object;\nclient.chat.completions.create({ model: 'gpt-4o', ...extra });",
      ['model pair', 'unseen extra'],
    ],
    [
      'built by a function',
      "function body() { return { model: 'gpt-4o' }; }\nclient.chat.completions.create(body());",
      ['model pair'],
    ],
    [
      'under a cast',
      "client.chat.completions.create({ model: 'gpt-4o' } as OpenAI.ChatCompletionCreateParams);",
      ['model pair'],
    ],
  ])('%s', (_, code, expected) => {
    expect(tellShape(code)).toEqual(expected);
  });
});

describe('a parameter is removed without a trace', () => {
  const remove = (code: string, name: string) => {
    const text = CLIENT + code;
    const [request] = usagesOf(scanFiles({ 'a.ts': text }), 'request');
    const property = request?.parameters?.properties.find((it) => it.name === name);
    const [start, end] = property?.removal ?? [0, 0];
    return composeEdits(text, [{ file: 'a.ts', start, end, text: '' }]).slice(CLIENT.length);
  };
  test.each<[string, string, string]>([
    [
      'in the middle',
      'client.chat.completions.create({ model, n: 1, stop });',
      'client.chat.completions.create({ model, stop });',
    ],
    ['at the end', 'client.chat.completions.create({ model, n: 1 });', 'client.chat.completions.create({ model });'],
    ['at the start', 'client.chat.completions.create({ n: 1, model });', 'client.chat.completions.create({ model });'],
    [
      'on its own line, with the comment behind it',
      'client.chat.completions.create({\n  model, // kept\n  n: 1, // one\n  stop,\n});',
      'client.chat.completions.create({\n  model, // kept\n  stop,\n});',
    ],
    [
      'over several lines',
      'client.chat.completions.create({\n\tmodel,\n\tn: Math.max(\n\t\t1,\n\t),\n});',
      'client.chat.completions.create({\n\tmodel,\n});',
    ],
    [
      'with CRLF',
      'client.chat.completions.create({\r\n  model,\r\n  n: 1,\r\n});',
      'client.chat.completions.create({\r\n  model,\r\n});',
    ],
    [
      'as a statement',
      'const b: any = { model };\nb.n = 1;\nclient.chat.completions.create(b);',
      'const b: any = { model };\nclient.chat.completions.create(b);',
    ],
  ])('%s', (_, code, expected) => {
    expect(remove(code, 'n')).toBe(expected);
  });
});

describe('messages', () => {
  const roles = (code: string) => {
    const [request] = usagesOf(scanFiles({ 'a.ts': CLIENT + code }), 'request');
    const texts = (request?.roles ?? []).flatMap(({ leaves }) => leaves);
    return texts.flatMap((leaf) =>
      leaf.kind === 'text' ? leaf.pieces.map((it) => (it.kind === 'text' ? it.text : '')) : [],
    );
  };
  test('roles are read in the call, in a variable and from a spread', () => {
    const code = `const first = { role: 'developer', content: '' } as const;
      const more = [{ role: 'user' as const, content: '' }];
      const messages = [first, ...more];
      client.chat.completions.create({ model: 'gpt-4o', messages });`;
    expect(roles(code)).toEqual(['developer', 'user']);
  });

  test('roles of messages that are pushed later are read', () => {
    const code = `const messages: object[] = [];
      messages.push({ role: 'developer', content: '' }, { role: 'user', content: '' });
      client.chat.completions.create({ model: 'gpt-4o', messages });`;
    expect(roles(code)).toEqual(['developer', 'user']);
  });

  test('content parts are told by type', () => {
    const code = `client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: [
      { type: 'text', text: '' }, { type: 'image_url', image_url: { url: '' } }] }] });`;
    const [request] = usagesOf(scanFiles({ 'a.ts': CLIENT + code }), 'request');
    expect(request?.contentTypes).toEqual(['text', 'image_url']);
  });
});

test('a stream is told from a plain call', () => {
  const streams = (parameters: string) => {
    const code = `${CLIENT}client.chat.completions.create({ model: 'gpt-4o', ${parameters} });`;
    return usagesOf(scanFiles({ 'a.ts': code }), 'request')[0]?.stream;
  };
  expect([
    streams('stream: true'),
    streams('stream: false'),
    streams(''),
    streams('stream: flag'),
    streams('...rest'),
  ]).toEqual(['yes', 'no', 'no', 'unknown', 'unknown']);
});
