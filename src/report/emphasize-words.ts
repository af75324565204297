import { diffWordsWithSpace } from 'diff';

/** A stretch of a line; `different` where the other version of the line has something else. */
export interface Stretch {
  readonly text: string;
  readonly different: boolean;
}

/** What differs between two versions of a line. Lines with little in common come back as one plain stretch. */
export function compareWords(
  before: string,
  after: string,
): { readonly removed: Stretch[]; readonly added: Stretch[] } {
  const parts = diffWordsWithSpace(before, after);
  const common = parts.filter((part) => !part.added && !part.removed).reduce((sum, part) => sum + part.value.length, 0);
  if (common * 3 < Math.max(before.trim().length, after.trim().length)) {
    return { removed: [plain(before)], added: [plain(after)] };
  }
  return {
    removed: joinAcrossGaps(parts.filter((part) => !part.added).map((part) => stretch(part.value, part.removed))),
    added: joinAcrossGaps(parts.filter((part) => !part.removed).map((part) => stretch(part.value, part.added))),
  };
}

/** `gpt-4o` against `glm-5` shares a dash: marking the word around it as well reads better than a gap. */
function joinAcrossGaps(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [index, current] of stretches.entries()) {
    const bridge = /^[-._/:]$/.test(current.text) && stretches[index - 1]?.different && stretches[index + 1]?.different;
    const different = current.different || bridge === true;
    const last = joined.at(-1);
    if (last !== undefined && last.different === different)
      joined[joined.length - 1] = stretch(last.text + current.text, different);
    else joined.push(stretch(current.text, different));
  }
  return joined;
}

function stretch(text: string, different: boolean): Stretch {
  return { text, different };
}

function plain(text: string): Stretch {
  return stretch(text, false);
}
