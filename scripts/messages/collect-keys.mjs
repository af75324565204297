import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { ts } from 'ts-morph';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Every sentence of the code that goes through `t` or `count`, as a catalogue lists it, with the file of its first use:
 * `Map<key, file>`.
 */
export function collectKeys() {
  const keys = new Map();
  for (const file of sourceFiles()) {
    for (const key of keysOf(file)) if (!keys.has(key)) keys.set(key, file);
  }
  return keys;
}

/** From the root of the project. */
export function sourceFiles() {
  return fastGlob
    .sync(['src/**/*.ts', 'transforms/**/*.ts'], {
      cwd: root,
      ignore: ['**/fixtures/**', 'src/report/html/bundled/**'],
    })
    .sort();
}

export function parse(file) {
  return ts.createSourceFile(file, readFileSync(new URL(file, `file://${root}`), 'utf8'), ts.ScriptTarget.Latest, true);
}

function keysOf(file) {
  const keys = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 't') keys.push(keyOf(node.template));
    if (isCount(node)) keys.push(...nounsOf(node.arguments[1]));
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return keys;
}

/** `t`Wrote ${file}.`` is listed under `Wrote {0}.`. */
function keyOf(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.templateSpans.reduce(
    (key, span, index) => `${key}{${index}}${span.literal.text}`,
    template.head.text,
  );
}

const isCount = (node) =>
  ts.isCallExpression(node) && node.expression.getText() === 'count' && node.arguments.length === 2;

/** The noun of `count(n, 'file')`, or both of `count(n, isTest ? 'test' : 'file')`. */
function nounsOf(node) {
  if (ts.isConditionalExpression(node)) return [...nounsOf(node.whenTrue), ...nounsOf(node.whenFalse)];
  return ts.isStringLiteral(node) ? [`{0} ${node.text}(s)`] : [];
}
