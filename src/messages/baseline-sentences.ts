import { count } from './sentences.js';

/** What is said of a comparison with a baseline. */
export const baselineSentences = {
  heading: 'Uses of OpenAI that are not in the baseline',
  nothingNew: 'Nothing new since the baseline.',
  usage: (kind: string, name: string) => `OpenAI is used: ${kind.replaceAll('-', ' ')}${name === '' ? '' : ` ${name}`}`,
  avoid: 'Use the provider that the project moves to; what was here before is in the baseline.',
  counts: ({ added, known, moved, resolved }: Readonly<Record<'added' | 'known' | 'moved' | 'resolved', number>>) =>
    `baseline: ${added} new, ${known} known, ${moved} moved, ${resolved} resolved`,
  moved: (from: string, to: string, title: string) => `moved     ${from} -> ${to}  ${title}`,
  resolved: (file: string, title: string, rule: string) => `resolved  ${file}  ${title} (${rule})`,
  more: (rest: number) => `and ${rest} more`,
  shrink: 'Add --update-baseline to take what is resolved out of the baseline.',
  written: (file: string, items: number) => `${file}: ${count(items, 'item')}. Commit it.`,
  nothingChosen: 'Nothing in the rules and files that were asked for.',
};
