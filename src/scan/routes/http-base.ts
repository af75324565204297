import { readEnv } from '../analysis/env-reads.js';
import { textParts, trimmedText } from '../analysis/text-parts.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { bare, isMember } from '../analysis/walk.js';
import type { ScanContext } from '../scan-context.js';
import type { Reached } from './http-options.js';

/** `openai`, `OPEN_AI`, `gpt`: what people call things that have to do with OpenAI. */
const NAMED_AFTER_OPENAI = /open_?ai|gpt/i;

/** True where the part of a URL before its path is named after OpenAI: `${OPENAI_HOST}/models`, `config.openaiUrl + '/models'`. */
export function hasBaseNamedAfterOpenAI(url: Reached, context: ScanContext): boolean {
  return basesOf(url, context).some(({ written, origins }) =>
    [written, ...origins.flatMap(({ node, via }) => [node, ...via])].some(isNamedAfterOpenAI),
  );
}

export function isNamedAfterOpenAI(node: ts.Node): boolean {
  const ts = typescript();
  const env = readEnv(node);
  if (env) return NAMED_AFTER_OPENAI.test(env.name);
  if (ts.isStringLiteralLike(node)) return false;
  if (ts.isParameter(node) || ts.isBindingElement(node)) return isNamedAfterOpenAI(node.name);
  if (ts.isIdentifier(node) || isMember(node)) return NAMED_AFTER_OPENAI.test(node.getText());
  return ts.isCallExpression(node) && isNamedAfterOpenAI(node.expression);
}

/** The bases that chat completions are asked of: what else is asked of them is the same API. One set for each scan. */
const chatBases = new WeakMap<ScanContext, Set<unknown>>();

export function noteChatBase(url: Reached, context: ScanContext): void {
  const known = chatBases.get(context) ?? new Set();
  chatBases.set(context, known);
  for (const key of baseKeys(url, context)) known.add(key);
}

export function servesChat(url: Reached, context: ScanContext): boolean {
  const known = chatBases.get(context);
  return known !== undefined && baseKeys(url, context).some((key) => known.has(key));
}

/** What tells that two bases are one: an environment variable's name, or the symbol of a field or a variable on the way to it. */
function baseKeys(url: Reached, context: ScanContext): unknown[] {
  const ts = typescript();
  return basesOf(url, context).flatMap(({ origins }) =>
    origins.flatMap(({ node, via, entered }): unknown[] => {
      const env = readEnv(node)?.name;
      if (env !== undefined) return [env];
      return [node, ...via].flatMap((at) => {
        const name = ts.isPropertyAccessExpression(at) ? at.name : at;
        const symbol = context.checker.getSymbolAtLocation(name);
        return symbol?.declarations?.some((it) => isHolder(it, entered !== undefined)) ? [symbol] : [];
      });
    }),
  );
}

/** A parameter of a helper that was entered on the way stands for whatever its callers pass. */
function isHolder(declaration: ts.Declaration, isEntered: boolean): boolean {
  const ts = typescript();
  return (
    ts.isPropertySignature(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isPropertyAssignment(declaration) ||
    (!isEntered && (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration)))
  );
}

function basesOf({ node, entered }: Reached, { origins }: ScanContext) {
  return origins.of(node, entered).flatMap((origin) => {
    const written = beginningOf(origin.node);
    return written ? [{ written, origins: origins.of(written, origin.entered) }] : [];
  });
}

/** The expression that a string begins with; undefined where it begins with fixed text. */
function beginningOf(node: ts.Node): ts.Expression | undefined {
  const ts = typescript();
  const at = ts.isExpression(node) ? bare(node) : node;
  if (ts.isTemplateExpression(at)) return at.head.text === '' ? firstPart(at.templateSpans[0]?.expression) : undefined;
  return firstPart(textParts(at)?.parts[0]);
}

/** Goes on through what only trims slashes, and through strings that are put together in turn. */
function firstPart(first: ts.Expression | undefined): ts.Expression | undefined {
  if (!first) return undefined;
  const expression = bare(first);
  return firstPart(trimmedText(expression)?.of) ?? beginningOf(expression) ?? expression;
}
