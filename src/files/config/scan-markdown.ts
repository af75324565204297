import { isOpenAIModelId } from '../../scan/openai-model-id.js';
import { type ConfigScan, describeMentions } from './describe-mentions.js';
import { findInstalls } from './find-installs.js';
import { withoutOverlaps } from './find-mentions.js';
import { findPairs } from './find-pairs.js';
import { type Mention, type Stretch, spanOf } from './mention.js';
import { SHELL_PAIR } from './scan-shell.js';

/** Words with the look of a model id; ids as short as `o3` say nothing in prose. */
const MODEL =
  /(?<![\w./@-])(?:(?:gpt|text-embedding|text-davinci|dall-e|whisper|tts)-[\w.-]*\w|chatgpt-[\w.]+-latest)/g;

/** What a reader is told to set, install, pay for: the sentences that a move makes wrong. */
export function scanMarkdown(path: string, text: string): ConfigScan {
  const stretch = { text, start: 0 };
  const mentions = withoutOverlaps([
    ...findPairs(stretch, SHELL_PAIR),
    ...findInstalls(stretch),
    ...findModels(stretch),
  ]);
  return { usages: describeMentions(path, text, 'markdown', mentions) };
}

function findModels({ text, start }: Stretch): Mention[] {
  return [...text.matchAll(MODEL)]
    .filter(([written]) => isOpenAIModelId(written))
    .map(({ 0: written, index }) => ({
      role: 'model',
      text: written,
      span: spanOf({ text: written, start: start + index }),
    }));
}
