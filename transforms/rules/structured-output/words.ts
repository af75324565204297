import { t } from '../../../src/messages/t.js';

/** Some providers refuse to answer in JSON unless the prompt has the word in it. */
const INSTRUCTION = 'Answer with JSON that matches this JSON Schema: ';

/** The inside of a template with the instruction and the schema, which stays where it is written in code. */
export const instruction = (schema: string): string => `${INSTRUCTION}\${JSON.stringify(${schema})}`;

export const instruct = (schema: string): string => `\`${instruction(schema)}\``;

/** What to write where no edit does it. */
export const byHand = () =>
  t`Ask for response_format { type: 'json_object' }, say ${instruct('schema')} in a system message, and check the answer in your code: Schema.parse(JSON.parse(content)).`;

/** The same where the provider is not known to take the word either. */
export const byHandInPrompt = () =>
  t`Leave response_format out, say ${instruct('schema')} in the system message, and check the answer in your code: Schema.parse(JSON.parse(content)).`;
