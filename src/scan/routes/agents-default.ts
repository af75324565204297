import { t } from '../../messages/t.js';
import { objectMember } from '../analysis/object-members.js';
import { type KnownExports, knownCall, knownConstruction } from '../analysis/package-calls.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { walk } from '../analysis/walk.js';
import { type ClientOrigins, originsOfClient } from '../client-origins.js';
import { plainTexts } from '../read-messages.js';
import type { ScanContext } from '../scan-context.js';
import { findImplicit } from './agents-implicit.js';
import { AGENTS_PACKAGES } from './agents-packages.js';

/** What holds for all agents of a program: the client, if one is set for all, and the API that they speak. */
export interface AgentDefaults {
  readonly clients: ClientOrigins;
  readonly api: 'responses' | 'chat';
}

type Setter = 'client' | 'key' | 'api' | 'provider';
const SETTERS: KnownExports<Setter> = {
  modules: AGENTS_PACKAGES,
  names: {
    setDefaultOpenAIClient: 'client',
    setDefaultOpenAIKey: 'key',
    setOpenAIAPI: 'api',
    setDefaultModelProvider: 'provider',
  },
};
const RUNNERS: KnownExports<true> = { modules: AGENTS_PACKAGES, names: { Runner: true } };
/** Only a file with one of them in it is walked. */
const SETS_DEFAULTS = /\bset(?:DefaultOpenAI(?:Client|Key)|OpenAIAPI|DefaultModelProvider)\b|\bmodelProvider\b/;

const answers = new WeakMap<ScanContext, AgentDefaults>();

/** Reads what is set for all agents, wherever it is set. Ask when all clients are known. */
export function agentDefaults(context: ScanContext): AgentDefaults {
  const known = answers.get(context);
  if (known) return known;
  const defaults = readDefaults(context);
  answers.set(context, defaults);
  return defaults;
}

/** True where the program does not leave the client to the SDK. */
export function setsClient(context: ScanContext): boolean {
  return findSetters(context).some(({ sets }) => sets !== 'api');
}

function readDefaults(context: ScanContext): AgentDefaults {
  const setters = findSetters(context);
  const set = setters.flatMap(({ sets, call, argument }) => {
    if (sets === 'key') return context.clients.get(call)?.id ?? [];
    return sets === 'api' ? [] : originsOfClient(argument, context).clients;
  });
  const implicit = findImplicit(context).flatMap((node) => context.clients.get(node)?.id ?? []);
  const ids = set.length > 0 ? set : implicit;
  const clients = ids.length > 0 ? { clients: ids } : { clients: [], unseen: t`the SDK's own, from OPENAI_API_KEY` };
  return { clients, api: setters.some((setter) => speaksChat(setter, context)) ? 'chat' : 'responses' };
}

function speaksChat({ sets, argument }: SetterCall, context: ScanContext): boolean {
  const ts = typescript();
  if (sets === 'api') return plainTexts(context.values.of(argument)).includes('chat_completions');
  if (sets !== 'provider') return false;
  return context.origins.of(argument).some(({ node }) => {
    const options = ts.isNewExpression(node) ? node.arguments?.[0] : undefined;
    return options && objectMember(options, 'useResponses', context.origins)?.kind === ts.SyntaxKind.FalseKeyword;
  });
}

interface SetterCall {
  readonly sets: Setter;
  readonly call: ts.Node;
  readonly argument: ts.Expression;
}

const setterAnswers = new WeakMap<ScanContext, readonly SetterCall[]>();

function findSetters(context: ScanContext): readonly SetterCall[] {
  const known = setterAnswers.get(context);
  if (known) return known;
  const { program, pathOf } = context.analysis;
  const files = program.getSourceFiles().filter((file) => pathOf(file) !== undefined && SETS_DEFAULTS.test(file.text));
  const found: SetterCall[] = [];
  for (const file of files) {
    walk(file, (node) => {
      const setter = setterAt(node, context);
      if (setter) found.push(setter);
    });
  }
  setterAnswers.set(context, found);
  return found;
}

/** A call of one of the setters, or `new Runner({ modelProvider })`, which sets the provider for what it runs. */
function setterAt(node: ts.Node, context: ScanContext): SetterCall | undefined {
  const setter = typescript().isCallExpression(node) ? knownCall(node, SETTERS, context) : undefined;
  const [argument] = setter?.call.arguments ?? [];
  if (setter && argument) return { sets: setter.known, call: setter.call, argument };
  const [options] = knownConstruction(node, RUNNERS, context)?.call.arguments ?? [];
  const provider = options && objectMember(options, 'modelProvider', context.origins);
  return provider && { sets: 'provider', call: node, argument: provider };
}
