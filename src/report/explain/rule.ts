import type { RulePage } from '../../explain/contract.js';
import { currentLanguage } from '../../messages/language.js';
import { t } from '../../messages/t.js';
import { wrapProse } from '../visible-text.js';
import type { Page } from './page.js';

/** A rule's own page, fit for a terminal: code indented, headings bold, links to files of the repository as their names. */
export function ruleSections({ id, page }: RulePage, { style, width }: Page): string[][] {
  const lines: string[] = [];
  let inCode = false;
  for (const line of page.trimEnd().split('\n')) {
    if (line.startsWith('```')) inCode = !inCode;
    else if (inCode) lines.push(style.dim(`    ${line}`));
    else if (line.startsWith('## ')) lines.push(style.bold(line.slice('## '.length)));
    else lines.push(...(line === '' ? [''] : wrapProse(plain(line), width, '')));
  }
  return [[style.bold(t`${id}  a rule`), ...noteOnLanguage()], lines];
}

/** Pages of rules are written in English alone. */
function noteOnLanguage(): string[] {
  return currentLanguage() === 'en' ? [] : [t`What follows is in English only.`];
}

function plain(line: string): string {
  return line
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '$1 ($2)')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/<(https?:[^>]+)>/g, '$1');
}
