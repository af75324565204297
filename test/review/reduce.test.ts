import stringWidth from 'fast-string-width';
import { expect, test } from 'vitest';
import type { Change, Plan } from '../../src/plan/contract.js';
import { createStyle } from '../../src/report/style.js';
import { beginReview } from '../../src/review/begin-review.js';
import { reduce } from '../../src/review/reduce.js';
import { promptOf } from '../../src/review/screen/prompt.js';
import { renderScreen } from '../../src/review/screen/render-screen.js';
import type { Effect, ReviewState, Work } from '../../src/review/state.js';
import type { Step } from '../../src/review/steps.js';
import { outcomeOf } from '../../src/review/to-write.js';
import { makeChange } from '../apply/make-change.js';

const TEXT = Array.from({ length: 60 }, (_, line) => `line${line} = 'old';\n`).join('');
const HASH = { 'a.ts': 'hash of a', 'b.ts': 'hash of b' };

/** A change of one line of a file. */
function onLine(id: string, file: string, line: number, facts: Partial<Change> = {}): Change {
  const start = TEXT.indexOf(`'old'`, TEXT.indexOf(`line${line} `)) + 1;
  return makeChange(id, { tier: 'review', edits: [{ file, start, end: start + 3, text: 'new' }], ...facts });
}

function makeWork(changes: readonly Change[], hashes: Readonly<Record<string, string>> = HASH): Work {
  const files = Object.entries(hashes).map(([path, sha256]) => ({ path, sha256 }));
  const plan = { changes, files, usages: [], findings: [], problems: [] } as unknown as Plan;
  return { plan, source: () => TEXT, modelsFor: () => ({ options: [] }) };
}

function begin(changes: readonly Change[], steps: readonly Step[] = [], showsAutos = false): ReviewState {
  return beginReview({
    work: makeWork(changes),
    steps,
    moved: [],
    showsAutos,
    dirty: [],
    size: { columns: 80, rows: 24 },
  });
}

/** The state after the keys, with all effects on the way. */
function press(state: ReviewState, ...keys: string[]): { state: ReviewState; effects: Effect['kind'][] } {
  const effects: Effect['kind'][] = [];
  for (const key of keys) {
    const reduced = reduce(state, { kind: 'key', key });
    state = reduced.state;
    effects.push(...reduced.effects.map(({ kind }) => kind));
  }
  return { state, effects };
}

const answersOf = ({ decisions }: ReviewState) =>
  Object.fromEntries([...decisions.answers].map(([id, { kind }]) => [id, kind]));
const taken = (state: ReviewState) => outcomeOf(state).taken.map(({ id }) => id);

const LOOSE = [onLine('1', 'a.ts', 1), onLine('2', 'a.ts', 9, { rule: 'roles' }), onLine('3', 'b.ts', 1)];
/** `client` and `call` need each other; `late` needs `client`. */
const TIED = [
  onLine('client', 'a.ts', 1, { requires: ['call'] }),
  onLine('call', 'a.ts', 9, { requires: ['client'] }),
  onLine('late', 'b.ts', 1, { requires: ['client'] }),
];

test.each([
  ['y', { 1: 'accept' }, '2'],
  ['n', { 1: 'decline' }, '2'],
  ['a', { 1: 'accept', 2: 'accept' }, '3'],
  ['d', { 1: 'decline', 2: 'decline' }, '3'],
  ['A', { 1: 'accept', 3: 'accept' }, '2'],
  ['D', { 1: 'decline', 3: 'decline' }, '2'],
])('%s answers %o, saves it, and goes on to %s', (key, answers, next) => {
  const { state, effects } = press(begin(LOOSE), key);
  expect(answersOf(state)).toEqual(answers);
  expect(state.at).toBe(next);
  expect(effects).toEqual(['save']);
});

