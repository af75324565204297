import { createRequire } from 'node:module';
import type { SdkMajor } from './sdk-specifier.js';
import { AMBIENT_ROOT, LIB_ROOT } from './virtual-files.js';

export const GLOBALS_FILE = `${AMBIENT_ROOT}globals.d.ts`;

/**
 * The globals that the SDK's declarations name. Without `Response` every result of v5 and later is `any`; the DOM library would
 * serve too, at twice the cost. Each has a member: an empty interface would match every object.
 */
const GLOBALS = `
interface Headers { get(name: string): string | null; set(name: string, value: string): void; has(name: string): boolean }
declare var Headers: { new (init?: any): Headers };
interface Body { readonly body: ReadableStream<Uint8Array> | null; json(): Promise<any>; text(): Promise<string>; arrayBuffer(): Promise<ArrayBuffer>; blob(): Promise<Blob>; formData(): Promise<FormData> }
interface Response extends Body { readonly ok: boolean; readonly status: number; readonly statusText: string; readonly headers: Headers; readonly url: string; clone(): Response }
declare var Response: { new (body?: any, init?: any): Response; json(data: any, init?: any): Response };
interface Request extends Body { readonly method: string; readonly url: string; readonly headers: Headers; readonly signal: AbortSignal }
declare var Request: { new (input: any, init?: RequestInit): Request };
interface RequestInit { method?: string; headers?: any; body?: any; signal?: AbortSignal | null; [option: string]: any }
type RequestInfo = Request | string;
declare function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
interface AbortSignal { readonly aborted: boolean; addEventListener(type: string, listener: any): void }
declare var AbortSignal: { timeout(milliseconds: number): AbortSignal; any(signals: AbortSignal[]): AbortSignal };
interface AbortController { readonly signal: AbortSignal; abort(reason?: any): void }
declare var AbortController: { new (): AbortController };
interface ReadableStream<R = any> { readonly locked: boolean; getReader(): any; [Symbol.asyncIterator](): AsyncIterableIterator<R> }
declare var ReadableStream: { new <R = any>(source?: any): ReadableStream<R> };
interface Blob { readonly size: number; readonly type: string; arrayBuffer(): Promise<ArrayBuffer>; text(): Promise<string> }
declare var Blob: { new (parts?: any[], options?: any): Blob };
interface File extends Blob { readonly name: string; readonly lastModified: number }
declare var File: { new (parts: any[], name: string, options?: any): File };
interface FormData { append(name: string, value: any, fileName?: string): void; get(name: string): any }
declare var FormData: { new (): FormData };
interface URLSearchParams { get(name: string): string | null; append(name: string, value: string): void }
declare var URLSearchParams: { new (init?: any): URLSearchParams };
interface URL { href: string; host: string; pathname: string; readonly searchParams: URLSearchParams; toString(): string }
declare var URL: { new (url: string | URL, base?: string | URL): URL };
interface Buffer extends Uint8Array { toString(encoding?: string): string }
declare var Buffer: { from(value: any, encoding?: any): Buffer; alloc(size: number): Buffer; concat(list: readonly Uint8Array[]): Buffer };
declare var process: { env: { [name: string]: string | undefined }; argv: string[]; exit(code?: number): never; [member: string]: any };
declare var console: { [method: string]: (...values: any[]) => void };
declare function setTimeout(callback: (...values: any[]) => void, milliseconds?: number, ...values: any[]): any;
declare function setInterval(callback: (...values: any[]) => void, milliseconds?: number, ...values: any[]): any;
`;

/** Functions of well-known packages that hand back the client, the function or the result given to them. */
const PASSES_THROUGH = '<T>(value: T, ...options: any[]): T;';
const RUNS = '<T>(run: (...values: any[]) => PromiseLike<T> | T, ...options: any[]): Promise<T>;';
const WRAPPERS: Readonly<Record<string, string>> = {
  'p-retry': `export default function pRetry${RUNS}`,
  'async-retry': `declare function retry${RUNS} export = retry;`,
  'p-limit': `export default function pLimit(concurrency: number): ${RUNS.replace('): Promise', ') => Promise')}`,
  'langsmith/wrappers': `export declare function wrapOpenAI${PASSES_THROUGH}`,
  'langsmith/wrappers/openai': `export declare function wrapOpenAI${PASSES_THROUGH}`,
  'langsmith/traceable': `export declare function traceable${PASSES_THROUGH}`,
  langfuse: `export declare function observeOpenAI${PASSES_THROUGH}`,
  '@langfuse/openai': `export declare function observeOpenAI${PASSES_THROUGH}`,
  braintrust: `export declare function wrapOpenAI${PASSES_THROUGH}`,
};

/** The virtual file that declares a wrapper package; undefined for any other package. */
export function wrapperFile(specifier: string): string | undefined {
  return specifier in WRAPPERS ? `${AMBIENT_ROOT}${specifier}.d.ts` : undefined;
}

/**
 * Text of a virtual file of this module. `requiredMajor`: what `require('openai')` gives in TypeScript files, where the
 * compiler does not follow `require` itself; one for all of them, because a global has one declaration.
 */
export function ambientText(file: string, requiredMajor: SdkMajor | undefined): string | undefined {
  if (file.startsWith(LIB_ROOT)) return libText(file.slice(LIB_ROOT.length));
  if (file === GLOBALS_FILE) return GLOBALS + declareRequire(requiredMajor);
  return WRAPPERS[file.slice(AMBIENT_ROOT.length, -'.d.ts'.length)];
}

function declareRequire(major: SdkMajor | undefined): string {
  const anything = 'declare function require(id: string): any;';
  if (major === undefined) return anything;
  const sdk = `typeof import('openai@${major}')`;
  return `declare function require(id: 'openai'): ${major === 3 ? sdk : `${sdk}.OpenAI & ${sdk}`}; ${anything}`;
}

let libTexts: ReadonlyMap<string, string> | undefined;

/** The language's own declarations. ts-morph carries them as strings in memory, already loaded with its compiler. */
function libText(name: string): string | undefined {
  libTexts ??= new Map(readLibFiles().map(({ fileName, text }) => [fileName, text]));
  return libTexts.get(name);
}

function readLibFiles(): readonly { fileName: string; text: string }[] {
  const tsMorph = createRequire(import.meta.url).resolve('ts-morph');
  const common = createRequire(tsMorph)('@ts-morph/common') as {
    getLibFiles(): readonly { fileName: string; text: string }[];
  };
  return common.getLibFiles();
}
