import { type Command, Help, type HelpConfiguration, type Option } from 'commander';
import { bracketed, listed, listNotes } from '../messages/lists.js';
import { t } from '../messages/t.js';
import { breakChinese, widthOf } from '../report/break-chinese.js';

/** What commander itself says in a help, in the language of the run. */
export function helpWords(): HelpConfiguration {
  return {
    styleTitle: (title) => TITLES[title]?.() ?? title,
    optionDescription: describeOption,
    subcommandTerm: nameWithUsage,
    formatHelp,
    displayWidth: widthOf,
    boxWrap,
  };
}

/** Without the blank that commander has behind `Usage:`, where the colon is that of Chinese. */
function formatHelp(command: Command, helper: Help): string {
  return Help.prototype.formatHelp.call(helper, command, helper).replace(/^(.*：) /, '$1');
}

/** Commander folds at blanks, which Chinese has none of. */
function boxWrap(this: Help, text: string, width: number): string {
  return Help.prototype.boxWrap.call(this, breakChinese(text, width), width);
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
    ...(argChoices ? [t`choices: ${listed(argChoices.map((choice) => JSON.stringify(choice)))}`] : []),
    ...(takesValue && option.defaultValue !== undefined
      ? [t`default: ${option.defaultValueDescription ?? JSON.stringify(option.defaultValue)}`]
      : []),
  ];
  return facts.length === 0 ? description : bracketed(description, listNotes(facts));
}
