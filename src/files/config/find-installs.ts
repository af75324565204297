import { sdkModule } from '../../scan/sdk-packages.js';
import type { Mention, Stretch } from './mention.js';
import { spanOf } from './mention.js';

const INSTALL = /\b(?:npm|pnpm|yarn|bun|deno)[^\S\r\n]+(?:install|i|add|ci)\b(?<rest>[^\r\n`&;|<"]*)/g;
/** A package with or without a version, perhaps behind `npm:`. */
const PACKAGE = /(?<=\s)(?:npm:)?(?<name>(?:@[\w.-]+\/)?[\w.-]+)(?:@(?<range>[^\s]+))?(?=\s|$)/g;

/** The packages that reach OpenAI among those an install command names. The span is the package's, its version with it. */
export function findInstalls({ text, start }: Stretch): Mention[] {
  return [...text.matchAll(INSTALL)].flatMap(({ 0: command, index, groups = {} }) => {
    const rest = groups.rest ?? '';
    const restStart = start + index + command.length - rest.length;
    return [...rest.matchAll(PACKAGE)].flatMap(({ 0: written, index: at, groups: named = {} }): Mention[] => {
      const { name = '', range } = named;
      if (!sdkModule(name)) return [];
      const span = spanOf({ text: written, start: restStart + at });
      return [{ role: 'package', name, ...(range === undefined ? {} : { text: range }), span }];
    });
  });
}
