import type { QuirkPage } from '../../explain/contract.js';
import { t } from '../../messages/t.js';
import { wrapProse } from '../visible-text.js';
import { cite, type Page } from './page.js';

/** Behaviour that several providers may share under one name. */
export function quirkSections({ id, rows }: QuirkPage, { style, width }: Page): string[][] {
  return [
    [style.bold(t`${id}  a quirk`)],
    ...rows.map(({ provider, quirk }) => [
      style.bold(provider),
      ...wrapProse(quirk.text, width, '  '),
      `  ${style.dim(cite(quirk))}`,
    ]),
  ];
}
