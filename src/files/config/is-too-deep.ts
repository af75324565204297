const MAX_DEPTH = 500;
const LIST_IN_LIST = new RegExp(`(?:[-?] +){${MAX_DEPTH}}`);

/**
 * True for data nested so deep that a parser that calls itself would exhaust the stack; no configuration looks like that.
 * Brackets in text are counted too: that they could mislead it is no loss.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > MAX_DEPTH) return true;
  }
  return LIST_IN_LIST.test(text);
}
