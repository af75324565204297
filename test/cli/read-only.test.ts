import { expect, test } from 'vitest';
import { APP_WITH_REVIEW, commitTree, makeTree, readTree, runRepoint } from './run-repoint.js';

const TARGET = ['--to', 'zhipu'];
const SELECTION = ['--include', 'src/**', '--exclude', 'old/**'];
const EVERYTHING = ['--region', 'intl', '--model', 'gpt-4o=glm-5.3', ...SELECTION, '--quiet', '--debug'];

/** Every command that only reads, with every flag it takes but those that name an output file. */
const READ_ONLY: string[][] = [
  [...TARGET],
  [...TARGET, ...EVERYTHING],
  [...TARGET, '--tier', 'review', '--yes', '--allow-dirty', '--no-interactive'],
  [...TARGET, '--json'],
  ...['terminal', 'summary', 'json', 'patch'].map((name) => [...TARGET, '--reporter', name]),
  ['migrate', ...TARGET, '--yes'],
  ['check', ...TARGET],
  ['check', ...TARGET, ...EVERYTHING, '--json', '--fail-on', 'none'],
  ['scan'],
  ['scan', ...SELECTION, '--json', '--quiet', '--debug'],
  ['plan', ...TARGET],
  ['plan', ...TARGET, ...EVERYTHING],
  ['providers', 'zhipu', '--json'],
  ['--help'],
  ['--version'],
];

test.each(READ_ONLY.map((args) => [args.join(' '), args] as const))(
  'repoint %s writes nothing',
  async (_name, args) => {
    const cwd = makeTree({ ...APP_WITH_REVIEW, '.env.example': 'OPENAI_API_KEY=\n' });
    await commitTree(cwd);
    const before = readTree(cwd);
    const { code } = await runRepoint(args, { cwd });
    expect(code).toBeLessThan(2);
    expect(readTree(cwd)).toEqual(before);
  },
);
