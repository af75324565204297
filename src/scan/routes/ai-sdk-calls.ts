import { type KnownExports, knownCall, knownConstruction } from '../analysis/package-calls.js';
import { type ts, typescript } from '../analysis/typescript.js';
import type { ScanContext } from '../scan-context.js';
import type { Api, RequestUsage } from '../usage.js';
import type { OptionNames } from './request-options.js';

/** What is called, whether it streams, and whether a schema goes with it. */
interface Known {
  readonly api: Api;
  readonly stream: RequestUsage['stream'];
  readonly structured?: true;
}

/** A call of the `ai` package that is given a model: `generateText({ model, ... })`, `new Agent({ model })`. */
export interface AiSdkCall extends Known {
  readonly call: ts.CallExpression | ts.NewExpression;
  readonly method: string;
  readonly options: ts.Expression;
}

const CHAT: Known = { api: 'chat', stream: 'no' };
const CHAT_STREAM: Known = { api: 'chat', stream: 'yes' };
const AGENT: Known = { api: 'chat', stream: 'unknown' };
const EMBEDDINGS: Known = { api: 'embeddings', stream: 'no' };
const IMAGES: Known = { api: 'images', stream: 'no' };
const SPEECH: Known = { api: 'speech', stream: 'no' };
const TRANSCRIPTIONS: Known = { api: 'transcriptions', stream: 'no' };

const CALLS: KnownExports<Known> = {
  modules: /^ai(?:\/rsc)?$|^@ai-sdk\/rsc$/,
  names: {
    generateText: CHAT,
    generateObject: { ...CHAT, structured: true },
    streamText: CHAT_STREAM,
    streamObject: { ...CHAT_STREAM, structured: true },
    streamUI: CHAT_STREAM,
    Agent: AGENT,
    Experimental_Agent: AGENT,
    ToolLoopAgent: AGENT,
    embed: EMBEDDINGS,
    embedMany: EMBEDDINGS,
    generateImage: IMAGES,
    experimental_generateImage: IMAGES,
    generateSpeech: SPEECH,
    experimental_generateSpeech: SPEECH,
    transcribe: TRANSCRIPTIONS,
    experimental_transcribe: TRANSCRIPTIONS,
  },
};

/** What these calls call otherwise than OpenAI does. */
export const CALL_PARAMETERS: OptionNames = {
  model: 'model',
  maxTokens: 'max_tokens',
  maxOutputTokens: 'max_tokens',
  temperature: 'temperature',
  topP: 'top_p',
  frequencyPenalty: 'frequency_penalty',
  presencePenalty: 'presence_penalty',
  stopSequences: 'stop',
  seed: 'seed',
  tools: 'tools',
  toolChoice: 'tool_choice',
  n: 'n',
  size: 'size',
};

/** A quick test, before a file is walked: whatever it calls, it names. */
export function mayCallAiSdk({ text }: ts.SourceFile, { analysis }: ScanContext): boolean {
  return [...analysis.named.aliasesOf(CALLS.names)].some((name) => text.includes(name));
}

export function readAiSdkCall(node: ts.Node, context: ScanContext): AiSdkCall | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const found = knownCall(node, CALLS, context) ?? knownConstruction(node, CALLS, context);
  const [options] = found?.call.arguments ?? [];
  return found && options ? { ...found.known, call: found.call, method: found.name, options } : undefined;
}