test('after the last answer the summary asks whether to write', () => {
  const { state } = press(begin(LOOSE), 'y', 'n', 'y');
  expect(state.mode.kind).toBe('finish');
  expect(taken(state)).toEqual(['1', '3']);
  expect(reduce(state, { kind: 'key', key: 'y' }).effects).toEqual([{ kind: 'end', how: 'write' }]);
  expect(reduce(state, { kind: 'key', key: 'n' }).effects).toEqual([{ kind: 'end', how: 'leave' }]);
});

test('where nothing was accepted nothing is written', () => {
  const { state } = press(begin(LOOSE), 'n', 'n', 'n');
  expect(reduce(state, { kind: 'key', key: 'y' }).effects).toEqual([{ kind: 'end', how: 'leave' }]);
});

test('what needs each other is taken together, or asked about one by one and waits', () => {
  expect(answersOf(press(begin(TIED), 'y').state)).toEqual({});
  expect(answersOf(press(begin(TIED), 'y', 'y').state)).toEqual({ client: 'accept', call: 'accept' });
  const alone = press(begin(TIED), 'y', 'l').state;
  expect(answersOf(alone)).toEqual({ client: 'accept' });
  expect(taken(alone)).toEqual([]);
  expect(taken(press(alone, 'y').state)).toEqual(['client', 'call']);
});

test('leaving one out leaves out what needs it, directly or through others', () => {
  const { state } = press(begin(TIED), 'n', 'y');
  expect(answersOf(state)).toEqual({ client: 'decline', call: 'decline', late: 'decline' });
});

test('accepting what needs something left out asks to take that back', () => {
  const declined = press(begin(TIED), 'n', 'y', 'k', 'g', '3', 'enter').state;
  expect(press(declined, 'y').state.mode).toMatchObject({ kind: 'question', about: 'needs', reverses: true });
  expect(taken(press(declined, 'y', 'y').state)).toEqual(['client', 'call', 'late']);
});

test('u takes back all that one key did, and goes back there', () => {
  const { state, effects } = press(begin(LOOSE), 'y', 'D', 'u');
  expect(answersOf(state)).toEqual({ 1: 'accept' });
  expect(state.at).toBe('2');
  expect(effects).toEqual(['save', 'save', 'save']);
  expect(press(begin(LOOSE), 'u').state.notice).toBe('Nothing to take back.');
});

test('an earlier review goes on at the first open change', () => {
  const { state } = press(begin(LOOSE), 'y');
  const again = begin(LOOSE, state.steps);
  expect(again.at).toBe('2');
  expect(again.notice).toBe('Goes on where it stopped: 1 answered, 2 open.');
});

test('answers stay with the changes that another plan still has', () => {
  const { state } = press(begin(LOOSE), 'y', 'y');
  const work = makeWork([onLine('1', 'a.ts', 2), onLine('4', 'b.ts', 1)]);
  const planned = reduce(state, { kind: 'planned', work, moved: ['a.ts'] }).state;
  expect(taken(planned)).toEqual(['1']);
  expect(planned.at).toBe('4');
  expect(planned.notice).toBe('Changed meanwhile, planned anew: a.ts.');
});

test("one's own text holds while its file is the same, afterwards it is asked for again", () => {
  const edits = [{ file: 'a.ts', start: 9, end: 12, text: 'mine' }];
  const step: Step = { kind: 'rewrite', about: '1', edits, files: { 'a.ts': HASH['a.ts'] } };
  const { state } = reduce(begin(LOOSE), { kind: 'edited', result: { kind: 'edited', step } });
  expect(outcomeOf(state).taken[0]?.edits).toEqual(edits);
  const work = makeWork(LOOSE, { ...HASH, 'a.ts': 'another' });
  const planned = reduce(state, { kind: 'planned', work, moved: ['a.ts'] }).state;
  expect(answersOf(planned)).toEqual({});
  expect(answersOf(press(planned, 'k', 'y').state)).toEqual({ 1: 'accept' });
  expect(outcomeOf(press(planned, 'k', 'y').state).taken[0]?.edits).toEqual(LOOSE[0]?.edits);
});

