import { findMentions } from './find-mentions.js';
import { type Mention, type Stretch, sliceStretch } from './mention.js';
import { mentionsOfAssignment } from './mentions-of-assignment.js';

/**
 * The mentions of a text in which names are set to values: `pattern` finds one such place, with the groups `name` and `value`
 * and the flags `dg`. What stands between the places is searched too.
 */
export function findPairs(stretch: Stretch, pattern: RegExp): Mention[] {
  const mentions: Mention[] = [];
  let behind = 0;
  for (const { 0: whole, index, indices } of stretch.text.matchAll(pattern)) {
    const name = indices?.groups?.name;
    const value = indices?.groups?.value;
    if (!name || !value) continue;
    mentions.push(
      ...findMentions(sliceStretch(stretch, behind, index)),
      ...mentionsOfAssignment(sliceStretch(stretch, ...name), unquote(sliceStretch(stretch, ...value))),
    );
    behind = index + whole.length;
  }
  return [...mentions, ...findMentions(sliceStretch(stretch, behind))];
}

/** The characters between the quotes, where there are any. */
export function unquote(stretch: Stretch): Stretch {
  const isQuoted = stretch.text.length > 1 && /^(["'`])[\s\S]*\1$/.test(stretch.text);
  return isQuoted ? sliceStretch(stretch, 1, stretch.text.length - 1) : stretch;
}

/** The text with its comments blanked. A pattern that knows strings too keeps them by its first group. */
export function withoutComments(text: string, stringOrComment: RegExp): string {
  return text.replace(stringOrComment, (whole: string, kept: unknown) =>
    typeof kept === 'string' ? whole : whole.replace(/[^\r\n]/g, ' '),
  );
}
