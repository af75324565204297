import { hasScriptBlocks } from '../../discover/file-kinds.js';
import type { ScanInput } from '../scan-sources.js';
import { type MaskedScripts, maskScripts } from './mask-scripts.js';
import type { ScriptLanguage } from './script-block.js';

interface Scripts extends ScanInput {
  /** Of a component or page; undefined where the file's name says it. */
  languageOf(path: string): ScriptLanguage | undefined;
}

/** The same input with components and pages reduced to their scripts, each of them masked once. */
export function readScripts(input: ScanInput): Scripts {
  const known = new Map<string, MaskedScripts | undefined>();
  const masked = (path: string, text: string): MaskedScripts | undefined => {
    if (!hasScriptBlocks(path)) return undefined;
    if (!known.has(path)) known.set(path, maskScripts(path, text));
    return known.get(path);
  };
  const reduce = ({ path, text }: { readonly path: string; readonly text: string }) => ({
    path,
    text: masked(path, text)?.text ?? text,
  });
  return {
    ...input,
    candidates: input.candidates.map(reduce),
    textOf(path) {
      const text = input.textOf(path);
      return text === undefined ? undefined : reduce({ path, text }).text;
    },
    findFilesContaining: (needles) => input.findFilesContaining(needles).map(reduce),
    languageOf: (path) => masked(path, input.textOf(path) ?? '')?.language,
  };
}
