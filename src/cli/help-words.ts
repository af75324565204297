import type { Command, HelpConfiguration, Option } from 'commander';
import { t } from '../messages/t.js';

/** What commander itself says in a help, in the language of the run. */
export function helpWords(): HelpConfiguration {
  return {
    styleTitle: (title) => TITLES[title]?.() ?? title,
    optionDescription: describeOption,
    subcommandTerm: nameWithUsage,
  };
}

/** A command as the list of commands has it. What its own module says is not read by then. */
const nameWithUsage = (command: Command): string => `${command.name()} ${command.usage()}`;

const TITLES: Readonly<Record<string, () => string>> = {
  'Usage:': () => t`Usage:`,
  'Arguments:': () => t`Arguments:`,
  'Options:': () => t`Options:`,
  'Commands:': () => t`Commands:`,
};

/** The description with what may be given and what holds without the flag, as commander has it. */
function describeOption({ description, argChoices, required, optional, ...option }: Option): string {
  const takesValue = required || optional;
  const facts = [
    ...(argChoices ? [t`choices: ${argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`] : []),
    ...(takesValue && option.defaultValue !== undefined
      ? [t`default: ${option.defaultValueDescription ?? JSON.stringify(option.defaultValue)}`]
      : []),
  ];
  return facts.length === 0 ? description : `${description} (${facts.join(', ')})`;
}
