import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeRepository, makeTree } from '../discover/tree.js';
import { ask, CLIENT, IN_TIME, look, lookAt, SOUND } from './sound-project.js';

describe('code that goes in circles', IN_TIME, () => {
  test('modules that re-export each other', () => {
    const { others, problems } = lookAt({
      'src/index.ts': "export * from './llm';\nexport { lost } from './llm';",
      'src/llm.ts': `export * from './index';\nexport { lost } from './index';\n${CLIENT}\nexport { client };`,
      'src/a.ts': `import { client, lost } from './index';\n${ask('lost')}`,
    });
    expect(others).toEqual(['src/a.ts:2 chat chat.completions.create proven <- src/llm.ts:4']);
    expect(problems).toEqual([]);
  });

  test.each([
    [
      'constants that are each other',
      "import { B } from './b';\nexport const A = B;",
      "import { A } from './a';\nexport const B = A;",
      '?',
    ],
    [
      'constants that contain each other',
      "import { B } from './b';\nexport const A = `${B}-mini`;",
      "import { A } from './a';\nexport const B = 'gpt-' + A;",
      '{*}-mini',
    ],
    [
      'objects that contain each other',
      "import { B } from './b';\nexport const A = { ...B, a: B }.a;",
      "import { A } from './a';\nexport const B = { ...A, b: A };",
      '?',
    ],
    [
      'functions that call each other',
      "import { b } from './b';\nconst a = (m: string): string => b(m);\nexport const A = a('x');",
      "import { a } from './a';\nexport const b = (m: string): string => a(m);",
      '?',
    ],
  ])('%s', (_, a, b, model) => {
    const { others, details } = lookAt({
      'src/a.ts': a,
      'src/b.ts': b,
      'src/c.ts': `${CLIENT}\nimport { A } from './a';\n${ask('A')}`,
    });
    expect(others).toEqual(['src/c.ts:4 chat chat.completions.create proven <- src/c.ts:2']);
    expect(details['src/c.ts:4']?.model).toEqual([model]);
  });

  test.each([
    ['a default that is its own parameter', 'function f(model = model) {\n  CALL\n}', 'model'],
    ['a default that is its own member', 'function f({ model = model }) {\n  CALL\n}', 'model'],
    ['parameters that default to each other', 'function f(a = b, b = a) {\n  CALL\n}', 'a'],
    ['a function that calls itself', 'function f(model) {\n  CALL\n  f(model);\n}', 'model'],
    ['functions that hand a parameter to and fro', 'function f(m) { g(m); }\nfunction g(m) { CALL; f(m); }', 'm'],
    ['a variable that is itself', 'let m = m;\nCALL', 'm'],
    ['an object that is spread into itself', 'const o = { ...o, m: o.m };\nCALL', 'o.m'],
    ['a getter that returns itself', 'class C {\n  get m() { return this.m; }\n  f() { CALL }\n}', 'this.m'],
    ['a class that extends itself', 'class C extends C {\n  f() { CALL }\n}', 'this.m'],
  ])('%s', (_, code, model) => {
    const { others, problems } = lookAt({ 'src/a.js': `${CLIENT}\n${code.replace('CALL', ask(model))}` });
    expect(others.map((told) => told.replace(/^\S+/, ''))).toEqual([
      ' chat chat.completions.create proven <- src/a.js:2',
    ]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['a getter', 'class C {\n  get llm() { return this.llm; }\n  f() { CALL }\n}', 'this.llm'],
    ['a factory', 'const make = () => make();\nconst llm = make();\nCALL', 'llm'],
    ['a parameter', 'function f(llm) { g(llm); }\nfunction g(llm) { CALL f(llm); }', 'llm'],
    ['a field', 'class C {\n  llm = this.llm;\n  f() { CALL }\n}', 'this.llm'],
  ])('a client that is only ever itself: %s', (_, code, client) => {
    const call = ask("'gpt-4o'").replace('client', client);
    const { others } = lookAt({ 'src/a.js': `// openai\n${code.replace('CALL', call)}` });
    expect(others.map((told) => told.replace(/^\S+/, ''))).toEqual([' chat chat.completions.create name-only <- none']);
  });
});

describe('a tree that is not as it should be', IN_TIME, () => {
  test('a file with a syntax error is named, and is the only one that is left out', () => {
    const { others, problems } = lookAt({
      'src/broken.ts': `${CLIENT}\n${ask("'gpt-4o'")}\nfunction (`,
      'src/a.ts': `${CLIENT}\n${ask("'gpt-4o'")}`,
    });
    expect(others).toEqual(['src/a.ts:3 chat chat.completions.create proven <- src/a.ts:2']);
    expect(problems).toMatchObject([{ file: 'src/broken.ts', reason: 'unparseable', blocking: true }]);
  });

  test('an import of a file with a syntax error still leads to what can be read in it', () => {
    const { problems } = lookAt({
      'src/llm.ts': `${CLIENT}\nexport { client };\nexport const = 1;`,
      'src/a.ts': `import { client } from './llm';\n${ask("'gpt-4o'")}`,
    });
    expect(problems.map(({ file }) => file)).toEqual(['src/llm.ts']);
  });

  test.each([
    ['in a folder', makeTree],
    ['in a git repository', makeRepository],
  ])('links that lead back %s', (_, make) => {
    const root = make({ ...SOUND, 'src/a.ts': `${CLIENT}\n${ask("'gpt-4o'")}` });
    symlinkSync('..', join(root, 'src/up'));
    symlinkSync('.', join(root, 'src/here'));
    symlinkSync('b.ts', join(root, 'src/c.ts'));
    symlinkSync('c.ts', join(root, 'src/b.ts'));
    const { others, problems } = look(root);
    expect(others).toEqual(['src/a.ts:3 chat chat.completions.create proven <- src/a.ts:2']);
    expect(problems).toEqual([]);
  });

  const ALIASED = {
    'src/llm/client.ts': `${CLIENT}\nexport { client };`,
    'src/a.ts': `import { client } from '@/llm/client';\n${ask("'gpt-4o'")}`,
  };
  const paths = { '@/*': ['./src/*'] };

  test.each([
    ['that is cut off', '{ "compilerOptions": { "paths": { "@/*": ["./src'],
    ['that is no object', '[1, 2]'],
    ['that is empty', ''],
    ['with paths of a wrong kind', '{ "compilerOptions": { "paths": 5, "baseUrl": [] }, "extends": {} }'],
    ['of zeros', '\0\0\0'],
  ])('a package with a tsconfig %s', (_, tsconfig) => {
    const { others } = lookAt({
      'packages/broken/tsconfig.json': tsconfig,
      'packages/broken/src/a.ts': `${CLIENT}\nimport { x } from '@/x';\n${ask('x')}`,
      'tsconfig.json': JSON.stringify({ compilerOptions: { paths } }),
      ...ALIASED,
    });
    expect(others).toEqual([
      'packages/broken/src/a.ts:4 chat chat.completions.create proven <- packages/broken/src/a.ts:2',
      'src/a.ts:2 chat chat.completions.create proven <- src/llm/client.ts:2',
    ]);
  });

  test('tsconfigs that extend each other, whose paths count all the same', () => {
    const { others } = lookAt({
      'tsconfig.json': JSON.stringify({ extends: './tsconfig.base.json' }),
      'tsconfig.base.json': JSON.stringify({ extends: './tsconfig.json', compilerOptions: { paths } }),
      ...ALIASED,
    });
    expect(others).toEqual(['src/a.ts:2 chat chat.completions.create proven <- src/llm/client.ts:2']);
  });

  test('names that every object has', () => {
    const { others, details } = lookAt({
      'src/constructor.ts': `${CLIENT}\nconst table = { constructor: 'gpt-4o', toString: 'gpt-4' };\nclient.chat.completions.create({ model: table.constructor, messages: [], ['__proto__']: 1, valueOf: 2, hasOwnProperty });`,
      'src/a.ts': `import { valueOf } from './constructor';\n${CLIENT}\nclient.constructor();\nclient.chat.toString();`,
    });
    expect(others).toEqual(['src/constructor.ts:4 chat chat.completions.create proven <- src/constructor.ts:2']);
    expect(details['src/constructor.ts:4']).toMatchObject({
      parameters: 'model messages __proto__ valueOf hasOwnProperty',
      model: ['gpt-4o'],
    });
  });
});
