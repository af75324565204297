import { describe, expect, it } from 'vitest';
import { NO_ALIASES } from '../../../src/scan/analysis/path-aliases.js';
import { type Analysis, createAnalysis } from '../../../src/scan/analysis/program.js';
import { sdkSymbolOf, sdkSymbolsOf } from '../../../src/scan/analysis/sdk-identity.js';
import type { SdkMajor } from '../../../src/scan/analysis/sdk-specifier.js';
import { type ts, typescript } from '../../../src/scan/analysis/typescript.js';

type Tree = Readonly<Record<string, string>>;

function analyse(tree: Tree, seeds = Object.keys(tree), major: SdkMajor = 7): Analysis {
  return createAnalysis({
    paths: Object.keys(tree),
    textOf: (path) => tree[path],
    seeds,
    sdkMajorOf: () => major,
    aliases: NO_ALIASES,
  });
}

/** The type of the variable or parameter that is declared as `asked`. */
function askedType(analysis: Analysis, path: string): ts.Type {
  let found: ts.Type | undefined;
  const visit = (node: ts.Node): void => {
    if (typescript().isIdentifier(node) && node.text === 'asked') found ??= analysis.checker.getTypeAtLocation(node);
    typescript().forEachChild(node, visit);
  };
  const sourceFile = analysis.sourceFile(path);
  if (sourceFile) visit(sourceFile);
  if (!found) throw new Error(`nothing is called "asked" in ${path}`);
  return found;
}

const sdkName = (analysis: Analysis, path: string) => sdkSymbolOf(askedType(analysis, path), analysis)?.name;

const LIBRARY = `
const { OpenAI } = require('openai');
const client = new OpenAI();
async function complete(messages) { return client.chat.completions.create({ model: 'gpt-4o', messages }); }
class Service { constructor() { this.client = new OpenAI(); } ask() { return complete([]); } }
module.exports = { client, complete, Service };
`;

describe('types in untyped CommonJS', () => {
  const client = 'const { OpenAI } = require("openai"); const client = new OpenAI();\n';
  it.each<[form: string, code: string, expected: string, major: SdkMajor]>([
    ['a destructured class', `const { OpenAI } = require('openai'); const asked = new OpenAI();`, 'OpenAI', 7],
    ['.default', `const OpenAI = require('openai').default; const asked = new OpenAI();`, 'OpenAI', 7],
    ['a renamed default', `const { default: X } = require('openai'); const asked = new X();`, 'OpenAI', 4],
    ['an inline require', `const asked = new (require('openai').OpenAI)();`, 'OpenAI', 4],
    ['a later assignment', `let X; X = require('openai').OpenAI; const asked = new X();`, 'OpenAI', 7],
    ['the module as class, v4', `const OpenAI = require('openai'); const asked = new OpenAI();`, 'OpenAI', 4],
    ['the module as class, v7', `const OpenAI = require('openai'); const asked = new OpenAI();`, 'OpenAI', 7],
    [
      'v3',
      `const { Configuration, OpenAIApi } = require('openai'); const asked = new OpenAIApi(new Configuration({}));`,
      'OpenAIApi',
      3,
    ],
    [
      'what v3 answers',
      `const { OpenAIApi } = require('openai');
       async function f() { const { data: asked } = await new OpenAIApi().createChatCompletion({}); }`,
      'CreateChatCompletionResponse',
      3,
    ],
    ['an exported client', `const asked = require('./lib').client;`, 'OpenAI', 7],
    [
      'an exported function',
      `const lib = require('./lib'); async function f() { const asked = await lib.complete([]); }`,
      'ChatCompletion',
      7,
    ],
    [
      'a field set in the constructor',
      `const { Service } = require('./lib'); const asked = new Service().client;`,
      'OpenAI',
      4,
    ],
    ['a method', `const { Service } = require('./lib'); const asked = new Service().ask();`, 'ChatCompletion', 4],
    ['module.exports = an instance', `const asked = require('./instance');`, 'OpenAI', 7],
    ['module.exports = a class', `const C = require('./class'); const asked = new C().client;`, 'OpenAI', 7],
    ['exports.name = a function', `const asked = require('./named').make();`, 'OpenAI', 7],
    [
      'a .then parameter',
      `${client}client.chat.completions.create({ model: 'gpt-4o', messages: [] }).then((asked) => asked.choices);`,
      'ChatCompletion',
      7,
    ],
    [
      'a variable filled later',
      `${client}async function f() { let later; later = await client.models.retrieve('gpt-4o'); const asked = later; }`,
      'Model',
      7,
    ],
    [
      'an object filled later',
      `${client}const state = {}; state.client = client; const asked = state.client;`,
      'OpenAI',
      7,
    ],
    ['an array filled later', `${client}const all = []; all.push(client); const asked = all[0];`, 'OpenAI', 7],
    [
      'await import',
      `async function f() { const { OpenAI } = await import('openai'); const asked = new OpenAI(); }`,
      'OpenAI',
      7,
    ],
    [
      'JSDoc beside require',
      `const OpenAI = require('openai');\n/** @param {import('openai').OpenAI} asked */ function f(asked) {}`,
      'OpenAI',
      7,
    ],
  ])('%s', (_form, code, expected, major) => {
    const tree = {
      'app.js': code,
      'lib.js': LIBRARY,
      'instance.js': `const { OpenAI } = require('openai'); module.exports = new OpenAI();`,
      'class.js': `const { OpenAI } = require('openai'); module.exports = class { client = new OpenAI(); };`,
      'named.js': `const { OpenAI } = require('openai'); exports.make = () => new OpenAI();`,
    };
    const analysis = analyse(tree, ['app.js'], major);
    expect(sdkSymbolOf(askedType(analysis, 'app.js'), analysis)).toMatchObject({ name: expected, major });
  });
});

