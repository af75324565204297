import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import type { ResultUsage } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import type { Part } from '../../call-shapes/part.js';
import { rewriteRead, type WayTable } from '../../call-shapes/reads.js';
import { isTypeScript } from '../../call-shapes/write.js';

/** What means the same in both. */
const SAME = [
  'id',
  'object',
  'created',
  'model',
  'usage',
  'choices.#.finish_reason',
  'choices.#.index',
  '_request_id',
].map((way) => ({ way }));

export function readAnswer(usage: ResultUsage, { route }: Request, scanned: Scanned): Part {
  const isV3 = route === 'openai-v3' || route === 'openai-edge';
  // v3 declares message and content as optional, as it did text, so that the code deals with it already.
  const path = isV3 && isTypeScript(usage.file) ? 'message?.content' : 'message.content';
  const fallback = isTypeScript(usage.file) && !isV3 ? { fallback: "''" } : {};
  const table: WayTable = {
    target: t`a chat completion`,
    rules: {
      answer: [...SAME, { way: 'choices.#.text', replaces: 1, path, ...fallback }],
      chunk: [...SAME, { way: 'choices.#.text', replaces: 1, path: '?.delta?.content', fallback: "''" }],
    },
  };
  return rewriteRead(usage, table, scanned);
}
