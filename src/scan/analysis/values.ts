import type { Leaf, Piece, Place, Value } from '../usage.js';
import { readEnv } from './env-reads.js';
import type { Origin, Origins } from './origins.js';
import type { Places } from './places.js';
import { literalPiece, templatePieces } from './text-pieces.js';
import { type ts, typescript } from './typescript.js';
import { bare } from './walk.js';

/** Folds expressions to what they can evaluate to. */
export interface Values {
  of(expression: ts.Expression): Value;
}

/** `${A}/${B}` with three alternatives each is nine strings: past this, nobody can use the answer. */
const MAX_FOLDED = 12;

export function createValues(origins: Origins, places: Places): Values {
  return { of: (expression) => ({ place: places.of(expression), leaves: leavesOf(expression, new Set()) }) };

  function leavesOf(expression: ts.Node, folding: ReadonlySet<ts.Node>): Leaf[] {
    return origins.of(expression).flatMap((origin) => leavesOfOrigin(origin, folding));
  }

  function leavesOfOrigin(origin: Origin, folding: ReadonlySet<ts.Node>): Leaf[] {
    const { node, role } = origin;
    const common = { role, via: origin.via.map(describeStep) };
    const env = readEnv(node);
    if (env) {
      const place = places.ofName(env.nameNode);
      return [{ kind: 'env', name: env.name, ...(place ? { place } : {}), ...common }];
    }
    const constant = constantOf(node);
    if (constant !== undefined) return [{ kind: 'constant', value: constant, place: places.of(node), ...common }];
    const folded = folding.has(node) ? undefined : foldText(node, new Set([...folding, node]));
    if (folded) return folded.map((pieces) => ({ kind: 'text' as const, pieces, ...common }));
    return [{ kind: 'unknown', reason: describeUnknown(node), place: places.of(node), ...common }];
  }

  /** The strings that a literal, a template or a concatenation can be; undefined for anything else. */
  function foldText(node: ts.Node, folding: ReadonlySet<ts.Node>): Piece[][] | undefined {
    const ts = typescript();
    if (ts.isStringLiteralLike(node)) return [[literalPiece(node, places)]];
    if (ts.isTemplateExpression(node)) {
      const parts = templatePieces(node, places).map((part) =>
        isPiece(part) ? [[part]] : alternatives(part, folding),
      );
      return join(parts);
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      const parts = [alternatives(node.left, folding), alternatives(node.right, folding)];
      return parts.some((part) => part.some((pieces) => pieces.some((piece) => piece.kind === 'text')))
        ? join(parts)
        : undefined;
    }
    return undefined;
  }

  function alternatives(expression: ts.Expression, folding: ReadonlySet<ts.Node>): Piece[][] {
    return leavesOf(expression, folding).map((leaf) => {
      if (leaf.kind === 'text') return [...leaf.pieces];
      if (leaf.kind === 'env') {
        const env = { name: leaf.name, ...(leaf.place ? { place: leaf.place } : {}) };
        return [{ kind: 'hole', reason: `environment variable ${leaf.name}`, env }];
      }
      if (leaf.kind === 'constant') return [{ kind: 'text', text: String(leaf.value) }];
      return [{ kind: 'hole', reason: leaf.reason }];
    });
  }

  function describeStep(node: ts.Node): string {
    const place: Place = places.of(node);
    return `${node.getText().split('\n', 1)[0]} in ${place.file}:${places.position(place).line}`;
  }
}

function join(parts: Piece[][][]): Piece[][] {
  return parts.reduce<Piece[][]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => [...head, ...tail])).slice(0, MAX_FOLDED),
    [[]],
  );
}

function constantOf(node: ts.Node): number | boolean | null | undefined {
  const ts = typescript();
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) {
    if (node.operator === ts.SyntaxKind.MinusToken) return -Number(node.operand.text);
    if (node.operator === ts.SyntaxKind.PlusToken) return Number(node.operand.text);
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  return undefined;
}

/** Why a value is not known, for people: `parameter model`, `result of pickModel()`. */
function describeUnknown(node: ts.Node): string {
  const ts = typescript();
  if (ts.isParameter(node)) return `parameter ${node.name.getText()}`;
  if (ts.isCallExpression(node)) return `result of ${oneLine(node.expression)}()`;
  if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) return 'written as an object';
  if (ts.isBindingElement(node)) return `${node.name.getText()}, taken out of an object`;
  return ts.isExpression(node) ? oneLine(bare(node)) : oneLine(node);
}

function oneLine(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Syntax nodes have a numeric `kind`, pieces a word. */
function isPiece(part: Piece | ts.Expression): part is Piece {
  return typeof part.kind === 'string';
}