test('automatic changes are one question, unless each is asked for', () => {
  const mixed = [onLine('auto', 'a.ts', 1, { tier: 'auto' }), onLine('review', 'a.ts', 9)];
  expect(begin(mixed).mode.kind).toBe('autos');
  expect(answersOf(press(begin(mixed), 'y').state)).toEqual({ auto: 'accept' });
  expect(press(begin(mixed), 'y').state.at).toBe('review');
  expect(press(begin(mixed), 's').state.at).toBe('auto');
  expect(begin(mixed, [], true).at).toBe('auto');
});

test('comments are written in place of the change', () => {
  const { state } = press(begin(LOOSE), 'n', 't', ...'ask Li', 'enter', 'i', ...'fine', 'enter');
  expect(outcomeOf(state).comments.flatMap(({ edits }) => edits.map(({ text }) => text))).toEqual([
    '// TODO(repoint): ask Li\n',
    '// repoint-ignore-next-line model -- fine\n',
  ]);
});

test('a document is split by its places, and its code stays one', () => {
  const edits = ['a.ts', 'b.ts', 'c.md', 'd.md'].map((file) => ({ file, start: 0, end: 0, text: 'x' }));
  const { state } = press(begin([makeChange('1', { tier: 'review', edits })]), 's');
  expect(state.deck.changes.map(({ edits: own }) => own.map(({ file }) => file))).toEqual([
    ['a.ts', 'b.ts'],
    ['c.md'],
    ['d.md'],
  ]);
  expect(press(begin([makeChange('1', { tier: 'review', edits: edits.slice(0, 2) })]), 's').state.notice).toBe(
    'Cannot be split: its edits make sense only together.',
  );
});

test('the prompt lists only the keys that do something', () => {
  expect(promptOf(begin(LOOSE))).toBe('Take this change [y,n,a,d,A,D,t,i,e,w,j,k,g,/,q,?]? ');
  expect(promptOf(press(begin(LOOSE), 'y').state)).toContain(',u,');
});

test.each([
  [80, 24],
  [40, 10],
  [20, 5],
])('a screen of %i columns and %i rows is filled and not overfilled', (columns, rows) => {
  const long = onLine('1', 'a.ts', 1, { why: '理由很长 '.repeat(200), title: 'x'.repeat(300) });
  for (const keys of [[], ['?'], ['g'], ['q'], ['w'], ['t', ...'界'.repeat(60)], ['y']]) {
    const { state } = press({ ...begin([long, ...TIED]), size: { columns, rows } }, ...keys);
    expect(renderScreen(state, createStyle(false))).toHaveLength(rows);
  }
});

test('space shows what is below the screen, and starts again at the end', () => {
  const state = begin([onLine('1', 'a.ts', 1, { why: 'why '.repeat(900) })]);
  const scrolled = press(state, ' ', ' ').state.scroll;
  expect(scrolled).toBeGreaterThan(0);
  expect(press(state, ...Array.from({ length: 9 }, () => ' ')).state.scroll).toBeLessThan(80);
  expect(renderScreen(state, createStyle(false)).join('\n')).toMatch(/… \d+ more lines, space shows them/);
});

test.each([
  ['English', `Not taken: ${'packages/web/'.repeat(8)}route.ts would not parse: ")" expected (line 12).`],
  ['Chinese', `没有接受：${'包/'.repeat(30)}route.ts 将无法解析：缺少 ")"（第 12 行）。`],
])('a notice that is longer than the screen is wide is shown to its end, in %s', (_language, notice) => {
  const state = { ...begin([onLine('1', 'a.ts', 20)]), notice };
  const rows = renderScreen(state, createStyle(false));
  expect(rows).toHaveLength(24);
  expect(rows.map((row) => stringWidth(row)).filter((width) => width > 80)).toEqual([]);
  expect(rows.join('').replaceAll(' ', '')).toContain(notice.replaceAll(' ', ''));
});
