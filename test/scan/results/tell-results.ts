import type { ResultUsage, ScanResult, StreamUsage } from '../../../src/scan/usage.js';
import { scanFiles } from '../scan-files.js';

type Files = Readonly<Record<string, string>>;

const CLIENT =
  "import OpenAI from 'openai';\nconst client = new OpenAI();\nconst params = { model: 'gpt-4o', messages: [] };\n";

/** The reads of one file with a client of the `openai` package above it, as {@link tellReads} tells them. */
export function readsOf(code: string, options: Parameters<typeof scanFiles>[1] = {}): string[] {
  return tellReads(scanFiles({ 'ask.ts': CLIENT + code }, options), { 'ask.ts': CLIENT + code });
}

/** `completion.choices[0] -> answer choices.0 | value`: what is written, what is read, what becomes of it. */
export function tellReads(result: ScanResult, files: Files): string[] {
  return result.usages.flatMap((usage) => {
    if (usage.kind === 'result') return tellRead(usage, files);
    return usage.kind === 'stream' ? tellStream(usage, files) : [];
  });
}

function tellStream({ file, span, form, event, variable, unseen }: StreamUsage, files: Files): string {
  const text = files[file]?.slice(...span).replace(/\s+/g, ' ');
  const by = variable ? ` by ${files[variable.file]?.slice(...variable.span)}` : '';
  return `${text} ${form}${event ? ` ${event}` : ''}${by}${unseen ? ` (${unseen})` : ''}`;
}

function tellRead(usage: ResultUsage, files: Files): string {
  const { file, span, root, steps, before, use, texts, unseen, written } = usage;
  const text = files[file]?.slice(...span).replace(/\s+/g, ' ');
  const names = steps.map(({ name }) => name);
  const way = [[root, ...names.slice(0, before)].join('.'), ...names.slice(before)].join(' ');
  const compared = texts.map((each) => ` ${each.partly ? '~' : ''}${each.text}`).join('');
  return `${text} -> ${way} | ${use}${compared}${written ? ' written' : ''}${unseen ? ` (${unseen})` : ''}`;
}
