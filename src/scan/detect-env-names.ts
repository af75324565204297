import { t } from '../messages/t.js';
import { readEnv } from './analysis/env-reads.js';
import { type ts, typescript } from './analysis/typescript.js';
import { isMember, memberName, propertyName, walk } from './analysis/walk.js';
import { type EnvNameForm, formOfMember, formOfProperty } from './env-name-form.js';
import type { ScanContext } from './scan-context.js';
import type { EnvNameUsage, EnvReadUsage, Place } from './usage.js';

const OPENAI_ENV_NAME = /^(?:[A-Z][A-Z0-9]*_)*(?:OPENAI|OPEN_AI|CHATGPT)(?:_[A-Z0-9]+)+$/;
const IN_TEXT = /(?<!\w)(?:[A-Z][A-Z0-9]*_)*(?:OPENAI|OPEN_AI|CHATGPT)(?:_[A-Z0-9]+)+(?!\w)/g;

/**
 * The names of OpenAI's variables where the environment itself is not read: schemas and types of it, properties of objects
 * that are made of it, lists of what has to be set, messages. Whoever renames a variable has to know them.
 */
export function detectEnvNames(
  files: readonly ts.SourceFile[],
  reads: readonly EnvReadUsage[],
  context: ScanContext,
): EnvNameUsage[] {
  const read = new Set(reads.map(({ file, span }) => `${file}:${span[0]}`));
  return files
    .filter(({ text }) => text.search(IN_TEXT) !== -1)
    .flatMap((file) => namesIn(file, context))
    .filter(({ file, span }) => !read.has(`${file}:${span[0]}`));
}

function namesIn(file: ts.SourceFile, { describe, places }: ScanContext): EnvNameUsage[] {
  const found: EnvNameUsage[] = [];
  const add = (node: ts.Node, place: Place | undefined, name: string, form: EnvNameForm): void => {
    if (!place) return;
    const facts = describe('env-name', 'openai', node, {
      confidence: 'inferred',
      because: [t`${name} is named after OpenAI`],
    });
    found.push({ ...facts, span: place.span, position: places.position(place), name, form });
  };
  walk(file, (node) => {
    const named = namedMember(node);
    if (named && OPENAI_ENV_NAME.test(named.name)) add(named.node, named.place(places), named.name, named.form);
    for (const { start, end, name, form } of namesInText(node)) add(node, places.ofSpan(node, start, end), name, form);
  });
  return found;
}

interface NamedMember {
  readonly name: string;
  readonly node: ts.Node;
  readonly form: EnvNameForm;
  place(places: ScanContext['places']): Place | undefined;
}

/** A member of an object or of a type, written or read. */
function namedMember(node: ts.Node): NamedMember | undefined {
  const ts = typescript();
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    // Vite's `define` names the expression: `'process.env.OPENAI_API_KEY': ...`.
    const written = propertyName(node.name) ?? '';
    const name = written.replace(/^(?:process\.env|import\.meta\.env)\./, '');
    const form = name === written ? formOfProperty(node) : 'schema';
    return { name, node: node.name, form, place: (places) => endOf(places.ofName(node.name), name) };
  }
  if (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) {
    const name = propertyName(node.name) ?? '';
    return { name, node: node.name, form: formOfMember(node), place: (places) => places.ofName(node.name) };
  }
  if (isMember(node) && !readEnv(node)) {
    const at = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    return { name: memberName(node) ?? '', node: at, form: 'property', place: (places) => places.ofName(at) };
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !readEnv(node)) {
    const at = node.propertyName ?? node.name;
    return {
      name: ts.isIdentifier(at) ? at.text : '',
      node: at,
      form: 'property',
      place: (places) => places.ofName(at),
    };
  }
  return undefined;
}

function endOf(place: Place | undefined, name: string): Place | undefined {
  return place && { file: place.file, span: [place.span[1] - name.length, place.span[1]] };
}

const LONGEST_MESSAGE = 400;

/** Names in strings, in the parts of templates and in markup. A string that is nothing but a name is a name. */
function namesInText(node: ts.Node): { start: number; end: number; name: string; form: EnvNameForm }[] {
  const ts = typescript();
  const isText =
    ts.isStringLiteralLike(node) ||
    ts.isJsxText(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isTemplateHead(node);
  if (!isText || isNameOfMember(node)) return [];
  const whole = node.getText();
  // A page of text is data; a message is short.
  if (whole.length > LONGEST_MESSAGE) return [];
  return [...whole.matchAll(IN_TEXT)].map(({ 0: name, index }) => {
    const start = node.getStart() + index;
    const isAlone = ts.isStringLiteralLike(node) && node.text === name;
    return { start, end: start + name.length, name, form: isAlone ? 'name' : 'message' };
  });
}

/** Said by {@link namedMember} already, or by the read that it is a part of. */
function isNameOfMember(node: ts.Node): boolean {
  const ts = typescript();
  const { parent } = node;
  return (
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) &&
      parent.name === node) ||
    (ts.isElementAccessExpression(parent) && parent.argumentExpression === node)
  );
}
