import type { Command, Option } from 'commander';
import { valuesOfArgument, valuesOfOption } from './values.js';

/** What can stand in the place of a word that is being typed. */
export interface Candidate {
  readonly text: string;
  /** One line, maybe empty. */
  readonly about: string;
}

/**
 * What the last of the words can become; the words before it are complete. Empty where a path is to be typed, or where
 * nothing is known: then the shell offers files.
 */
export function completeWords(program: Command, words: readonly string[]): Candidate[] {
  const before = joinEqualSigns(words.slice(0, -1));
  const current = words.at(-1) ?? '';
  const [first] = before;
  const command = program.commands.find((each) => each.name() === first);
  const asked = command ?? defaultCommand(program);
  const all = candidates(program, { asked, isNamed: command !== undefined, before, current });
  return all.filter(({ text }) => text.startsWith(valuePart(current)));
}

interface Question {
  readonly asked: Command | undefined;
  /** False where the command is the one that runs when none is named. */
  readonly isNamed: boolean;
  readonly before: readonly string[];
  readonly current: string;
}

function candidates(program: Command, { asked, isNamed, before, current }: Question): Candidate[] {
  if (!asked) return [];
  const [flag, ...rest] = current.split('=');
  const valued =
    rest.length > 0 ? optionNamed(flag, asked) : current === '=' ? undefined : optionNamed(before.at(-1), asked);
  if (valued?.required) return valuesOfOption(valued, before).map(plain);
  if (current.startsWith('-')) return flagsOf(asked);
  const operands = operandsOf(before, asked).slice(isNamed ? 1 : 0);
  const argument = asked.registeredArguments[operands.length];
  const values = argument ? valuesOfArgument(argument, asked.name()).map(plain) : [];
  const isFirst = !isNamed && before.length === 0;
  return isFirst ? [...commandsOf(program), ...values] : values;
}

/** Bash takes `--to=zhipu` apart, as three words. */
function joinEqualSigns(words: readonly string[]): string[] {
  return words.filter((word) => word !== '=');
}

/** `zh` of `--to=zh`; bash shows no more of it either. */
function valuePart(current: string): string {
  return current.startsWith('-') && current.includes('=')
    ? current.slice(current.indexOf('=') + 1)
    : current.replace(/^=/, '');
}

function optionNamed(word: string | undefined, command: Command): Option | undefined {
  return word === undefined ? undefined : command.options.find(({ long, short }) => long === word || short === word);
}

/** The words that are neither flags nor their values. */
function operandsOf(words: readonly string[], command: Command): string[] {
  return words.filter((word, index) => !word.startsWith('-') && !optionNamed(words[index - 1], command)?.required);
}

function flagsOf(command: Command): Candidate[] {
  const shown = command.createHelp().visibleOptions(command);
  return shown.flatMap(({ long, description }) => (long ? [{ text: long, about: description }] : []));
}

function commandsOf(program: Command): Candidate[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ text: command.name(), about: command.description() }));
}

/** The one that runs where none is named. */
function defaultCommand(program: Command): Command | undefined {
  return program.commands.find((command) => command.name() === 'migrate');
}

const plain = (text: string): Candidate => ({ text, about: '' });
