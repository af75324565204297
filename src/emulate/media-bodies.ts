/** The bodies of calls for pictures, speech and transcripts; fields that nobody looks at pass through. */
import { z } from 'zod';

export const imagesRequest = z.looseObject({
  model: z.string(),
  prompt: z.string().min(1),
  n: z.int().positive().nullish(),
  size: z.string().nullish(),
  response_format: z.enum(['url', 'b64_json']).nullish(),
});
export type ImagesRequest = z.infer<typeof imagesRequest>;

export const speechRequest = z.looseObject({
  model: z.string(),
  input: z.string().min(1).max(4096),
  voice: z.string(),
  response_format: z.string().nullish(),
  speed: z.number().nullish(),
});

/** A form, with its file as it was heard; its values are texts. */
export const transcriptionsRequest = z.looseObject({
  model: z.string(),
  file: z.object({ name: z.string(), heard: z.string() }),
  response_format: z.string().nullish(),
});
