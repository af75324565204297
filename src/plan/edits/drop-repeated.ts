import type { Edit } from '../contract.js';

/** Each edit once: a place that several values reach is asked for by each of them. */
export function dropRepeated(edits: readonly Edit[]): Edit[] {
  return [
    ...new Map(edits.map((edit) => [JSON.stringify([edit.file, edit.start, edit.end, edit.text]), edit])).values(),
  ];
}
