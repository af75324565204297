/** The lines around a change in the person's editor, and why a text is not taken. */

import { t } from '../messages/t.js';

export const editSentences = {
  head: (title: string) => `# repoint: ${title}`,
  place: (file: string, line: number) => t`# repoint: ${file} line ${line}`,
  get foot() {
    return t`# repoint: edit what is between these lines; an empty file changes nothing.`;
  },
  get unchanged() {
    return t`The text is as it was.`;
  },
  get unreadable() {
    return t`Not taken: the lines "# repoint:" must stay as they are.`;
  },
  breaks: (file: string, line: number, message: string) =>
    t`Not taken: ${file} would not parse: ${message.replace(/\.$/, '')} (line ${line}). e goes on with your text.`,
  clashes: (title: string) => t`Not taken: it overlaps "${title}". e goes on with your text.`,
  failed: (command: string) => t`Not taken: the editor "${command}" failed. Set EDITOR to another.`,
};
