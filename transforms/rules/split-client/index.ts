import type { Api } from '../../../src/apis.js';
import { t } from '../../../src/messages/t.js';
import type { ChangeProposal, Edit, Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { envRead } from '../../../src/plan/edits/env-read.js';
import { addImport, importStatement } from '../../../src/plan/edits/imports.js';
import { objectText } from '../../../src/plan/edits/object-text.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { sourceOf } from '../../../src/plan/facts.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { addName } from '../env-name/entries.js';
import { envOfClient } from '../env-name/names.js';
import { besideRemoved, removeReceiver } from './receiver.js';

type Request = UsageOf<'request'>;

/** A call that goes another way than its client gets a client of its own, in the file of the call. */
export const splitClient: Rule<'request' | 'client'> = {
  id: 'split-client',
  get summary() {
    return t`Give calls that go another way than their client a client of their own`;
  },
  handles: ['request', 'client'],
  propose(usage, context) {
    if (usage.kind === 'client') return isKept(context) ? [reportKept(usage)] : [];
    if (!context.isSplit(usage) || !context.moves(usage)) return [];
    const change = split(usage, context);
    return change ? [change] : [reportByHand(usage, context)];
  },
};

/** The way of what stays leads to OpenAI itself. */
const isKept = ({ target }: RuleContext): boolean => target.provider === 'openai';

function split(request: Request, context: RuleContext): ChangeProposal | undefined {
  const { file, span, methodPlace } = request;
  const sdk = sdkOf(file, context);
  if (request.route !== 'openai' || !sdk || methodPlace?.file !== file) return undefined;
  const source = context.source(file);
  const name = freeName(request.api, context);
  const orphaned = removeReceiver(request, source, context);
  const entries = context.clientsOf(request).flatMap((client) => entriesOf(client, context));
  return {
    kind: 'change',
    tier: 'review',
    usages: [request],
    edits: [
      { file, start: span[0], end: methodPlace.span[0], text: `${name}.` },
      ...orphaned,
      ...declare(name, sdk, request, orphaned, context),
    ],
    additions: isKept(context) ? [] : entries.flatMap((entry) => addName(entry, NEW_KEY(context), context)),
    title: t`${request.method} -> ${name} at ${nameOf(context)}`,
    why: t`${nameOf(context)} is asked to serve it, the other calls of its client go elsewhere: key, base URL and model belong together.`,
    sources: isKept(context) ? [] : [sourceOf(context.provider.key)],
  };
}

const NEW_KEY = ({ target }: RuleContext) =>
  ({ renamed: target.keyEnv, role: 'key', isHost: false, isNeeded: true, staysInFiles: true }) as const;

/** The lines of env files that hold the key of a client. */
function entriesOf(client: UsageOf<'client'>, { usages }: RuleContext): UsageOf<'env-entry'>[] {
  const keys = envOfClient(client).filter(({ role }) => role === 'key');
  return usages
    .filter((usage) => usage.kind === 'env-entry')
    .filter((entry) => keys.some(({ name }) => name === entry.name));
}

/** The class may have to be imported first: that is an edit by itself, which several new clients of a file share. */
function declare(name: string, sdk: Sdk, { file }: Request, removed: readonly Edit[], context: RuleContext): Edit[] {
  const { target } = context;
  const source = context.source(file);
  const style = sniffStyle(source);
  const options = [
    `apiKey: ${envRead(target.keyEnv, file, context)}`,
    ...(isKept(context) ? [] : [`baseURL: ${quoted(target.baseURL, style)}`]),
  ];
  const client = `const ${name} = new ${sdk.className}(${objectText(options, '', 0)})${style.semicolon ? ';' : ''}`;
  const parts = [...(sdk.statement ? [sdk.statement] : []), style.newline + client];
  return parts.map((part) => besideRemoved(addImport(file, source, part), removed, style.newline));
}

interface Sdk {
  /** What the file calls the class. */
  readonly className: string;
  /** The import that has to be written first. */
  readonly statement?: string;
}

/** The class of the SDK as a file knows it; undefined where a file takes it in a way that nothing can be added to. */
function sdkOf(file: string, context: RuleContext): Sdk | undefined {
  const imports = context.usages.filter((usage) => usage.kind === 'import' && usage.module === 'openai');
  const own = imports.filter((usage) => usage.file === file);
  const bindings = own.flatMap((usage) => (usage.kind === 'import' ? usage.bindings : []));
  const known = bindings.find(({ name, typeOnly }) => !typeOnly && (name === 'default' || name === 'OpenAI'));
  if (known) return { className: known.local };
  const [any] = own.length > 0 ? own : imports;
  if (any?.kind !== 'import' || bindings.some(({ local }) => local === 'OpenAI')) return undefined;
  const source = context.source(file);
  const form = /(?:^|\n)\s*import\b/.test(source) ? 'import' : 'require';
  const names = form === 'import' ? ['default as OpenAI'] : ['OpenAI'];
  return { className: 'OpenAI', statement: importStatement(names, 'openai', sniffStyle(source), form) };
}

/** `embeddingsClient`, or the first such name that no file with a call of this API uses yet. */
function freeName(api: Api, context: RuleContext): string {
  const base = `${api.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Client`;
  const files = new Set(context.usages.filter((usage) => usage.kind === 'request').map(({ file }) => file));
  const isTaken = (name: string): boolean => [...files].some((file) => context.source(file).includes(name));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}${count}`;
    if (!isTaken(name)) return name;
  }
}

function reportByHand(request: Request, context: RuleContext): Proposal {
  const { target } = context;
  const options = isKept(context)
    ? t`the key from ${target.keyEnv}`
    : t`the key from ${target.keyEnv} and the base URL ${target.baseURL}`;
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request],
    title: t`${request.method} is to go to ${nameOf(context)}, its client goes elsewhere`,
    todo: t`Make a second client with ${options}, and call this on it.`,
  };
}

function reportKept(client: UsageOf<'client'>): Proposal {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [client],
    title: t`stays at OpenAI, as asked: every call on it is of an API that is kept`,
  };
}

const nameOf = (context: RuleContext): string => (isKept(context) ? 'OpenAI' : context.provider.name);
