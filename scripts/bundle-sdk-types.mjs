// Makes dist/sdk-types/: the declarations of the published `openai` packages, one compressed JSON of { path: text } a major,
// so that a scan has types where node_modules is absent. Nothing of it is committed.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const { ts } = createRequire(import.meta.url)('ts-morph');
const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'dist/sdk-types');

/**
 * Administration, hosted agents, live audio and evals have no counterpart at any provider and are half of v7's declarations.
 * They become `any`; the client they hang on keeps its type.
 */
const UNNEEDED_IN_V7 =
  /^(lib\/|resources\/)?(beta\/)?(admin|agents|live|evals)(\/|\.)|^resources\/beta\/responses(\/|\.)/;

/** v3 declares its answers as axios promises; axios itself is not bundled. */
const AXIOS = `
export interface AxiosRequestConfig<D = any> { [option: string]: any }
export interface AxiosResponse<T = any, D = any> { data: T; status: number; statusText: string; headers: any; config: AxiosRequestConfig }
export interface AxiosPromise<T = any> extends Promise<AxiosResponse<T>> {}
export interface AxiosInstance { (config: AxiosRequestConfig): AxiosPromise; request<T = any>(config: AxiosRequestConfig): AxiosPromise<T> }
declare const axios: AxiosInstance; export default axios;
`;

/**
 * `const OpenAI = require('openai'); new OpenAI()` works at run time (module.exports is the class), but the packages do not
 * declare it. A plain const, because merging a namespace into it crashes TypeScript 6.0.2 on the declarations of v4.
 */
const CALLABLE_REQUIRE = `
import * as sdk from './index.js';
declare const callable: typeof sdk.OpenAI & typeof sdk;
export = callable;
`;

/** The Apache licence asks that changed files say so. */
const NOTICE = `The v*.json.br files hold the type declarations of the npm package "openai", changed for repoint:
comments and declarations that repoint does not need are removed, a few declarations are added.
Their licences are in the LICENSE-openai-v*.txt files.
`;

const BUNDLES = [
  { major: 3, unneeded: /^(?!dist\/)/, added: { 'axios.d.ts': AXIOS } },
  { major: 4, unneeded: /^src\//, added: { 'index.cjs.d.ts': CALLABLE_REQUIRE } },
  { major: 7, unneeded: UNNEEDED_IN_V7, added: { 'index.cjs.d.ts': CALLABLE_REQUIRE } },
];

/** Writes `v<major>.json.br` and the package's licence for each major, and what was changed. */
export function bundleSdkTypes() {
  mkdirSync(output, { recursive: true });
  for (const { major, unneeded, added } of BUNDLES) {
    const folder = join(root, 'node_modules', `openai-v${major}`);
    const files = { ...readDeclarations(folder, unneeded), ...added };
    writeFileSync(join(output, `v${major}.json.br`), compress(JSON.stringify(files)));
    copyFileSync(join(folder, 'LICENSE'), join(output, `LICENSE-openai-v${major}.txt`));
  }
  writeFileSync(join(output, 'NOTICE.txt'), NOTICE);
}

/** Only `.d.ts`: the `.d.mts` twins say the same and would give every class a second identity. */
function readDeclarations(folder, unneeded) {
  const paths = readdirSync(folder, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  const wanted = paths.filter(
    (path) => path.endsWith('.d.ts') && !path.startsWith('node_modules/') && !unneeded.test(path),
  );
  return Object.fromEntries(wanted.sort().map((path) => [path, withoutComments(join(folder, path))]));
}

function withoutComments(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return ts.createPrinter({ removeComments: true }).printFile(source);
}

function compress(text) {
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) bundleSdkTypes();
