import { type ts, typescript } from '../analysis/typescript.js';
import { isMember } from '../analysis/walk.js';
import { otherPlacesOf, sameNamesOf } from './identifiers.js';
import type { Outcome, Reading, Written } from './reading.js';
import { stepOfBinding } from './steps.js';
import { takeStep } from './take-step.js';
import { NOTHING, strongest, type WalkOn } from './walk-on.js';

/** A name or a pattern that takes the value: each name in it is followed, and told with the members on the way to it. */
export function bindPattern(name: ts.BindingName, reading: Reading, written: Written, walkOn: WalkOn): Outcome {
  if (typescript().isIdentifier(name)) return hold(name, reading, walkOn);
  const pattern = written.pattern ?? name;
  return strongest(name.elements.map((element) => bindElement(element, reading, { ...written, pattern }, walkOn)));
}

function bindElement(element: ts.ArrayBindingElement, reading: Reading, written: Written, walkOn: WalkOn): Outcome {
  const ts = typescript();
  if (ts.isOmittedExpression(element)) return NOTHING;
  const step = stepOfBinding(element, walkOn.context.places);
  // What is left over has the members that the pattern does not name.
  if (!step) return element.dotDotDotToken ? bindPattern(element.name, reading, written, walkOn) : NOTHING;
  const taken = takeStep(reading, written, step, element);
  if (typeof taken === 'string') return NOTHING;
  const kept = { ...taken.written, base: written.base, ...(written.pattern ? { pattern: written.pattern } : {}) };
  if (!ts.isIdentifier(element.name)) return bindPattern(element.name, taken.reading, kept, walkOn);
  return walkOn.arrive(element, taken.reading, kept, hold(element.name, taken.reading, walkOn));
}

/** A variable or a parameter: every place of its file that reads it. */
function hold(name: ts.Identifier, reading: Reading, walkOn: WalkOn): Outcome {
  const held = { ...reading, via: [...reading.via, name] };
  return strongest(
    otherPlacesOf(name, walkOn.context.checker).map((place) =>
      isTarget(place) ? NOTHING : walkOn.follow(place, held),
    ),
  );
}

/** `this.completion = ...`, `completion: X = ...` in a class: every member of its file that stands for the same. */
export function holdMember(name: ts.Identifier | ts.PrivateIdentifier, reading: Reading, walkOn: WalkOn): Outcome {
  const held = { ...reading, via: [...reading.via, name] };
  return strongest(
    otherMembersOf(name, walkOn.context.checker).map((place) => {
      const { parent } = place;
      return isMember(parent) && parent.expression !== place && !isTarget(parent)
        ? walkOn.follow(parent, held)
        : NOTHING;
    }),
  );
}

/** A field that no class declares has no symbol: then its name in the same class has to do. */
function otherMembersOf(name: ts.Identifier | ts.PrivateIdentifier, checker: ts.TypeChecker): ts.Identifier[] {
  const ts = typescript();
  if (checker.getSymbolAtLocation(name)) return otherPlacesOf(name, checker);
  const owner = ts.findAncestor(name, ts.isClassLike);
  return sameNamesOf(name).filter(
    (place) => isOfThis(place.parent) && ts.findAncestor(place, ts.isClassLike) === owner,
  );
}

/** `this.name`. */
export function isOfThis(node: ts.Node): boolean {
  const ts = typescript();
  return ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
}

/** True for what an assignment writes to. */
function isTarget(node: ts.Node): boolean {
  const ts = typescript();
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}
