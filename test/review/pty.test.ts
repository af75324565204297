import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { commitTree, makeTree, runRepoint } from '../cli/run-repoint.js';
import { DESK } from './desk.js';
import { pty, type Session, startInTerminal } from './start-in-terminal.js';

const MISSING = 'missing' in pty ? pty.missing : '';
const ENTER = '\r';
const ESCAPE = '\u001b';
const CTRL_C = '\u0003';

async function makeDesk(): Promise<string> {
  const cwd = makeTree(DESK);
  await commitTree(cwd);
  return cwd;
}

const start = (cwd: string, args: readonly string[] = [], options = {}): Session =>
  startInTerminal(['review', '--to', 'zhipu', ...args], { cwd, ...options });

/** Presses a key and waits for what it shows. */
async function press(session: Session, key: string, expected: string | RegExp): Promise<void> {
  session.press(key);
  await session.shows(expected);
}

/** A review at its first change for review, the three automatic ones accepted. */
async function startWalk(cwd: string, options = {}): Promise<Session> {
  const session = start(cwd, [], options);
  await session.shows('Take them all');
  await press(session, 'y', /^\[1\/6\]/m);
  return session;
}

/** The walk at the change of the model. */
async function startAtModel(cwd: string, options = {}): Promise<Session> {
  const session = await startWalk(cwd, options);
  await press(session, 'g', 'Go to number');
  await press(session, `5${ENTER}`, /^\[5\/6\].*gpt-4o -> glm/m);
  return session;
}

const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), 'utf8');

