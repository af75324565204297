import { CREATED } from './answer-chat.js';
import { shortHash } from './answer-text.js';
import type { JsonObject, PictureForm } from './dialect.js';
import type { ImagesRequest } from './media-bodies.js';

/** Pictures that are made of the prompt: the same prompt gives the same URLs, or the same bytes. */
export function answerImages({ prompt, n }: ImagesRequest, form: PictureForm): JsonObject {
  const pictures = Array.from({ length: n ?? 1 }, (_, index) => `${shortHash(prompt)}-${index}`);
  return {
    created: CREATED,
    data: pictures.map((name) =>
      form === 'url'
        ? { url: `https://pictures.example/${name}.png` }
        : { b64_json: Buffer.from(`PNG ${name}`).toString('base64') },
    ),
  };
}
