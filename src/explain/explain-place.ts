import type { Plan } from '../plan/contract.js';
import { positionAt } from '../scan/positions.js';
import type { PlacePage } from './contract.js';

/** `src/chat.ts:12`, `src/chat.ts:12:3` or the id of a change or finding: what the plan does and says there. */
export function explainPlace(term: string, plan: Plan, source: (file: string) => string): PlacePage | undefined {
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(term) ?? [];
  const isHere = (at: string, offset: number): boolean =>
    at === file && positionAt(source(at), offset).line === Number(line);
  const changes = plan.changes.filter(
    ({ id, edits }) => id === term || edits.some((edit) => isHere(edit.file, edit.start)),
  );
  const findings = plan.findings.filter(
    ({ id, place }) => id === term || (place.file === file && place.position.line === Number(line)),
  );
  return changes.length + findings.length > 0 ? { kind: 'place', place: term, changes, findings } : undefined;
}

/** True for a word that only a plan can explain. */
export function isPlace(term: string): boolean {
  return /^.+:\d+(?::\d+)?$/.test(term) || /^[0-9a-f]{12,}$/.test(term);
}