describe.skipIf(MISSING !== '')(`repoint review in a terminal ${MISSING}`, { timeout: 90_000 }, () => {
  test('the automatic changes are one question: y takes them, and the summary writes them', async () => {
    const cwd = await makeDesk();
    const session = start(cwd);
    await session.shows('3 automatic changes in 2 files');
    expect(session.isOnOwnScreen()).toBe(true);
    await press(session, 'y', /^\[1\/6\]/m);
    await press(session, 'q', 'accepted  3 changes in 2 files');
    session.press('y');
    expect(await session.exitCode()).toBe(1);
    await session.shows('Wrote 3 changes to 2 files.');
    expect(session.isOnOwnScreen()).toBe(false);
    expect(read(cwd, 'src/b.ts')).toContain('open.bigmodel.cn');
    expect(read(cwd, 'src/a.ts')).toBe(DESK['src/a.ts']);
    await runRepoint(['undo'], { cwd });
    expect(read(cwd, 'src/b.ts')).toBe(DESK['src/b.ts']);
  });

  test('s at that question, and --all, show each automatic change', async () => {
    const session = start(await makeDesk());
    await session.shows('Take them all');
    await press(session, 's', /^\[1\/9\]/m);
    const all = start(await makeDesk(), ['--all']);
    await all.shows(/^\[1\/9\]/m);
  });

  test('y says what a change needs and takes it along; l asks about each; Escape goes back', async () => {
    const session = await startWalk(await makeDesk());
    await press(session, 'y', 'cannot do without 3 other changes');
    expect(session.screen()).toContain('src/a.ts:7:66  temperature: 1.8 -> 1');
    await press(session, ESCAPE, /^\[1\/6\]/m);
    await press(session, 'y', 'Take them along');
    await press(session, 'l', 'accepted 4,');
    await press(session, 'K', '(accepted, waits)');
    await press(session, 'u', 'accepted 3,');
    await press(session, 'y', 'Take them along');
    await press(session, 'y', 'accepted 7,');
  });

  test('n says what cannot be made without a change, and leaves it out too; u takes it all back', async () => {
    const session = await startAtModel(await makeDesk());
    await press(session, 'n', /Without "gpt-4o -> glm-5\.3" \d other changes would leave broken code/);
    await press(session, 'y', 'Summary');
    await press(session, 'u', /^\[5\/6\]/m);
    expect(session.screen()).toMatch(/Taken back: \d answers/);
    await press(session, 'y', 'Take them along');
    await press(session, 'y', 'accepted 7,');
    await press(session, 'g', 'Go to number');
    await press(session, `5${ENTER}`, '(accepted)');
    await press(session, 'n', '(accepted before)');
  });

  test('a and d answer for the rest of the file', async () => {
    const session = await startWalk(await makeDesk());
    await press(session, 'g', 'Go to number');
    await press(session, `4${ENTER}`, /^\[4\/6\]/m);
    await press(session, 'a', 'these 3 changes cannot do without 1 other change');
    await press(session, 'y', 'accepted 7,');
    await press(session, 'u', /^\[4\/6\]/m);
    await press(session, 'd', 'Without these 3 changes');
    await press(session, 'y', /accepted 3, left out \d/);
  });

  test('A and D answer for the rest of the rule', async () => {
    const session = await startWalk(await makeDesk());
    await press(session, 'A', 'these 2 changes cannot do without');
    await press(session, ESCAPE, /^\[1\/6\]/m);
    await press(session, 'D', 'Without these 2 changes');
  });

  test('j, k, J and K move, and g and / find', async () => {
    const session = await startWalk(await makeDesk());
    await press(session, 'j', /^\[3\/6\]|^\[2\/6\]/m);
    await press(session, 'J', /^\[[34]\/6\]/m);
    await press(session, 'k', /^\[[123]\/6\]/m);
    await press(session, `g1${ENTER}`, /^\[1\/6\]/m);
    await press(session, 'K', 'This is the first change.');
    await press(session, `/temperature${ENTER}`, /^\[6\/6\]/m);
    await press(session, 'J', 'This is the last change');
    await press(session, `/nowhere${ENTER}`, 'Nothing found for "nowhere"');
    await press(session, `g77${ENTER}`, 'the numbers go from 1 to 6');
  });

  test('s splits what stands in a document, and says where nothing can be split', async () => {
    const session = await startWalk(await makeDesk());
    await press(session, `/README.md${ENTER}`, 'OPENAI_API_KEY -> ZAI_API_KEY in README.md');
    await press(session, 's', 'Split into 3');
    expect(session.screen()).toMatch(/^\[\d\/8\]/m);
    await press(session, `/temperature${ENTER}`, 'temperature: 1.8 -> 1');
    await press(session, 's', 'Cannot be split: it is one edit.');
  });

  test('e takes the text of the editor, which is written', async () => {
    const cwd = await makeDesk();
    const session = await startAtModel(cwd, { env: { EDITOR: 'sed -i.bak s/glm-5.3/glm-5.3-flash/' } });
    await press(session, 'e', 'Take them along');
    await press(session, 'y', /accepted 7,/);
    await press(session, `g5${ENTER}`, '(with your own text)');
    await press(session, 'q', 'Write them now');
    session.press('y');
    await session.exitCode();
    expect(read(cwd, 'src/a.ts')).toContain("model: 'glm-5.3-flash', temperature: 1,");
  });

  test('e refuses a text that does not parse, one without its marks, and an editor that fails', async () => {
    const broken = await startAtModel(await makeDesk(), { env: { EDITOR: 'sed -i.bak s/create/{{/' } });
    await press(broken, 'e', 'Not taken: src/a.ts would not parse');
    const unmarked = await startAtModel(await makeDesk(), { env: { EDITOR: 'sed -i.bak /repoint:/d' } });
    await press(unmarked, 'e', 'must stay as they are');
    const failing = await startAtModel(await makeDesk(), { env: { EDITOR: 'false' } });
    await press(failing, 'e', 'the editor "false" failed');
  });

  test('t and i leave comments, the latter for good', async () => {
    const cwd = await makeDesk();
    const session = await startWalk(cwd);
    await press(session, `/temperature${ENTER}`, /^\[6\/6\]/m);
    await press(session, 'i', 'Why ignore it for good?');
    await press(session, ENTER, 'Not ignored: that needs a reason.');
    await press(session, `i温度很重要${ENTER}`, 'Leave them out too');
    await press(session, ESCAPE, /^\[6\/6\]/m);
    await press(session, `i温度很重要${ENTER}`, 'Leave them out too');
    await press(session, 'y', '1 to ignore');
    await press(session, 'u', /^\[6\/6\]/m);
    await press(session, `t${ENTER}`, 'Leave them out too');
    await press(session, 'y', '1 TODO');
    await press(session, 'u', /^\[6\/6\]/m);
    await press(session, `i温度很重要${ENTER}`, 'Leave them out too');
    await press(session, 'y', 'Write them now');
    session.press('y');
    await session.exitCode();
    expect(read(cwd, 'src/a.ts')).toContain('  // repoint-ignore-next-line parameters -- 温度很重要\n');
    const { stdout } = await runRepoint(['--to', 'zhipu'], { cwd });
    expect(stdout).not.toContain('temperature: 1.8 -> 1');
  });

  test('p lists the models that fit, and plans anew with the one that is chosen', async () => {
    const cwd = await makeDesk();
    const session = await startAtModel(cwd);
    await press(session, 'p', 'In place of gpt-4o:');
    expect(session.screen()).toMatch(/^> \d {2}glm-5\.3 .*chosen now/m);
    await press(session, ESCAPE, /^\[5\/6\]/m);
    await press(session, 'p', 'In place of gpt-4o:');
    const number = /(\d) {2}glm-5\.3-flash/.exec(session.screen())?.[1] ?? '';
    await press(session, number, 'gpt-4o -> glm-5.3-flash');
    await press(session, 'u', 'gpt-4o -> glm-5.3 ');
  });

  test('w tells more and less, ? lists the keys, space and arrows scroll', async () => {
    const session = await startWalk(await makeDesk());
    await press(session, 'w', 'Needs:');
    session.press('w');
    await expect.poll(() => session.screen()).not.toContain('Needs:');
    await press(session, '?', 'ignore the place for good');
    await press(session, 'x', /^\[1\/6\]/m);
    session.resize(80, 10);
    await session.shows('more lines, space shows them');
    const [first] = session.lines();
    session.press(' ');
    await expect.poll(() => session.lines()[0]).not.toBe(first);
    await press(session, `${ESCAPE}[5~`, first ?? '');
    session.resize(80, 24);
    await press(session, '&', 'No such key here');
  });

  test('q keeps the answers, and the next start goes on with the first open change', async () => {
    const cwd = await makeDesk();
    const session = await startWalk(cwd);
    await press(session, 'y', 'Take them along');
    await press(session, 'y', 'accepted 7,');
    await press(session, 'q', 'Write them now');
    session.press('n');
    expect(await session.exitCode()).toBe(1);
    await session.shows('Go on with: repoint review --to zhipu');
    expect(read(cwd, 'src/a.ts')).toBe(DESK['src/a.ts']);

    const again = start(cwd);
    await again.shows('Goes on where it stopped');
    expect(again.screen()).toContain('accepted 7, left out');
    const anew = start(cwd, ['--restart']);
    await anew.shows('3 automatic changes');
  });

  test.each([
    ['Ctrl-C', (session: Session) => session.press(CTRL_C)],
    ['SIGTERM', (session: Session) => session.kill('SIGTERM')],
    ['SIGHUP', (session: Session) => session.kill('SIGHUP')],
  ])('%s gives the terminal back at once and keeps the answers', async (_name, stop) => {
    const cwd = await makeDesk();
    const session = await startWalk(cwd);
    stop(session);
    expect(await session.exitCode()).toBe(130);
    expect(session.isOnOwnScreen()).toBe(false);
    expect(session.raw()).toMatch(/\[\?25h(?!.*\[\?25l)/s);
    const folder = join(cwd, '.git/repoint');
    const [name = ''] = readdirSync(folder).filter((each) => each.startsWith('review-zhipu'));
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8')).steps).toHaveLength(1);
  });

  test('a file that changed in between is noticed, its changes are planned anew and the answers kept', async () => {
    const cwd = await makeDesk();
    const session = await startWalk(cwd);
    writeFileSync(join(cwd, 'src/a.ts'), `// A line above.\n${DESK['src/a.ts']}`);
    await press(session, `g4${ENTER}`, 'Changed meanwhile, planned anew: src/a.ts.');
    expect(session.screen()).toContain('src/a.ts:4:27');
    expect(session.screen()).toContain('accepted 3,');
    session.press(CTRL_C);
    await session.exitCode();
    writeFileSync(join(cwd, 'src/a.ts'), `// Two lines\n// above.\n${DESK['src/a.ts']}`);
    const again = start(cwd);
    await again.shows('Changed since');
    expect(again.screen()).toContain('accepted 3,');
  });

  test('no line is wider than the terminal, wide characters and a narrow one included', async () => {
    const session = await startAtModel(await makeDesk(), { columns: 40, rows: 30 });
    expect(session.screen()).toContain('回答用户的问题');
    expect(Math.max(...session.lines().map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
    expect(session.screen().replace(/\s*│?\s*\n\s*│?\s*/g, '')).toContain('除非用户自己先用了');
  });

  test('NO_COLOR leaves no colour', async () => {
    const colour = new RegExp(`${ESCAPE}\\[(?:3|4|9)\\dm`);
    const plain = await startAtModel(await makeDesk(), { env: { NO_COLOR: '1' } });
    expect(plain.raw()).not.toMatch(colour);
    const coloured = await startAtModel(await makeDesk());
    expect(coloured.raw()).toMatch(colour);
  });

  test('--yes writes at the end without the question', async () => {
    const cwd = await makeDesk();
    const session = start(cwd, ['--yes']);
    await session.shows('Take them all');
    session.press('yq');
    expect(await session.exitCode()).toBe(1);
    expect(read(cwd, 'src/b.ts')).toContain('open.bigmodel.cn');
  });

  test('in CI and in a dumb terminal nobody is asked', async () => {
    const cwd = await makeDesk();
    const inCI = start(cwd, [], { env: { CI: 'true' } });
    expect(await inCI.exitCode()).toBe(2);
    await inCI.shows('This is a CI job');
    const dumb = start(cwd, [], { env: { TERM: 'dumb' } });
    expect(await dumb.exitCode()).toBe(2);
  });
});
