import { t } from '../../messages/t.js';
import type { Leaf, Piece, Value } from '../usage.js';
import { declaredText } from './declared-text.js';
import type { EnteredCall } from './entered-call.js';
import { readEnv } from './env-reads.js';
import type { Origin, Origins } from './origins.js';
import type { Places } from './places.js';
import { type TextParts, type Trimmed, textParts, trimmedText } from './text-parts.js';
import { gluePaths, literalPiece, originOnly, templatePieces, trimSlashes } from './text-pieces.js';
import { type ts, typescript } from './typescript.js';
import { bare } from './walk.js';

/** Folds expressions to what they can evaluate to. */
export interface Values {
  /** `entered`: of the origin that the expression is a part of. */
  of(expression: ts.Expression, entered?: EnteredCall): Value;
}

/** `${A}/${B}` with three alternatives each is nine strings: past this, nobody can use the answer. */
const MAX_FOLDED = 12;

/** Where folding is: the expressions around, so that it ends, and the call whose arguments parameters stand for. */
interface Folding {
  readonly around: ReadonlySet<ts.Node>;
  readonly entered: EnteredCall | undefined;
}

export function createValues(origins: Origins, places: Places, checker: ts.TypeChecker): Values {
  return {
    of: (expression, entered) => ({
      place: places.of(expression),
      leaves: leavesOf(expression, { around: new Set(), entered }),
    }),
  };

  function leavesOf(expression: ts.Node, folding: Folding): Leaf[] {
    return origins.of(expression, folding.entered).flatMap((origin) => leavesOfOrigin(origin, folding));
  }

  function leavesOfOrigin(origin: Origin, { around }: Folding): Leaf[] {
    const { node, role, entered } = origin;
    const common = { role, via: origin.via.map(places.describe) };
    const env = readEnv(node);
    if (env) {
      const place = places.ofName(env.nameNode);
      return [{ kind: 'env', name: env.name, ...(place ? { place } : {}), ...common }];
    }
    const constant = constantOf(node);
    if (constant !== undefined) return [{ kind: 'constant', value: constant, place: places.of(node), ...common }];
    // `url = url.replace(...)`: the other values of `url` say what it is.
    if (around.has(node) && isBuilt(node)) return [];
    const inside = { around: new Set([...around, node]), entered };
    const folded = around.has(node) ? undefined : foldText(node, inside);
    if (folded) return folded.map((pieces) => ({ kind: 'text' as const, pieces, ...common }));
    const trimmed = trimmedText(node);
    if (trimmed) return leavesOf(trimmed.of, inside).map((leaf) => trimLeaf(leaf, trimmed.where, common.via));
    const declared = declaredText(node, checker);
    if (declared !== undefined) return [{ kind: 'text', pieces: [{ kind: 'text', text: declared }], ...common }];
    return [{ kind: 'unknown', reason: describeUnknown(node), place: places.of(node), ...common }];
  }

  /** The strings that a literal, a template or a concatenation can be; undefined for anything else. */
  function foldText(node: ts.Node, folding: Folding): Piece[][] | undefined {
    const ts = typescript();
    if (ts.isStringLiteralLike(node)) return [[literalPiece(node, places)]];
    if (ts.isTemplateExpression(node))
      return join(templatePieces(node, places).map((part) => (isPiece(part) ? [[part]] : alternatives(part, folding))));
    const built = textParts(node);
    const parts = built?.parts.map((part) => alternatives(part, folding));
    return built && parts?.some((part) => part.some(holdsText)) ? join(parts, built.glue) : undefined;
  }

  function alternatives(expression: ts.Expression, folding: Folding): Piece[][] {
    return leavesOf(expression, folding).map((leaf) => {
      if (leaf.kind === 'text') return [...leaf.pieces];
      if (leaf.kind === 'env') {
        const env = { name: leaf.name, ...(leaf.place ? { place: leaf.place } : {}) };
        return [{ kind: 'hole', reason: t`environment variable ${leaf.name}`, env }];
      }
      if (leaf.kind === 'constant') return [{ kind: 'text', text: String(leaf.value) }];
      return [{ kind: 'hole', reason: leaf.reason }];
    });
  }
}

function join(parts: Piece[][][], glue: TextParts['glue'] = 'none'): Piece[][] {
  return parts.reduce<Piece[][]>(
    (heads, tails) => {
      // No alternative at all: `x += path` with nothing before it.
      if (tails.length === 0) return heads;
      return withoutRepeated(heads.flatMap((head) => tails.map((tail) => glued(head, tail, glue)))).slice(
        0,
        MAX_FOLDED,
      );
    },
    [[]],
  );
}

function glued(head: Piece[], tail: Piece[], glue: TextParts['glue']): Piece[] {
  if (glue === 'none') return [...(doublesSlash(head, tail) ? trimSlashes(head, 'end') : head), ...tail];
  if (glue === 'slash') return gluePaths(head, tail);
  if (glue !== 'url') return head.length === 0 ? tail : [...head, { kind: 'text', text: glue.text }, ...tail];
  const [first] = tail;
  const fromRoot = first?.kind === 'text' && first.text.startsWith('/');
  return gluePaths(fromRoot ? originOnly(head) : head, tail);
}

/** `base + path` of a base that ends in a slash, which the code cuts off in a way that is not seen here. */
function doublesSlash(head: readonly Piece[], [next]: readonly Piece[]): boolean {
  const [first] = head;
  const last = head.at(-1);
  const isURL = first?.kind === 'text' && /^(https?|wss?):\/\/./.test(first.text);
  return (
    isURL && last?.kind === 'text' && last.text.endsWith('/') && next?.kind === 'text' && next.text.startsWith('/')
  );
}

function trimLeaf(leaf: Leaf, where: Trimmed['where'], via: readonly string[]): Leaf {
  const trimmed =
    leaf.kind === 'text' && where !== 'nowhere' ? { ...leaf, pieces: trimSlashes(leaf.pieces, where) } : leaf;
  return { ...trimmed, via: [...via, ...leaf.via] };
}

function withoutRepeated(alternatives: Piece[][]): Piece[][] {
  if (alternatives.length < 2) return alternatives;
  return [...new Map(alternatives.map((pieces) => [JSON.stringify(pieces), pieces])).values()];
}

const holdsText = (pieces: readonly Piece[]): boolean => pieces.some((piece) => piece.kind === 'text');

const isBuilt = (node: ts.Node): boolean => textParts(node) !== undefined || trimmedText(node) !== undefined;

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
  if (ts.isParameter(node)) return t`parameter ${node.name.getText()}`;
  if (ts.isCallExpression(node)) return t`result of ${oneLine(node.expression)}()`;
  if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) return t`written as an object`;
  if (ts.isBindingElement(node)) return t`${node.name.getText()}, taken out of an object`;
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
