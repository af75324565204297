/** The bodies of the Responses API and of legacy completions; fields that nobody looks at pass through. */
import { z } from 'zod';

const part = z.looseObject({ type: z.string(), text: z.string().optional() });

/** A message, a function call, its result, or what else an answer held. */
const item = z.looseObject({
  type: z.string().optional(),
  role: z.enum(['developer', 'system', 'user', 'assistant']).optional(),
  content: z.union([z.string(), z.array(part)]).nullish(),
  call_id: z.string().optional(),
  name: z.string().optional(),
  arguments: z.string().optional(),
  output: z.string().optional(),
});
export type ResponseItem = z.infer<typeof item>;

const limit = z.int().positive().nullish();

export const responsesRequest = z.looseObject({
  model: z.string(),
  input: z.union([z.string(), z.array(item).min(1)]),
  instructions: z.string().nullish(),
  tools: z.array(z.looseObject({ type: z.string(), name: z.string().optional(), parameters: z.unknown() })).nullish(),
  tool_choice: z.union([z.string(), z.looseObject({ type: z.string(), name: z.string().optional() })]).nullish(),
  text: z.looseObject({ format: z.looseObject({ type: z.string(), schema: z.unknown() }).optional() }).nullish(),
  max_output_tokens: limit,
  temperature: z.number().nullish(),
  top_p: z.number().nullish(),
  stream: z.boolean().nullish(),
});
export type ResponsesRequest = z.infer<typeof responsesRequest>;

export const completionsRequest = z.looseObject({
  model: z.string(),
  prompt: z.union([z.string(), z.array(z.string()).min(1)]),
  max_tokens: limit,
  n: limit,
  best_of: limit,
  echo: z.boolean().nullish(),
  suffix: z.string().nullish(),
  temperature: z.number().nullish(),
  top_p: z.number().nullish(),
  stop: z.union([z.string(), z.array(z.string())]).nullish(),
  stream: z.boolean().nullish(),
});
export type CompletionsRequest = z.infer<typeof completionsRequest>;
