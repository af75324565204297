/** What OpenAI takes in calls for pictures, speech and transcripts. */
import type { ParameterFacts } from './check-parameters.js';
import type { JsonObject, MediaApi, PictureForm } from './dialect.js';
import { REFERENCE, range, sourced } from './openai-parameters.js';

const NEVER = { support: 'rejects', changesOutput: true, ...sourced(REFERENCE.images) } as const;

/** What holds for every model of an API. */
export const MEDIA_FACTS: Readonly<Record<MediaApi, ParameterFacts>> = {
  images: { n: { fact: range({ min: 1, max: 10 }, REFERENCE.images) } },
  speech: {
    speed: { fact: range({ min: 0.25, max: 4 }, REFERENCE.speech) },
    response_format: { fact: range({ allowed: ['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm'] }, REFERENCE.speech) },
    voice: {
      fact: range(
        {
          allowed: 'alloy ash ballad cedar coral echo fable marin nova onyx sage shimmer verse'.split(' '),
        },
        REFERENCE.speech,
      ),
    },
  },
  transcriptions: {
    // The emulator knows no times.
    response_format: { fact: range({ allowed: ['json', 'text'] }, REFERENCE.transcriptions) },
  },
};

/** The sizes and the forms of a picture depend on the model. */
export function pictureFacts(model: string): ParameterFacts {
  if (model === 'dall-e-2') return sizes('256x256', '512x512', '1024x1024');
  if (model === 'dall-e-3')
    return { ...sizes('1024x1024', '1792x1024', '1024x1792'), n: { fact: range({ max: 1 }, REFERENCE.images) } };
  return {
    ...sizes('auto', '1024x1024', '1536x1024', '1024x1536'),
    response_format: { fact: NEVER },
    style: { fact: NEVER },
  };
}

/** DALL-E answers URLs unless asked for base64; the models after it always answer base64. */
export function pictureForm({ model, response_format }: JsonObject): PictureForm {
  return String(model).startsWith('dall-e') && response_format !== 'b64_json' ? 'url' : 'b64_json';
}

function sizes(...allowed: string[]): ParameterFacts {
  return { size: { fact: range({ allowed }, REFERENCE.images) } };
}
