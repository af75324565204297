import { functionNamed } from '../analysis/function-named.js';
import { packageExportAt } from '../analysis/package-exports.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { bare, isMember, memberName } from '../analysis/walk.js';
import type { ScanContext } from '../scan-context.js';

/** What a call stands for in an HTTP library. */
export interface HttpCallee {
  /** As the code calls it, e.g. `fetch`, `axios.post`. */
  readonly library: string;
  /** `fetch`: takes a URL and an init. `request`: a URL or options, a body, in the order of the library. */
  readonly style: 'fetch' | 'request';
  /** `get`, `post` ...; `request` where the options say it. */
  readonly verb: string;
}

export const VERBS = /^(get|post|put|patch|delete|head|request|stream)$/i;
/** `fetch`, `nodeFetch`, `$fetch`, `ofetch`, `fetchEventSource`, `fetchWithTimeout`. */
const FETCH_LIKE = /fetch/i;
const LIBRARIES =
  /^(\$?axios|got|ky|superagent|request|rp|needle|undici|https?|\$http|httpClient|https?Service|CapacitorHttp|wx|uni|Taro)$/i;
/** Functions of hosts and browsers that take one object with everything. */
const OPTION_FUNCTIONS = /^(requestUrl|GM_xmlhttpRequest|xmlHttpRequest|ajax)$/;
const PACKAGES =
  /^(axios|got|ky|ky-universal|superagent|request|request-promise(-native)?|needle|undici|phin|(node:)?https?|follow-redirects|ofetch|(node|cross|isomorphic|make|electron|whatwg)-fetch(-\w+)*|(isomorphic-)?unfetch|@microsoft\/fetch-event-source)$/;
/** What they are given is answered in tests, not asked: `http.post(url, resolver)` of msw looks like a request. */
const MOCKING_PACKAGES = /^(msw|nock)(\/|$)/;
/** Generous on purpose: a wrapper may call another helper by any name that says so. */
const MAY_SEND = /fetch|axios|\bgot\b|\bky\b|request|https?|undici|ajax|send|post|socket|invoke|call|client|api|proxy/i;
const NAMES_PACKAGE =
  /['"](?:axios|got|ky|superagent|request|needle|undici|phin|(?:node:)?https?|follow-redirects|[^'"]*fetch[^'"]*)['"]/;

/**
 * The HTTP function that is called, told by its name, or by the package that a name of the project's own choice is bound to.
 * Names come first: hardly any call is one of these.
 */
export function httpCallee(callee: ts.Expression, context: ScanContext): HttpCallee | undefined {
  const ts = typescript();
  const name = lastName(callee);
  if (!name) return undefined;
  if (FETCH_LIKE.test(name))
    return sendsNothing(callee, context) ? undefined : { library: name, style: 'fetch', verb: 'request' };
  if (OPTION_FUNCTIONS.test(name)) return { library: name, style: 'request', verb: 'request' };
  if (ts.isIdentifier(callee)) {
    if (isNamedLibrary(callee, context)) return { library: name, style: 'request', verb: 'request' };
    return boundFunction(callee, context);
  }
  if (!isMember(callee) || !VERBS.test(name)) return undefined;
  const owner = bare(callee.expression);
  const library = lastName(owner);
  const isKnown = isNamedLibrary(owner, context) || boundFunction(owner, context) !== undefined;
  return isKnown ? { library: `${library}.${name}`, style: 'request', verb: name } : undefined;
}

/** A function of the project's own under such a name, in whose body nothing is that could send: a cache, a recording. */
function sendsNothing(callee: ts.Expression, { checker }: ScanContext): boolean {
  const target = functionNamed(callee, checker);
  const body = target !== undefined && target !== 'unclear' && 'body' in target ? target.body : undefined;
  return body !== undefined && !MAY_SEND.test(body.getText());
}

/** True for the object that makes instances of a library: `axios` of `axios.create`. */
export function isLibrary(node: ts.Expression, context: ScanContext): boolean {
  const name = lastName(node);
  if (name === undefined) return false;
  return isNamedLibrary(node, context) || FETCH_LIKE.test(name) || boundFunction(node, context) !== undefined;
}

/** True for a name by which a project's own wrapper is taken for an HTTP function: its callers are the requests then. */
export function isHttpName(name: string): boolean {
  return FETCH_LIKE.test(name) || OPTION_FUNCTIONS.test(name);
}

function isNamedLibrary(node: ts.Expression, context: ScanContext): boolean {
  return LIBRARIES.test(lastName(node) ?? '') && !MOCKING_PACKAGES.test(packageExportAt(node, context)?.module ?? '');
}

/** `import send from 'axios'`, `const { request: call } = require('undici')`. */
function boundFunction(callee: ts.Expression, context: ScanContext): HttpCallee | undefined {
  if (!typescript().isIdentifier(callee) || !namesPackage(callee.getSourceFile())) return undefined;
  const bound = packageExportAt(callee, context);
  if (!bound || !PACKAGES.test(bound.module)) return undefined;
  const isFetch = FETCH_LIKE.test(bound.module) || FETCH_LIKE.test(bound.name);
  const verb = VERBS.test(bound.name) ? bound.name : 'request';
  return { library: callee.text, style: isFetch ? 'fetch' : 'request', verb };
}

/** Told once for each file: most name no HTTP package at all. */
const naming = new WeakMap<ts.SourceFile, boolean>();

function namesPackage(file: ts.SourceFile): boolean {
  const known = naming.get(file) ?? NAMES_PACKAGE.test(file.text);
  naming.set(file, known);
  return known;
}

/** `post` of `post`, `axios.post` and `this.http['post']`. */
export function lastName(node: ts.Expression): string | undefined {
  if (typescript().isIdentifier(node)) return node.text;
  return isMember(node) ? memberName(node) : undefined;
}
