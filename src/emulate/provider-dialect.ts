import { inRegion } from '../providers/in-region.js';
import type { ProviderData } from '../providers/schema.js';
import { checkRequest } from './check-request.js';
import { OWN_EMBEDDINGS } from './dashscope-embeddings.js';
import type { Dialect, EmulatedApi, JsonObject, PictureForm } from './dialect.js';
import { nestMessage } from './errors.js';
import { explainMissing } from './explain-missing.js';
import { reasoningFieldOf } from './reasoning.js';

/** A provider's API as its data describes it. Throws a RangeError for a region that the provider does not have. */
export function describeProvider(everywhere: ProviderData, regionName = everywhere.defaultRegion): Dialect {
  const provider = inRegion(everywhere, regionName);
  const region = provider.regions[regionName];
  if (region === undefined) throw new RangeError(`${provider.name} has no region ${regionName}`);
  return {
    basePaths: basePathsOf(region),
    ...ownEmbeddingsOf(provider, regionName),
    defaultKey: provider.key.signed === undefined ? 'emulator-key' : 'emulator.key',
    takesSigned: provider.key.signed !== undefined,
    keySource: provider.key.source,
    models: provider.models.filter(({ status }) => status !== 'retired').map(({ id }) => id),
    serves: (api) => provider.apis[api].support === 'yes' && provider.apis[api].shape === 'openai',
    check: (api, body) => checkRequest(provider, api, body),
    withoutIgnored: (api, body) => withoutIgnored(provider, api, body),
    explainMissing: (path) => explainMissing(provider, path),
    reasoningField: (body) => reasoningFieldOf(provider, body),
    callsFunctions: provider.parameters.chat.functions?.fact.support === 'accepts',
    // Qianfan keeps `stop` for an answer that met a stop word: https://cloud.baidu.com/doc/qianfan-api/s/3m7of64lb
    naturalEnd: provider.finishReasons.values.includes('normal') ? 'normal' : 'stop',
    streamUsage: {
      when: provider.streaming.usage === 'always' ? 'always' : 'on-request',
      ownChunk: provider.streaming.usageOnlyChunk !== false,
    },
    vectorWidth: (model) => provider.models.find(({ id }) => id === model)?.embedding?.default ?? 1024,
    base64Vectors: false,
    pictureForm: ({ response_format }) => pictureFormOf(provider, response_format),
    soundFormat: soundFormatOf(provider),
    errorBody: (rejection) => nestMessage(provider.errors.messagePath, rejection),
  };
}

/** The path of the base URL, and the same with `/v1` where the provider says that both are one (DeepSeek). */
function basePathsOf({ baseURL, alsoKnownAs }: ProviderData['regions'][string]): [string, ...string[]] {
  const main = baseURL.replace(/\/$/, '');
  const paths = [main, `${main}/v1`].map((url) => new URL(url).pathname.replace(/\/$/, ''));
  const [path = '', withVersion = ''] = paths;
  return alsoKnownAs.includes(`${main}/v1`) ? [path, withVersion] : [path];
}

/** A package of the provider's own is told where these are. */
function ownEmbeddingsOf({ frameworks }: ProviderData, region: string): { ownEmbeddings?: string } {
  const base = frameworks['ai-sdk']?.settings[region]?.embeddingBaseURL;
  return typeof base === 'string' ? { ownEmbeddings: new URL(base).pathname + OWN_EMBEDDINGS } : {};
}

/** The form that is asked for, where the provider has it; else the one that comes by itself. */
function pictureFormOf({ imageAnswers }: ProviderData, asked: unknown): PictureForm {
  const forms = imageAnswers?.forms ?? ['url'];
  return forms.find((form) => form === asked) ?? forms[0] ?? 'url';
}

/** What nobody has to be asked to write where the call says nothing is not what comes then. */
function soundFormatOf({ parameters }: ProviderData): string {
  const fact = parameters.speech?.response_format?.fact;
  if (fact?.support !== 'range') return 'mp3';
  return fact.allowed?.find((format) => format !== fact.whenAbsent) ?? 'mp3';
}

/** An old name has no effect here even where nobody has tried it: code that relies on it has to notice. */
function withoutIgnored(provider: ProviderData, api: EmulatedApi, body: JsonObject): JsonObject {
  const facts = api === 'completions' ? {} : (provider.parameters[api] ?? {});
  const ignored = Object.entries(facts)
    .filter(([, { fact }]) => fact.support === 'ignores' || fact.support === 'rename')
    .map(([name]) => name);
  return Object.fromEntries(Object.entries(body).filter(([name]) => !ignored.includes(name)));
}
