import { expect, test } from 'vitest';
import { composeEdits } from '../../src/plan/edits/compose-edits.js';
import { readEditorText, toEditorText } from '../../src/review/edit-text.js';
import { makeChange } from '../apply/make-change.js';

const SOURCE = "const a = { model: 'gpt-4o', n: 1 };\nkeep();\nconst b = { model: 'gpt-4o' };\n";
const at = (from: number) => SOURCE.indexOf('gpt-4o', from);
const edit = (start: number) => ({ file: 'a.ts', start, end: start + 6, text: 'glm-5.3' });
const CHANGE = makeChange('1', { edits: [edit(at(0)), edit(at(40))] });

function editAs(change: (text: string) => string, newline = '\n') {
  const source = SOURCE.replaceAll('\n', newline);
  const edits = CHANGE.edits.map((each, index) => ({ ...each, start: each.start + (newline.length - 1) * 2 * index }));
  const own = makeChange('1', {
    edits: edits.map(({ start, ...each }) => ({ ...each, start, end: start + 6 })),
  });
  const read = readEditorText(change(toEditorText(own, () => source)), own, () => source);
  return read && composeEdits(source, read);
}

test('the text left as it is gives the same file as the change', () => {
  expect(editAs((text) => text)).toBe(SOURCE.replaceAll('gpt-4o', 'glm-5.3'));
});

test('lines may be edited, added and removed at each place', () => {
  expect(editAs((text) => text.replace("'glm-5.3', n: 1", "'own', n: 2").replace(/const b.*/, 'one();\ntwo();'))).toBe(
    "const a = { model: 'own', n: 2 };\nkeep();\none();\ntwo();\n",
  );
  expect(editAs((text) => text.replace(/const b.*\n/, ''))).toBe("const a = { model: 'glm-5.3', n: 1 };\nkeep();\n");
});

test('line ends stay those of the file', () => {
  expect(editAs((text) => text.replace(/const b.*/, 'one();\ntwo();'), '\r\n')).toBe(
    "const a = { model: 'glm-5.3', n: 1 };\r\nkeep();\r\none();\r\ntwo();\r\n",
  );
});

test('without the marking lines nothing is read', () => {
  expect(editAs((text) => text.replace(/^# repoint: a\.ts line 3\n/m, ''))).toBeUndefined();
});
