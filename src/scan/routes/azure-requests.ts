import { t } from '../../messages/t.js';
import { type ts, typescript } from '../analysis/typescript.js';
import type { Belief } from '../analysis/usage-facts.js';
import { bare, isMember, memberName } from '../analysis/walk.js';
import { type ClientOrigins, originsOfClient } from '../client-origins.js';
import { describeArgument } from '../describe-argument.js';
import { describeRequest } from '../describe-request.js';
import { placeOfMethod } from '../method-place.js';
import type { ScanContext } from '../scan-context.js';
import type { Api, CallPlaces, ObjectShape, Property, RequestUsage } from '../usage.js';
import { type OptionNames, parametersAmong } from './request-options.js';

interface AzureMethod {
  readonly api: Api;
  /** OpenAI's names of the arguments between the deployment and the options. */
  readonly positional: readonly string[];
}

const chat: AzureMethod = { api: 'chat', positional: ['messages'] };
const completions: AzureMethod = { api: 'completions', positional: ['prompt'] };
const images: AzureMethod = { api: 'images', positional: ['prompt'] };
const transcription: AzureMethod = { api: 'transcriptions', positional: ['file', 'response_format'] };

const METHODS: Readonly<Record<string, AzureMethod>> = {
  getChatCompletions: chat,
  streamChatCompletions: chat,
  listChatCompletions: chat,
  getCompletions: completions,
  streamCompletions: completions,
  listCompletions: completions,
  getEmbeddings: { api: 'embeddings', positional: ['input'] },
  getImages: images,
  getImageGenerations: images,
  getAudioTranscription: transcription,
  getAudioTranslation: transcription,
  generateSpeechFromText: { api: 'speech', positional: ['input'] },
};

/** The package writes in camel case what OpenAI writes with underscores. */
const OPTIONS: OptionNames = {
  maxTokens: 'max_tokens',
  temperature: 'temperature',
  topP: 'top_p',
  n: 'n',
  stop: 'stop',
  presencePenalty: 'presence_penalty',
  frequencyPenalty: 'frequency_penalty',
  logitBias: 'logit_bias',
  logprobs: 'logprobs',
  topLogprobs: 'top_logprobs',
  bestOf: 'best_of',
  echo: 'echo',
  suffix: 'suffix',
  user: 'user',
  seed: 'seed',
  functions: 'functions',
  functionCall: 'function_call',
  tools: 'tools',
  toolChoice: 'tool_choice',
  responseFormat: 'response_format',
  dimensions: 'dimensions',
  size: 'size',
  quality: 'quality',
  style: 'style',
  language: 'language',
};

/** `client.getChatCompletions(deployment, messages, options)`. */
export function azureRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node) || !isMember(node.expression)) return undefined;
  const name = memberName(node.expression) ?? '';
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (!method) return undefined;
  const clients = originsOfClient(node.expression.expression, context);
  const belief = believe(name, clients, node);
  if (!belief) return undefined;
  const stream = /^(stream|list)/.test(name) ? 'yes' : 'no';
  const parameters = parametersOf(node, method, context);
  const methodPlace = placeOfMethod(node.expression, bare(node.expression.expression), context.places);
  const facts = { node, api: method.api, method: name, methodPlace, route: 'azure', belief, clients } as const;
  return { ...describeRequest({ ...facts, parameters, stream }, context), call: placesOfCall(node, method, context) };
}

function placesOfCall(node: ts.CallExpression, { positional }: AzureMethod, context: ScanContext): CallPlaces {
  const { places, shapes } = context;
  const options = node.arguments[positional.length + 1];
  const written = options ? shapes.of(options).properties : [];
  return {
    inside: places.ofSpan(node, node.arguments.pos, node.getEnd() - 1),
    arguments: node.arguments.map(places.of),
    awaited: typescript().isAwaitExpression(node.parent),
    ownOptions: written.filter(({ name }) => !Object.hasOwn(OPTIONS, name)),
  };
}

/** Other services have a `getEmbeddings` as well: without a client in sight the file has to import the package. */
function believe(name: string, { clients }: ClientOrigins, node: ts.Node): Belief | undefined {
  if (clients.length > 0)
    return {
      confidence: 'proven',
      because: [t`${name} on an OpenAIClient of @azure/openai whose construction was found`],
    };
  if (!/['"]@azure\/openai['"]/.test(node.getSourceFile().text)) return undefined;
  return { confidence: 'inferred', because: [t`${name} is a method of @azure/openai, which this file imports`] };
}

function parametersOf(node: ts.CallExpression, { positional }: AzureMethod, context: ScanContext): ObjectShape {
  const names = ['model', ...positional];
  const options = node.arguments[names.length];
  const shape: ObjectShape = options ? context.shapes.of(options) : { properties: [], unseen: [] };
  const named = names.flatMap((name, index) => {
    const argument = node.arguments[index];
    return argument ? [withElements(describeArgument(name, argument, context), argument, context)] : [];
  });
  const given = parametersAmong(shape, OPTIONS);
  return { ...given, properties: [...named, ...given.properties] };
}

/** The messages of a list that is in sight. */
function withElements(property: Property, argument: ts.Expression, { origins, shapes }: ScanContext): Property {
  const ts = typescript();
  const elements = origins
    .of(argument)
    .flatMap(({ node }) => (ts.isArrayLiteralExpression(node) ? [...node.elements] : []))
    .filter((element) => !ts.isSpreadElement(element) && !ts.isStringLiteralLike(element));
  return elements.length > 0 ? { ...property, elements: elements.map((element) => shapes.of(element)) } : property;
}
