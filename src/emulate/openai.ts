import type { OpenAIData } from '../providers/schema.js';
import { checkOpenAIRequest, isServed } from './check-openai.js';
import type { Dialect } from './dialect.js';
import { citeSource } from './errors.js';
import { pictureForm } from './openai-media.js';

/** OpenAI's own API, with the models that it serves on the data's date. */
export function describeOpenAI(openai: OpenAIData): Dialect {
  return {
    basePaths: ['/v1'],
    defaultKey: 'sk-emulator',
    takesSigned: false,
    keySource: 'https://platform.openai.com/docs/api-reference/authentication',
    models: openai.models.filter((model) => isServed(openai, model)).map(({ id }) => id),
    serves: () => true,
    check: (api, body) => checkOpenAIRequest(openai, api, body),
    withoutIgnored: (_api, body) => body,
    explainMissing: (path) => ({
      status: 404,
      code: 'unknown_url',
      parameter: null,
      message: `the emulator of OpenAI has nothing under ${path}`,
      source: 'https://platform.openai.com/docs/api-reference',
    }),
    reasoningField: () => undefined,
    callsFunctions: true,
    naturalEnd: 'stop',
    streamUsage: { when: 'on-request', ownChunk: true },
    vectorWidth: (model) => openai.models.find(({ id }) => id === model)?.dimensions ?? 1536,
    base64Vectors: true,
    pictureForm,
    soundFormat: 'mp3',
    errorBody: (rejection) => ({
      error: {
        message: citeSource(rejection),
        type: 'invalid_request_error',
        param: rejection.parameter,
        code: rejection.code,
      },
    }),
  };
}
