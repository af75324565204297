import { t } from '../../messages/t.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { propertyName } from '../analysis/walk.js';
import { isLeaf } from './answer-names.js';
import { textsBeside, textsOfCases } from './compared-texts.js';
import { followArgument } from './follow-argument.js';
import { followAssignment } from './follow-assignment.js';
import { holdMember } from './follow-binding.js';
import { followLoop } from './follow-elements.js';
import { followReturned, followYielded } from './follow-returned.js';
import { followStreamLoop } from './follow-stream.js';
import { mayStream } from './may-stream.js';
import type { Outcome, Reading } from './reading.js';
import { handed, NOTHING, VALUE, type WalkOn } from './walk-on.js';

/** What becomes of a value: looks at what stands around the expression that carries it. */
export function consumeValue(node: ts.Node, reading: Reading, walkOn: WalkOn): Outcome {
  const ts = typescript();
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return consumeInOperator(node, parent, reading, walkOn);
  if (ts.isConditionalExpression(parent)) return parent.condition === node ? VALUE : walkOn.consume(parent, reading);
  if (ts.isSwitchStatement(parent)) return compared(textsOfCases(parent, walkOn.context));
  if (ts.isForOfStatement(parent)) {
    if (parent.expression !== node) return NOTHING;
    return parent.awaitModifier && mayStream(reading)
      ? followStreamLoop(parent, node, reading, walkOn)
      : followLoop(parent, reading, walkOn);
  }
  if (ts.isVariableDeclaration(parent))
    return parent.initializer === node ? walkOn.bind(parent.name, reading, node) : NOTHING;
  if (ts.isPropertyDeclaration(parent)) return consumeInField(node, parent, reading, walkOn);
  if (ts.isTypeNode(parent) || ts.isExportSpecifier(parent)) return NOTHING;
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) return VALUE;
  return isUsedUp(reading) ? VALUE : consumeElsewhere(node, reading, walkOn);
}

/** The ways on which only what has members is followed, and words that code decides on. */
function consumeElsewhere(node: ts.Node, reading: Reading, walkOn: WalkOn): Outcome {
  const ts = typescript();
  const { parent } = node;
  if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node))
    return followReturned(parent, reading, walkOn);
  if (ts.isYieldExpression(parent)) return followYielded(parent, reading, walkOn);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return parent.expression === node ? VALUE : followArgument(node, parent, reading, walkOn);
  if (ts.isPropertyAssignment(parent)) {
    const name = parent.initializer === node ? propertyName(parent.name) : undefined;
    return name === undefined ? NOTHING : walkOn.follow(parent.parent, within(name, reading));
  }
  if (ts.isShorthandPropertyAssignment(parent)) return walkOn.follow(parent.parent, within(parent.name.text, reading));
  if (ts.isSpreadAssignment(parent)) return walkOn.follow(parent.parent, reading);
  if (ts.isArrayLiteralExpression(parent))
    return walkOn.follow(parent, within(String(parent.elements.indexOf(node as ts.Expression)), reading));
  if (ts.isSpreadElement(parent)) return handed(t`spread into a list`);
  if (ts.isThrowStatement(parent)) return handed('thrown');
  if (ts.isExportAssignment(parent)) return handed('exported');
  return VALUE;
}

function consumeInOperator(node: ts.Node, parent: ts.BinaryExpression, reading: Reading, walkOn: WalkOn): Outcome {
  const { SyntaxKind } = typescript();
  const texts = textsBeside(node, walkOn.context);
  if (texts) return texts.length > 0 ? compared(texts) : VALUE;
  const isLeft = parent.left === node;
  switch (parent.operatorToken.kind) {
    case SyntaxKind.BarBarToken:
    case SyntaxKind.QuestionQuestionToken:
      return walkOn.consume(carried(parent), reading);
    case SyntaxKind.AmpersandAmpersandToken:
    case SyntaxKind.CommaToken:
      return isLeft ? VALUE : walkOn.consume(carried(parent), reading);
    case SyntaxKind.EqualsToken:
    case SyntaxKind.BarBarEqualsToken:
    case SyntaxKind.QuestionQuestionEqualsToken:
      if (isLeft) return { ...VALUE, written: true };
      return followAssignment(parent.left, reading, walkOn);
    case SyntaxKind.PlusEqualsToken:
      return isLeft ? { ...VALUE, written: true } : VALUE;
    default:
      return VALUE;
  }
}

function consumeInField(node: ts.Node, field: ts.PropertyDeclaration, reading: Reading, walkOn: WalkOn): Outcome {
  const ts = typescript();
  const isNamed = ts.isIdentifier(field.name) || ts.isPrivateIdentifier(field.name);
  return field.initializer === node && isNamed
    ? holdMember(field.name as ts.Identifier | ts.PrivateIdentifier, reading, walkOn)
    : NOTHING;
}

/** A member `name` of an object that the code makes for it. */
export function within(name: string, reading: Reading): Reading {
  return { ...reading, inside: [name, ...reading.inside] };
}

/** The words of closed sets: what is decided on them may be decided elsewhere. */
const WORDS = /^(finish_reason|stop_reason|status|type|code)$/;

function isUsedUp(reading: Reading): boolean {
  return reading.inside.length === 0 && isLeaf(reading) && !WORDS.test(reading.steps.at(-1)?.name ?? '');
}

function compared(texts: Outcome['texts'] = []): Outcome {
  return { use: 'compared', texts };
}

/** The operator's expression with the parentheses around it. */
function carried(node: ts.Node): ts.Node {
  let at = node;
  while (typescript().isParenthesizedExpression(at.parent)) at = at.parent;
  return at;
}
