import { createHash } from 'node:crypto';
import type { Change, Finding, Plan } from '../plan/contract.js';
import { lineEnd, lineStart } from '../plan/edits/text-lines.js';
import type { BaselineItem } from './contract.js';

type Source = (file: string) => string;

/** The work of a plan: its changes, and its findings that somebody has to act on. */
export function itemsOfPlan({ changes, findings, usages }: Plan, source: Source): BaselineItem[] {
  const byId = new Map(usages.map((usage) => [usage.id, usage]));
  const symbolOf = ({ usages: [first = ''] }: Change | Finding): string => byId.get(first)?.symbol ?? '';
  return [
    ...changes.flatMap((change) => {
      const [edit] = change.edits;
      return edit ? [itemOf(change, symbolOf(change), edit.file, edit.start, source)] : [];
    }),
    ...findings
      .filter(({ severity }) => severity === 'action')
      .map((finding) => itemOf(finding, symbolOf(finding), finding.place.file, finding.place.span[0], source)),
  ];
}

function itemOf({ id, rule, title }: Change | Finding, symbol: string, file: string, start: number, source: Source) {
  return { id, rule, file, symbol, title, text: hash(lineAt(source(file), start)) };
}

const lineAt = (text: string, offset: number): string => text.slice(lineStart(text, offset), lineEnd(text, offset));

/** A hash, since a line may hold a key. */
function hash(line: string): string {
  return createHash('sha256').update(line.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 12);
}
