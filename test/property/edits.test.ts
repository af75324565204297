import { chmod, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply-plan.js';
import { undoLast } from '../../src/apply/undo-last.js';
import type { Edit } from '../../src/plan/contract.js';
import { composeEdits } from '../../src/plan/edits/compose-edits.js';
import { makeChange } from '../apply/make-change.js';
import { makeFolder, planOf, snapshot } from '../apply/temp-project.js';

/** What files are made of, with all that editors and tools like to "repair". */
const piece = fc.oneof(
  fc.constantFrom('\r\n', '\n', '\r', '\t', '\uFEFF', '\u2028', ' ', "'", '`', '\\', '// 中文', '😀', 'é', 'e\u0301'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

/** A text cut into stretches that are not empty: some are replaced, before some there is an insertion. */
const stretches = fc.array(
  fc.record({ old: text.filter((old) => old !== ''), insertion: fc.option(piece), replacement: fc.option(piece) }),
  { maxLength: 12 },
);
type Stretches = typeof stretches extends fc.Arbitrary<infer T> ? T : never;

/** The text of the stretches, the edits, and the text they must lead to. */
function lay(laid: Stretches, file = 'a.ts'): { before: string; edits: Edit[]; after: string } {
  const edits: Edit[] = [];
  let before = '';
  let after = '';
  for (const { old, insertion, replacement } of laid) {
    const start = before.length;
    before += old;
    after += `${insertion ?? ''}${replacement ?? old}`;
    if (insertion !== null) edits.push({ file, start, end: start, text: insertion });
    if (replacement !== null) edits.push({ file, start, end: before.length, text: replacement });
  }
  return { before, edits, after };
}

describe('composeEdits', () => {
  test('leaves every byte outside the edits as it was', () => {
    fc.assert(
      fc.property(stretches, (laid) => {
        const { before, edits, after } = lay(laid);
        expect(Buffer.from(composeEdits(before, edits))).toEqual(Buffer.from(after));
      }),
    );
  });

  test('gives the same text whatever the order of separate edits, and however often each is repeated', () => {
    const shuffled = stretches.chain((laid) => {
      const { before, edits, after } = lay(laid);
      const repeated = [...edits, ...edits];
      const order = fc.shuffledSubarray(repeated, { minLength: repeated.length });
      return fc.record({ before: fc.constant(before), after: fc.constant(after), order });
    });
    fc.assert(
      fc.property(shuffled, ({ before, after, order }) => {
        expect(composeEdits(before, order)).toBe(after);
      }),
    );
  });

  test('deletions take away what at least one of them covers, and nothing else', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ minLength: 30, maxLength: 30, unit: 'grapheme-ascii' }), spans, (whole, pairs) => {
        const edits = pairs.map(([a, b]) => ({ file: 'a.ts', start: Math.min(a, b), end: Math.max(a, b), text: '' }));
        const kept = [...whole].filter((_, at) => !edits.some(({ start, end }) => start <= at && at < end));
        expect(composeEdits(whole, edits)).toBe(kept.join(''));
      }),
    );
  });
});

test('apply writes what the edits say, and undo gives back the same bytes and modes', async () => {
  const file = fc.record({ laid: stretches, mode: fc.constantFrom(0o600, 0o644, 0o755, 0o440) });
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (generated) => {
      const files = generated.map(({ laid, mode }, index) => ({
        path: `${index}.ts`,
        mode,
        ...lay(laid, `${index}.ts`),
      }));
      const root = await makeFolder(Object.fromEntries(files.map(({ path, before }) => [path, before])));
      for (const { path, mode } of files) await chmod(join(root, path), mode);
      const before = await snapshot(root);

      const changes = files.map(({ path, edits }) => makeChange(path, { edits }));
      await applyPlan(await planOf(root, changes), { root, upTo: 'auto', allowDirty: false });
      for (const { path, after, mode } of files) {
        expect(await readFile(join(root, path))).toEqual(Buffer.from(after));
        expect((await stat(join(root, path))).mode & 0o777).toBe(mode);
      }
      await undoLast(root);
      expect(await snapshot(root)).toEqual(before);
    }),
    { numRuns: 25 },
  );
});
