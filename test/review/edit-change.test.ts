import { expect, test } from 'vitest';
import type { Plan } from '../../src/plan/contract.js';
import { beginReview } from '../../src/review/begin-review.js';
import { editChange } from '../../src/review/edit-change.js';
import { reduce } from '../../src/review/reduce.js';
import type { ReviewState } from '../../src/review/state.js';
import { makeChange } from '../apply/make-change.js';

const TEXT = "const model = 'old';\n";
const CHANGE = makeChange('1', { tier: 'review', edits: [{ file: 'a.ts', start: 15, end: 18, text: 'new' }] });

function begin(): ReviewState {
  const plan = { changes: [CHANGE], files: [{ path: 'a.ts', sha256: 'hash' }], usages: [], findings: [], problems: [] };
  const work = { plan: plan as unknown as Plan, source: () => TEXT, modelsFor: () => ({ options: [] }) };
  return beginReview({
    work,
    steps: [],
    moved: [],
    showsAutos: false,
    dirty: [],
    size: { columns: 80, rows: 24 },
  });
}

/** The state after a person has done this to the text, and the text that they were shown. */
async function edit(state: ReviewState, rewrite: (text: string) => string) {
  let shown = '';
  const result = await editChange(state, CHANGE, async (text) => {
    shown = text;
    return rewrite(text);
  });
  return { shown, state: reduce(state, { kind: 'edited', result }).state };
}

const breakIt = (text: string): string => text.replace("'new'", "'mine");

test('a text that was refused is what the editor shows next, and what mends it is taken', async () => {
  const refused = await edit(begin(), breakIt);
  expect(refused.state.notice).toMatch(/^Not taken: a\.ts would not parse.*e goes on with your text\.$/);
  const mended = await edit(refused.state, (text) => text.replace("'mine", "'mine'"));
  expect(mended.shown).toContain("const model = 'mine;");
  expect(mended.state.decisions.rewrites.get('1')).toBeDefined();
});

test('an emptied text begins anew', async () => {
  const refused = await edit(begin(), breakIt);
  const emptied = await edit(refused.state, () => '');
  expect((await edit(emptied.state, breakIt)).shown).toContain("const model = 'new';");
});

test('a new plan forgets the refused text', async () => {
  const { state } = await edit(begin(), breakIt);
  const planned = reduce(state, { kind: 'planned', work: state.work, moved: [] }).state;
  expect((await edit(planned, breakIt)).shown).toContain("const model = 'new';");
});