describe('types in TypeScript', () => {
  const client = `import OpenAI from 'openai'; const client = new OpenAI();\n`;
  const request = `client.chat.completions.create({ model: 'gpt-4o', messages: []`;
  it.each([
    ['a namespace import', `import * as sdk from 'openai'; const asked = new sdk.OpenAI();`, 'OpenAI'],
    ['import = require', `import OA = require('openai'); const asked = new OA.OpenAI();`, 'OpenAI'],
    ['require in TypeScript', `const { OpenAI } = require('openai'); const asked = new OpenAI();`, 'OpenAI'],
    ['require as class in TypeScript', `const OpenAI = require('openai'); const asked = new OpenAI();`, 'OpenAI'],
    ['a URL import', `import OpenAI from 'https://esm.sh/openai@4?bundle'; const asked = new OpenAI();`, 'OpenAI'],
    ['Azure', `import { AzureOpenAI } from 'openai'; const asked = new AzureOpenAI();`, 'AzureOpenAI'],
    ['an answer', `${client}const asked = await ${request} });`, 'ChatCompletion'],
    ['a stream', `${client}const asked = await ${request}, stream: true });`, 'Stream'],
    ['a chunk', `${client}for await (const asked of await ${request}, stream: true })) {}`, 'ChatCompletionChunk'],
    ['an unawaited request', `${client}const asked = ${request} });`, 'APIPromise'],
    ['a function that returns a promise', `${client}const f = async () => client; const asked = f();`, 'OpenAI'],
    ['a nullable client', `${client}declare const asked: OpenAI | undefined;`, 'OpenAI'],
    ['a subclass', `import OpenAI from 'openai'; class Mine extends OpenAI {} const asked = new Mine();`, 'OpenAI'],
    [
      'a generic subclass',
      `${client}class Mine<T> extends OpenAI { t?: T } const asked = new Mine<string>();`,
      'OpenAI',
    ],
    ['a constrained parameter', `${client}function f<T extends OpenAI>(asked: T) {}`, 'OpenAI'],
    ['a type alias', `import type { ChatModel } from 'openai/resources'; declare const asked: ChatModel;`, 'ChatModel'],
    [
      'a deep import with a suffix',
      `import { Stream } from 'openai/streaming.mjs'; declare const asked: Stream<1>;`,
      'Stream',
    ],
    [
      'p-retry',
      `${client}import pRetry from 'p-retry'; const asked = await pRetry(() => ${request} }));`,
      'ChatCompletion',
    ],
    [
      'p-limit',
      `${client}import pLimit from 'p-limit'; const asked = await pLimit(2)(() => ${request} }));`,
      'ChatCompletion',
    ],
    [
      'wrapOpenAI',
      `${client}import { wrapOpenAI } from 'langsmith/wrappers'; const asked = wrapOpenAI(client);`,
      'OpenAI',
    ],
    [
      'observeOpenAI',
      `${client}import { observeOpenAI } from 'langfuse'; const asked = observeOpenAI(client, {});`,
      'OpenAI',
    ],
  ])('%s', (_form, code, expected) => {
    const analysis = analyse({ 'app.ts': code });
    expect(sdkName(analysis, 'app.ts')).toBe(expected);
  });

  it.each<[SdkMajor, string]>([
    [3, 'dist/api'],
    [4, 'index'],
    [7, 'client'],
  ])('major %i is served from its own declarations', (major, module) => {
    const name = major === 3 ? 'OpenAIApi' : 'OpenAI';
    const analysis = analyse(
      { 'app.ts': `import { ${name} } from 'openai'; const asked = new ${name}();` },
      ['app.ts'],
      major,
    );
    expect(sdkSymbolOf(askedType(analysis, 'app.ts'), analysis)).toEqual({ name, module, major });
  });

  it("a version in the specifier wins over the file's own", () => {
    const analysis = analyse({ 'app.ts': `import OpenAI from 'npm:openai@4.20.1'; const asked = new OpenAI();` });
    expect(sdkSymbolOf(askedType(analysis, 'app.ts'), analysis)?.major).toBe(4);
  });

  it('lists every SDK type of a union', () => {
    const analysis = analyse({
      'app.ts': `${client}declare const stream: boolean; const asked = await ${request}, stream });`,
    });
    const names = sdkSymbolsOf(askedType(analysis, 'app.ts'), analysis).map(({ name }) => name);
    expect(names.sort()).toEqual(['ChatCompletion', 'Stream']);
  });

  it.each([
    ['a class of the same name', `class OpenAI {} const asked = new OpenAI();`],
    ['the class itself', `import OpenAI from 'openai'; const asked = OpenAI;`],
    ['a package of another name', `import { OpenAI } from 'langchain'; const asked = new OpenAI();`],
    ['a plain object', `const asked = { chat: 1 };`],
  ])('%s is not an SDK value', (_form, code) => {
    expect(sdkName(analyse({ 'app.ts': code }), 'app.ts')).toBeUndefined();
  });
});

