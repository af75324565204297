/**
 * What the columns of a file of usage are called: in the organization usage API of OpenAI and the export of its usage page
 * (https://developers.openai.com/api/reference/resources/admin/subresources/organization/subresources/usage), in the older
 * export (`n_context_tokens_total`, `snapshot_id`), in the answers of its APIs, and in tables that people make.
 */
const NAMES = {
  model: ['model', 'snapshot_id', 'model_id', 'model_name'],
  input: ['input_tokens', 'n_context_tokens_total', 'prompt_tokens', 'context_tokens_total', 'tokens_in', 'input'],
  cachedInput: [
    'input_cached_tokens',
    'n_cached_context_tokens_total',
    'cached_input_tokens',
    'cached_tokens',
    'cached_input',
    'cached',
  ],
  output: [
    'output_tokens',
    'n_generated_tokens_total',
    'completion_tokens',
    'generated_tokens_total',
    'tokens_out',
    'output',
  ],
  requests: ['num_model_requests', 'n_requests', 'num_requests', 'requests', 'calls'],
} as const;

export type Column = keyof typeof NAMES;
export const COLUMNS = Object.keys(NAMES) as readonly Column[];

export function namesOf(column: Column): readonly string[] {
  return NAMES[column];
}

/** The spelling among those given that stands for a column; a name that comes earlier in our list wins. `Input tokens` is `input_tokens`. */
export function findColumn(column: Column, spellings: readonly string[]): string | undefined {
  const plain = new Map(spellings.map((spelling) => [simplify(spelling), spelling]));
  const name = NAMES[column].find((each) => plain.has(each));
  return name === undefined ? undefined : plain.get(name);
}

function simplify(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^_|_$/g, '');
}
