import { expect, test } from 'vitest';
import { scanConfigFile } from '../../../src/files/config/config-files.js';

function readersIn(path: string, text: string): unknown[] {
  return scanConfigFile(path, text)
    .usages.filter(({ role }) => role === 'env-name')
    .map(({ reader }) => reader);
}

const service = (lines: string): string => `services:\n  web:\n${lines}    environment:\n      OPENAI_API_KEY: x\n`;

test.each([
  ['    build: .\n', { kind: 'folder', path: 'deploy' }],
  ['    build: ../apps/web\n', { kind: 'folder', path: 'apps/web' }],
  ['    build:\n      context: ..\n    image: web\n', { kind: 'folder', path: '.' }],
  ['    build:\n      dockerfile: web.Dockerfile\n', { kind: 'folder', path: 'deploy' }],
  ['    image: acme/web:1\n', { kind: 'image', name: 'acme/web:1' }],
  ['    restart: always\n', undefined],
])('a service with %j is read by %j', (lines, reader) => {
  expect(readersIn('deploy/compose.yaml', service(lines))).toEqual([reader]);
});

test('a step with an action of somebody else is read by it, one with an action of the repository is not', () => {
  const steps = ['acme/review@v1', './.github/actions/review'].map(
    (uses) => `  - uses: ${uses}\n    env:\n      OPENAI_API_KEY: x\n`,
  );
  expect(readersIn('a.yml', `steps:\n${steps.join('')}`)).toEqual([
    { kind: 'other', name: 'acme/review@v1' },
    undefined,
  ]);
});

test('a line of an action that writes an env file is for whoever reads that file', () => {
  const script = 'steps:\n  - uses: acme/ssh@v1\n    with:\n      script: |\n        echo "OPENAI_API_KEY=x" >> .env\n';
  expect(readersIn('a.yml', script)).toEqual([undefined]);
});

test('a job that is called build is no recipe of an image', () => {
  expect(readersIn('a.yml', 'jobs:\n  build:\n    runs-on: x\n    env:\n      OPENAI_API_KEY: x\n')).toEqual([
    undefined,
  ]);
});

test('an image without JavaScript belongs to another program', () => {
  expect(readersIn('Dockerfile', 'FROM python:3.12\nENV OPENAI_API_KEY=""\n')).toEqual([
    { kind: 'other', name: 'python:3.12' },
  ]);
  expect(readersIn('Dockerfile', 'FROM alpine\nRUN apk add nodejs npm\nENV OPENAI_API_KEY=""\n')).toEqual([undefined]);
});
