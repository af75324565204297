import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { ts } from 'ts-morph';
import { expect, test } from 'vitest';
import { renderErrors } from '../../scripts/errors/render-docs.mjs';
import { errors } from '../../src/messages/errors/index.js';
import { sampleErrors } from '../../src/messages/errors/sample-errors.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/errors.md`, 'utf8');
const made = [...sampleErrors().values()];
const names = Object.keys(errors);

/** The code of the project by path: what is shipped, and the launcher. */
const sources = fastGlob.sync(['src/**/*.ts', 'transforms/**/*.ts', 'bin/*.js'], { cwd: root }).map((path) => {
  const text = readFileSync(root + path, 'utf8');
  return { path: path.replaceAll('\\', '/'), text, file: ts.createSourceFile(path, text, ts.ScriptTarget.Latest) };
});

function nodesOf(file: ts.SourceFile): ts.Node[] {
  const below = (node: ts.Node): ts.Node[] => {
    const found = [node];
    ts.forEachChild(node, (child) => void found.push(...below(child)));
    return found;
  };
  return below(file);
}

test('errors for people are made in the table and nowhere else', () => {
  const makers = sources.filter(({ file }) =>
    nodesOf(file).some(
      (node) => ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'RepointError',
    ),
  );
  expect(makers.length).toBeGreaterThan(5);
  expect(makers.filter(({ path }) => !path.startsWith('src/messages/errors/')).map(({ path }) => path)).toEqual([]);
});

test('every other kind of error is told apart somewhere, so that none reaches a person as it is', () => {
  const declared = sources.flatMap(({ file }) =>
    nodesOf(file).flatMap((node) =>
      ts.isClassDeclaration(node) && node.name && node.heritageClauses?.some(isOfErrors) && !isAbstract(node)
        ? [node.name.text]
        : [],
    ),
  );
  const all = sources.map(({ text }) => text).join('\n');
  expect(declared).toContain('HashMismatch');
  expect(declared.filter((name) => !all.includes(`instanceof ${name}`))).toEqual([]);
});

const isOfErrors = ({ types }: ts.HeritageClause): boolean =>
  types.some(({ expression }) => ts.isIdentifier(expression) && expression.text.endsWith('Error'));

const isAbstract = (node: ts.ClassDeclaration): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false;

test('no topic hides an error of another one', () => {
  const listed = sources
    .filter(({ path }) => path.startsWith('src/messages/errors/'))
    .flatMap(({ file }) => nodesOf(file))
    .filter((node) => ts.isNewExpression(node));
  expect(names).toHaveLength(
    listed.filter(({ expression }) => (expression as ts.Identifier).text === 'RepointError').length,
  );
});

test('a code is the name of its error in kebab case', () => {
  const kebab = (name: string): string =>
    name.replace('TypeScript', 'Typescript').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  expect(made.map(({ code }) => code)).toEqual(names.map(kebab));
});

test.each(made.map((error) => [error.code, error] as const))('%s says what is wrong and what to do', (_, error) => {
  expect(error.title).toMatch(/^\S.*[^.\s]$/);
  expect(error.title).not.toContain('undefined');
  // A list of files or commands is indented; all else is sentences.
  for (const line of error.detail.split('\n')) expect(line).toMatch(/^$|^ {2}\S|[.?]$/);
  expect(error.hint).toMatch(/^\p{Lu}.*[.?]$/u);
  expect(error.exit).toBe(2);
  expect(page).toContain(`\n## ${error.link.split('#')[1]}\n`);
});

test('docs/errors.md is what the table says: npm run docs:errors', () => {
  expect(page).toBe(renderErrors(made));
});

test('a long list of files is cut', () => {
  const files = Array.from({ length: 13 }, (_, index) => `f${index}.ts`);
  expect(errors.filesMoved(files).detail).toMatch(/f9\.ts\n {2}and 3 more$/);
});
