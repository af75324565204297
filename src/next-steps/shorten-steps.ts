import { nextSentences } from '../messages/next-sentences.js';
import { assignment } from './assignment.js';
import type { Command, NextSteps } from './contract.js';
import { FORMATTERS } from './formatters.js';

/** The steps in a few words each, for the last line of a preview: `pnpm install`, `prettier --write`, `set ZAI_API_KEY`. */
export function shortenSteps({ installs, formats, variables }: NextSteps): string[] {
  const commands = [...installs.map(({ words }) => words.join(' ')), ...formats.map(nameOfFormatter)];
  return [...new Set(commands), ...variables.map((variable) => nextSentences.set(assignment(variable)))];
}

/** Without what runs it and without the paths. */
function nameOfFormatter({ words }: Command): string {
  const formatter = FORMATTERS.find((each) => each.words.every((word) => words.includes(word)));
  return (formatter?.words ?? words).join(' ');
}