describe('reach', () => {
  const chain = {
    'app.ts': `import { ask } from './service'; const asked = ask();`,
    'service.ts': `import { client } from './lib'; import './far'; export const ask = () => client;`,
    'lib/index.ts': `export * from './client'; export * from './other';`,
    'lib/client.ts': `import OpenAI from 'openai'; export const client = new OpenAI();`,
    'lib/other.ts': 'export {};',
    'far.ts': `import './farther'; export {};`,
    'farther.ts': 'export {};',
  };

  it('reads what a seed imports and no further', () => {
    const analysis = analyse(chain, ['app.ts']);
    expect(analysis.sourceFile('service.ts')).toBeDefined();
    expect(analysis.sourceFile('lib/index.ts')).toBeUndefined();
    expect(sdkName(analysis, 'app.ts')).toBeUndefined();
  });

  it('counts a barrel file as no step', () => {
    const analysis = analyse(chain, ['service.ts']);
    expect(analysis.sourceFile('lib/client.ts')).toBeDefined();
    expect(analysis.sourceFile('farther.ts')).toBeUndefined();
  });

  it('joins seeds that are further apart than one import', () => {
    const analysis = analyse(chain, ['app.ts', 'lib/client.ts', 'lib/index.ts']);
    expect(sdkName(analysis, 'app.ts')).toBe('OpenAI');
  });

  it('tells the paths of the tree from other files', () => {
    const analysis = analyse(chain, ['lib/client.ts']);
    const paths = analysis.program.getSourceFiles().map((file) => analysis.pathOf(file));
    expect(paths).toContain('lib/client.ts');
    expect(paths).toContain(undefined);
    expect(analysis.resolve('app.ts', './lib')).toBe('lib/index.ts');
  });

  it('passes over a seed that cannot be read', () => {
    const analysis = createAnalysis({
      paths: ['gone.ts', 'app.ts'],
      textOf: (path) => (path === 'app.ts' ? `import './gone'; const asked = 1;` : undefined),
      seeds: ['gone.ts', 'app.ts'],
      sdkMajorOf: () => 7,
      aliases: NO_ALIASES,
    });
    expect(analysis.sourceFile('gone.ts')).toBeUndefined();
    expect(analysis.sourceFile('app.ts')).toBeDefined();
  });
});

describe('a file that does not parse', () => {
  it('is named with its line and still analysed', () => {
    const analysis = analyse({
      'app.ts': `import OpenAI from 'openai';\nconst asked = new OpenAI();\nconst = ;\n`,
      'view.js': `const view = <p>fine</p>; const typed = (x) => x;`,
    });
    expect(analysis.syntaxErrors('app.ts')[0]).toEqual({
      line: 3,
      column: 7,
      message: 'Variable declaration expected.',
    });
    expect(analysis.syntaxErrors('view.js')).toEqual([]);
    expect(sdkName(analysis, 'app.ts')).toBe('OpenAI');
  });

  it('keeps offsets right behind a BOM', () => {
    const text = `\uFEFFimport OpenAI from 'openai'; const asked = new OpenAI();`;
    const analysis = analyse({ 'app.ts': text });
    expect(analysis.syntaxErrors('app.ts')).toEqual([]);
    expect(analysis.sourceFile('app.ts')?.statements[0]?.getStart()).toBe(text.indexOf('import'));
  });
});
