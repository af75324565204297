import { t } from '../../../src/messages/t.js';
import type { Edit, FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { envRead } from '../../../src/plan/edits/env-read.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { indentAt, lineEnd, lineStart } from '../../../src/plan/edits/text-lines.js';
import type { AzureCredential, Place } from '../../../src/scan/usage.js';
import { moveKey } from '../client/key.js';
import type { Part } from '../client/part.js';
import { importsOf } from './class-names.js';
import { type Client, clientsSpelled } from './client.js';
import { replace } from './orphans.js';
import { isPackageCall, reportCall, whyNot } from './package-calls.js';

/** `new OpenAIClient(endpoint, new AzureKeyCredential(key))` becomes `new OpenAI({ apiKey: key, baseURL })`. */
export function movePackageClient(client: Client, context: RuleContext): Part[] {
  const { inside, credential } = client.azure;
  if (!inside || !credential) return [];
  const key = credential.key;
  return [
    key ? moveKey(client, context) : replaceLogin(credential, client, context),
    { edits: writeOptions(inside, credential, context) },
  ];
}

/** Why a client cannot move. One that stays keeps them all: the package goes as a whole, or not at all. */
export function blockersOfPackageClient(client: Client, context: RuleContext): FindingProposal[] {
  const all = clientsSpelled('package', context);
  const others = all.filter((each) => each.id !== client.id && reasonsOf(each, context).length > 0);
  const own = reasonsOf(client, context);
  const [other] = others;
  if (own.length > 0 || !other) return own;
  return [report(client, t`another client of the package stays, at ${other.file}:${other.position.line}`, context)];
}

function reasonsOf(client: Client, context: RuleContext): FindingProposal[] {
  const { inside, credential } = client.azure;
  const calls = context.requestsOf(client).flatMap((converted) => {
    const request = context.scanned.usages.find(({ id }) => id === converted.id);
    if (request?.kind !== 'request' || !isPackageCall(request)) return [];
    const reason = whyNot(request);
    return reason === undefined ? [] : [reportCall(request, reason, context)];
  });
  if (!context.leaves(client)) return [report(client, t`where it points is not known`, context)];
  if (!inside || !credential) return [report(client, t`its credential is made out of sight`, context), ...calls];
  if (credential.shared) return [report(client, t`its credential has other uses`, context), ...calls];
  const isBound = importsOf('@azure/openai', client.file, context).some(
    ({ form }) => form === 'import' || form === 'require',
  );
  return isBound ? calls : [report(client, t`its class is imported out of sight`, context), ...calls];
}

function report(client: Client, reason: string, { target }: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [client],
    title: t`this client of @azure/openai cannot be rewritten: ${reason}`,
    todo: t`Make it new OpenAI({ apiKey: process.env.${target.keyEnv}, baseURL: '${target.baseURL}' }) of the openai package, and its calls chat.completions.create({ model, messages, ... }) with answers in snake_case.`,
  };
}

function writeOptions(inside: Place, credential: AzureCredential, context: RuleContext): Edit[] {
  const { file, span } = inside;
  const source = context.source(file);
  const style = sniffStyle(source);
  const url = quoted(context.target.baseURL, style);
  const { key, inline, place, argument } = credential;
  const written = !key
    ? envRead(context.target.keyEnv, file, context)
    : source.slice(...(inline ? key.span : argument.span));
  const named = written === 'apiKey' ? '' : 'apiKey: ';
  const { open, between, close } = layout(inside, `{ ${named}${written}, baseURL: ${url} }`, source);
  const behind = `,${between}baseURL: ${url}${close}`;
  if (!key) return [replace(inside, `{${open}${named}${written}${behind}`)];
  const kept = inline ? key : argument;
  return [
    { file, start: span[0], end: kept.span[0], text: `{${open}${named}` },
    { file, start: kept.span[1], end: span[1], text: behind },
    // The credential's variable holds the key itself from now on.
    ...(inline ? [] : [remove(place, place.span[0], key.span[0]), remove(place, key.span[1], place.span[1])]),
  ];
}

/** On the line where it fits, else a line for each. */
function layout({ span }: Place, oneLine: string, source: string): { open: string; between: string; close: string } {
  const { indent, newline } = sniffStyle(source);
  const begin = lineStart(source, span[0]);
  const isShort = span[0] - begin + oneLine.length + (lineEnd(source, span[1]) - span[1]) <= 100;
  if (isShort) return { open: ' ', between: ' ', close: ' }' };
  const outer = indentAt(source, span[0]);
  const line = `${newline}${outer}${indent}`;
  return { open: line, between: line, close: `,${newline}${outer}}` };
}

function remove({ file }: Place, start: number, end: number): Edit {
  return { file, start, end, text: '' };
}

function replaceLogin({ className, argument }: AzureCredential, client: Client, context: RuleContext): Part {
  const { keyEnv } = context.target;
  return {
    doubts: [t`It proves itself by a ${className}; a key takes its place.`],
    findings: [
      {
        kind: 'finding',
        severity: 'action',
        holds: true,
        usages: [client],
        place: argument,
        title: t`the ${className} of this client is replaced by a key from ${keyEnv}`,
        todo: t`Set ${keyEnv} wherever the program runs, and remove what is left of @azure/identity if nothing else uses it.`,
      },
    ],
  };
}
