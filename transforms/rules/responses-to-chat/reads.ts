import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import type { ResultUsage } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import type { Part } from '../../call-shapes/part.js';
import { rewriteRead, type WayRule, type WayTable } from '../../call-shapes/reads.js';
import { isTypeScript } from '../../call-shapes/write.js';
import { readParsed } from '../structured-output/read-parsed.js';
import { wayOfEvent } from './events.js';
import { readEvent } from './read-event.js';
import { itemRules, readOutput } from './read-output.js';
import { formatOf, schemaInstruction } from './schema-instruction.js';

/** What has another name and means the same. */
const USAGE: readonly WayRule[] = [
  { way: 'usage.input_tokens', replaces: 1, path: 'prompt_tokens' },
  { way: 'usage.output_tokens', replaces: 1, path: 'completion_tokens' },
  { way: 'usage.total_tokens' },
  { way: 'usage.input_tokens_details', replaces: 1, path: 'prompt_tokens_details' },
  { way: 'usage.output_tokens_details', replaces: 1, path: 'completion_tokens_details' },
];

const SAME: readonly WayRule[] = ['id', 'model', '_request_id', 'service_tier'].map((way) => ({ way }));

/** Over plain HTTP an error comes in the same way as an answer, and looks the same in both APIs. */
const OF_ERRORS: readonly WayRule[] = ['error', 'message'].map((way) => ({ way }));

const ADVICE = {
  get status() {
    return t`Read choices[0].finish_reason: 'stop' is completed, 'length' and 'content_filter' are incomplete.`;
  },
  get incomplete_details() {
    return t`Read choices[0].finish_reason: 'length' is max_output_tokens.`;
  },
  get error() {
    return t`Catch the error: a chat completion that failed is thrown.`;
  },
  get output_parsed() {
    return t`Parse choices[0].message.content with your schema.`;
  },
};

export function readAnswer(usage: ResultUsage, request: Request, scanned: Scanned): Part {
  if (wayOfEvent(usage)) return readEvent(usage, request, scanned);
  const isTyped = isTypeScript(usage.file);
  const offersTools = request.parameters?.properties.some(({ name }) => name === 'tools') ?? false;
  const path = `choices[0]${isTyped ? '?' : ''}.message.content`;
  const text = { path, ...(isTyped || offersTools ? { fallback: "''" } : {}) };
  if (usage.steps[0]?.name === 'output_parsed' && schemaInstruction(request, scanned) !== undefined) {
    return readParsed(usage, { path, formatOf }, scanned);
  }
  if (usage.steps[0]?.name === 'output') {
    const part = readOutput(usage, request, scanned);
    if (part) return part;
  }
  const table: WayTable = {
    target: t`a chat completion`,
    advice: ADVICE,
    rules: {
      answer: [
        ...SAME,
        ...(usage.route === 'http' ? OF_ERRORS : []),
        ...USAGE,
        { way: 'created_at', replaces: 1, path: 'created' },
        { way: 'output_text', replaces: 1, ...text },
        { way: 'output.#.content.#.text', replaces: 5, ...text },
        ...itemRules(request, scanned),
      ],
    },
  };
  return rewriteRead(usage, table, scanned);
}
