import type { Change } from '../plan/contract.js';
import { findConflicts } from '../plan/edits/find-conflicts.js';
import { editSentences } from './edit-sentences.js';
import { readEditorText, toEditorText } from './edit-text.js';
import { findBreakage } from './find-breakage.js';
import { editorCommand } from './open-editor.js';
import type { Draft, EditResult, ReviewState } from './state.js';

/**
 * Has a person edit the new text of a change, or their own text for it that was refused last. What breaks a file or
 * overlaps another change is refused, with the reason.
 */
export async function editChange(
  { work, deck, decisions, draft }: ReviewState,
  change: Change,
  openEditor: (text: string) => Promise<string>,
): Promise<EditResult> {
  const before = toEditorText(change, work.source);
  const begun = draft?.about === change.id ? draft.text : before;
  const after = await openEditor(begun).catch(() => undefined);
  if (after === undefined) return refuse(editSentences.failed(editorCommand()));
  if (after === before || after.trim() === '') return refuse(editSentences.unchanged);
  const edits = readEditorText(after, change, work.source);
  if (edits === undefined) return refuse(editSentences.unreadable);

  const isIn = ({ id }: Change): boolean => (decisions.answers.get(id)?.kind ?? 'accept') === 'accept';
  const others = deck.changes.filter((each) => each.id !== change.id && isIn(each));
  const [clash] = findConflicts([{ ...change, edits }, ...others]).filter(({ first }) => first === change.id);
  const kept = { about: change.id, text: after };
  if (clash) return refuse(editSentences.clashes(deck.byId.get(clash.second)?.title ?? change.title), kept);
  const broken = findBreakage(edits, work.source);
  if (broken) return refuse(editSentences.breaks(broken.place.file, broken.line, broken.message), kept);

  const touched = new Set(edits.map(({ file }) => file));
  const files = work.plan.files.filter(({ path }) => touched.has(path)).map(({ path, sha256 }) => [path, sha256]);
  return { kind: 'edited', step: { kind: 'rewrite', about: change.id, edits, files: Object.fromEntries(files) } };
}

const refuse = (reason: string, draft?: Draft): EditResult => ({ kind: 'refused', reason, ...(draft && { draft }) });
