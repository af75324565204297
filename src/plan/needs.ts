import type { ModelApi } from '../apis.js';
import type { Needs } from '../providers/choose-model.js';
import type { ProviderData } from '../providers/schema.js';
import type { Property, Route, UsageOf } from '../scan/usage.js';
import { isServed } from './is-served.js';
import { onlyText } from './values.js';

/** Requests that name a model and whose parameters the providers' data speaks of. */
export type ModelRequest = UsageOf<'request'> & { readonly api: ModelApi };

/** Those of them that every rule knows; of pictures and sound only the provider's model and its parameters are written. */
export type TextRequest = UsageOf<'request'> & { readonly api: 'chat' | 'embeddings' };

export function isTextRequest(request: UsageOf<'request'>): request is TextRequest {
  return request.api === 'chat' || request.api === 'embeddings';
}

/** True for text, and for pictures and sound where the provider answers this very call in OpenAI's shape. */
export function isModelRequest(request: UsageOf<'request'>, provider: ProviderData): request is ModelRequest {
  return isTextRequest(request) || (isMedia(request) && isServed(request, provider));
}

/** Frameworks ask for pictures and sound in words of their own. */
const MEDIA_ROUTES: ReadonlySet<Route> = new Set<Route>(['openai', 'openai-v3', 'openai-edge', 'http']);

const isMedia = ({ api, route }: UsageOf<'request'>): boolean =>
  (api === 'images' || api === 'speech' || api === 'transcriptions') && MEDIA_ROUTES.has(route);

/** What requests that share a model ask of it together. */
export function needsOf(requests: readonly UsageOf<'request'>[], api: ModelApi): Needs {
  const some = (test: (request: UsageOf<'request'>) => boolean): boolean => requests.some(test);
  const formats = requests.flatMap(formatsOf);
  const output = mostOf(requests, OUTPUT);
  const dimensions = mostOf(requests, ['dimensions']);
  return {
    api,
    tools: some(
      ({ parameters }) => parameters?.properties.some(({ name }) => name === 'tools' || name === 'functions') ?? false,
    ),
    vision: some(({ contentTypes }) => contentTypes.includes('image_url') || contentTypes.includes('input_image')),
    audio: some(({ contentTypes }) => contentTypes.includes('input_audio')),
    jsonObject: formats.includes('json_object'),
    jsonSchema: formats.includes('json_schema'),
    stream: some(({ stream }) => stream === 'yes'),
    reasoning: some(asksForReasoning),
    // The prompt comes on top; how long it is, the run alone knows.
    ...(output === undefined ? {} : { output, context: output }),
    ...(dimensions === undefined ? {} : { dimensions }),
  };
}

const OUTPUT = ['max_tokens', 'max_completion_tokens', 'max_output_tokens'];

/** The largest number that is written for one of these parameters. */
function mostOf(requests: readonly UsageOf<'request'>[], names: readonly string[]): number | undefined {
  const numbers = requests
    .flatMap(({ parameters }) => parameters?.properties ?? [])
    .filter(({ name }) => names.includes(name))
    .flatMap(({ value }) => value.leaves)
    .flatMap((leaf) => (leaf.kind === 'constant' && typeof leaf.value === 'number' ? [leaf.value] : []));
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}

/** Of a chat call, or of one of the Responses API. What only the run knows may ask for it as well. */
function asksForReasoning({ parameters }: UsageOf<'request'>): boolean {
  return (parameters?.properties ?? [])
    .flatMap((property) => {
      if (property.name === 'reasoning_effort') return [property];
      const members = property.name === 'reasoning' ? (property.object?.properties ?? []) : [];
      return members.filter(({ name }) => name === 'effort');
    })
    .some(({ value }) => !LITTLE.has(onlyText(value) ?? ''));
}

const LITTLE: ReadonlySet<string> = new Set(['none', 'minimal']);

function formatsOf({ parameters, method }: UsageOf<'request'>): string[] {
  const formats = (parameters?.properties ?? [])
    .filter(({ name }) => name === 'response_format')
    .flatMap((property) => typeOf(property) ?? []);
  return isParsed(method) ? [...formats, 'json_schema'] : formats;
}

/** Helpers that turn a schema into `response_format: { type: 'json_schema' }` by themselves. */
export function isParsed(method: string): boolean {
  return /\bcompletions\.parse$/.test(method);
}

/** The value of a parameter, or the `type` of an object, also of one that a helper of the SDK makes: what the providers' data knows values by. */
export function typeOf(property: Property): string | undefined {
  if (property.helper) return 'json_schema';
  const type = property.object?.properties.find(({ name }) => name === 'type');
  return onlyText((type ?? property).value);
}
