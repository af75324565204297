import type { CommanderError } from 'commander';
import { t } from '../messages/t.js';

/** What commander complains about, as a sentence of the run's language. What it says in no known form stays as it is. */
export function usageSentence({ message }: CommanderError): string {
  const [complaint = '', suggestion = ''] = message.replace(/^error: /, '').split('\n');
  const told = firstMatch(COMPLAINTS, complaint) ?? complaint.charAt(0).toUpperCase() + complaint.slice(1);
  const guess = firstMatch(SUGGESTIONS, suggestion) ?? suggestion;
  return guess === '' ? told : `${told}\n${guess}`;
}

type Form = readonly [pattern: RegExp, say: (...found: string[]) => string];

/** https://github.com/tj/commander.js/blob/v14.0.3/lib/command.js */
const COMPLAINTS: readonly Form[] = [
  [/^unknown option '(.+)'$/, (flag) => t`Unknown option '${flag}'`],
  [/^unknown command '(.+)'$/, (command) => t`Unknown command '${command}'`],
  [/^missing required argument '(.+)'$/, (name) => t`Missing required argument '${name}'`],
  [/^option '(.+)' argument missing$/, (flag) => t`Option '${flag}' argument missing`],
  [
    /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/,
    (flag, value, choices) => t`Option '${flag}' argument '${value}' is invalid. Allowed choices are ${choices}.`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+)'\. Allowed choices are (.+)\.$/,
    (value, name, choices) => t`'${value}' is invalid for argument '${name}'. Allowed choices are ${choices}.`,
  ],
  [
    /^too many arguments(?: for '.+')?\. Expected (\d+) arguments? but got (\d+)\.?$/,
    (expected, got) => t`Too many arguments. Expected ${expected}, got ${got}.`,
  ],
  [
    /^option '(.+)' cannot be used with option '(.+)'$/,
    (one, other) => t`Option '${one}' cannot be used with option '${other}'`,
  ],
];

const SUGGESTIONS: readonly Form[] = [
  [/^\(Did you mean one of (.+)\?\)$/, (names) => t`(Did you mean one of ${names}?)`],
  [/^\(Did you mean (.+)\?\)$/, (name) => t`(Did you mean ${name}?)`],
];

function firstMatch(forms: readonly Form[], text: string): string | undefined {
  for (const [pattern, say] of forms) {
    const found = pattern.exec(text);
    if (found) return say(...found.slice(1));
  }
  return undefined;
}
