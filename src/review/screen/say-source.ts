import { listNotes } from '../../messages/lists.js';
import type { Source } from '../../plan/contract.js';
import { visibleText } from '../../report/visible-text.js';
import { sentences } from '../sentences.js';

export function saySource({ url, date, unverified }: Source): string {
  return `${visibleText(url)} (${unverified === true ? listNotes([date, sentences.unverified]) : date})`;
}
