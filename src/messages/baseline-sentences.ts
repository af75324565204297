import { count } from './sentences.js';
import { t } from './t.js';

/** What is said of a comparison with a baseline. */
export const baselineSentences = {
  get heading() {
    return t`Uses of OpenAI that are not in the baseline`;
  },
  get nothingNew() {
    return t`Nothing new since the baseline.`;
  },
  usage: (kind: string, name: string) =>
    t`OpenAI is used: ${kind.replaceAll('-', ' ')}${name === '' ? '' : ` ${name}`}`,
  get avoid() {
    return t`Use the provider that the project moves to; what was here before is in the baseline.`;
  },
  counts: ({ added, known, moved, resolved }: Readonly<Record<'added' | 'known' | 'moved' | 'resolved', number>>) =>
    t`baseline: ${added} new, ${known} known, ${moved} moved, ${resolved} resolved`,
  moved: (from: string, to: string, title: string) => t`moved     ${from} -> ${to}  ${title}`,
  resolved: (file: string, title: string, rule: string) => t`resolved  ${file}  ${title} (${rule})`,
  more: (rest: number) => t`and ${rest} more`,
  get shrink() {
    return t`Add --update-baseline to take what is resolved out of the baseline.`;
  },
  written: (file: string, items: number) => t`${file}: ${count(items, 'item')}. Commit it.`,
  get partial() {
    return t`a part of the plan: the rules and files that were asked for`;
  },
  get nothingChosen() {
    return t`Nothing in the rules and files that were asked for.`;
  },
};
