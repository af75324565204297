import { type KnownExports, knownCall } from '../analysis/package-calls.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { walk } from '../analysis/walk.js';
import { type ClientOrigins, originsOfClient } from '../client-origins.js';
import { plainTexts } from '../read-messages.js';
import type { ScanContext } from '../scan-context.js';
import { AGENTS_PACKAGES } from './agents-clients.js';

/** What holds for all agents of a program: the client, if one is set for all, and the API that they speak. */
export interface AgentDefaults {
  readonly clients: ClientOrigins;
  readonly api: 'responses' | 'chat';
}

type Setter = 'client' | 'key' | 'api';
const SETTERS: KnownExports<Setter> = {
  modules: AGENTS_PACKAGES,
  names: { setDefaultOpenAIClient: 'client', setDefaultOpenAIKey: 'key', setOpenAIAPI: 'api' },
};
/** Only a file with one of the setters in it is walked. */
const SETS_DEFAULTS = /\bset(?:DefaultOpenAI(?:Client|Key)|OpenAIAPI)\b/;

const answers = new WeakMap<ScanContext, AgentDefaults>();

/** Reads `setDefaultOpenAIClient`, `setDefaultOpenAIKey` and `setOpenAIAPI`, wherever they are called. Ask when all clients are known. */
export function agentDefaults(context: ScanContext): AgentDefaults {
  const known = answers.get(context);
  if (known) return known;
  const defaults = readDefaults(context);
  answers.set(context, defaults);
  return defaults;
}

function readDefaults(context: ScanContext): AgentDefaults {
  const setters = findSetters(context);
  const ids = setters.flatMap(({ sets, call, argument }) => {
    if (sets === 'key') return context.clients.get(call)?.id ?? [];
    return sets === 'client' ? originsOfClient(argument, context).clients : [];
  });
  const speaksChat = setters.some(
    ({ sets, argument }) => sets === 'api' && plainTexts(context.values.of(argument)).includes('chat_completions'),
  );
  const clients = ids.length > 0 ? { clients: ids } : { clients: [], unseen: "the SDK's own, from OPENAI_API_KEY" };
  return { clients, api: speaksChat ? 'chat' : 'responses' };
}

interface SetterCall {
  readonly sets: Setter;
  readonly call: ts.Node;
  readonly argument: ts.Expression;
}

function findSetters(context: ScanContext): SetterCall[] {
  const { program, pathOf } = context.analysis;
  const files = program.getSourceFiles().filter((file) => pathOf(file) !== undefined && SETS_DEFAULTS.test(file.text));
  const found: SetterCall[] = [];
  for (const file of files) {
    walk(file, (node) => {
      const setter = typescript().isCallExpression(node) ? knownCall(node, SETTERS, context) : undefined;
      const [argument] = setter?.call.arguments ?? [];
      if (setter && argument) found.push({ sets: setter.known, call: setter.call, argument });
    });
  }
  return found;
}
