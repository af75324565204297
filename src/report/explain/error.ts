import type { ErrorPage } from '../../explain/contract.js';
import { t } from '../../messages/t.js';
import { wrapProse } from '../visible-text.js';
import type { Page } from './page.js';

/** What an error says, as an example has it: its title, what happened, how to fix it. */
export function errorSections(
  { code, title, detail, hint, exit, link }: ErrorPage,
  { style, width }: Page,
): string[][] {
  const part = (heading: string, text: string): string[] =>
    text === '' ? [] : [style.bold(heading), ...text.split('\n').flatMap((line) => wrapProse(line, width, '  '))];
  return [
    [style.bold(t`${code}  an error`), ...wrapProse(t`For example: ${title}`, width, '  ')],
    part(t`What happened`, detail),
    part(t`How to fix`, hint),
    part(t`Exit code`, String(exit)),
    [style.dim(link)],
  ];
}
