import { t } from '../../messages/t.js';
import type { Source } from '../../plan/contract.js';

/** Text that a person wrote or a file holds: nothing in it is markup. */
export function prose(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#]/g, (character) => `\\${character}`)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Code in a line; backticks in it ask for longer ones around it. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = longest > 0 ? ' ' : '';
  return `${fence}${room}${text.replaceAll('\n', ' ')}${room}${fence}`;
}

export const link = (text: string, url: string): string => `[${prose(text)}](${url})`;

export const cite = ({ url, date, unverified }: Source): string =>
  `[${t`source of ${date}`}](${url})${unverified ? t`, not verified` : ''}`;

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Folded until somebody opens it. */
export const details = (title: string, body: string): string =>
  `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
