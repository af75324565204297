import { t } from '../../messages/t.js';
import type { Edit } from '../contract.js';

/** Two edits want the same characters and disagree about them: a rule's mistake or an unsettled conflict. */
export class OverlappingEdits extends Error {
  constructor(
    readonly first: Edit,
    readonly second: Edit,
  ) {
    super(t`Two edits overlap in ${first.file}: ${describeEdit(first)} and ${describeEdit(second)}.`);
    this.name = 'OverlappingEdits';
  }
}

/** An edit that does not lie inside its file: the plan was made for another text. */
export class EditOutOfRange extends Error {
  constructor(
    readonly edit: Edit,
    readonly length: number,
  ) {
    super(t`${describeEdit(edit)} does not fit into ${edit.file}, which has ${length} characters.`);
    this.name = 'EditOutOfRange';
  }
}

function describeEdit({ start, end, text }: Edit): string {
  return `[${start}, ${end}) -> ${JSON.stringify(text)}`;
}
