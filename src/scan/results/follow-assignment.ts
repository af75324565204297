import { t } from '../../messages/t.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { isMember, propertyName } from '../analysis/walk.js';
import { holdMember, isOfThis } from './follow-binding.js';
import type { Outcome, Reading } from './reading.js';
import { stepOfElementAt } from './steps.js';
import { takeStep } from './take-step.js';
import { handed, NOTHING, strongest, type WalkOn } from './walk-on.js';

/** `x = value`, `this.x = value`, `[a, b] = value`, `({ a } = value)`: on at the places that read what is assigned. */
export function followAssignment(target: ts.Expression, reading: Reading, walkOn: WalkOn): Outcome {
  const ts = typescript();
  if (ts.isIdentifier(target)) return walkOn.bind(target, reading);
  const hasMember = ts.isPropertyAccessExpression(target) && isMember(target);
  if (hasMember && (isOfThis(target) || walkOn.context.checker.getSymbolAtLocation(target.name)))
    return holdMember(target.name, reading, walkOn);
  if (ts.isArrayLiteralExpression(target))
    return strongest(target.elements.map((each, index) => followPart(String(index), each, each, reading, walkOn)));
  if (ts.isObjectLiteralExpression(target))
    return strongest(target.properties.map((each) => followProperty(each, reading, walkOn)));
  return handed(t`kept in ${target.getText().replace(/\s+/g, ' ').slice(0, 60)}`);
}

function followProperty(property: ts.ObjectLiteralElementLike, reading: Reading, walkOn: WalkOn): Outcome {
  const ts = typescript();
  const name = propertyName(property.name);
  if (name === undefined) return NOTHING;
  if (ts.isShorthandPropertyAssignment(property)) return followPart(name, property, property.name, reading, walkOn);
  return ts.isPropertyAssignment(property)
    ? followPart(name, property, property.initializer, reading, walkOn)
    : NOTHING;
}

/** One member of the value, and where it is put. */
function followPart(name: string, at: ts.Node, target: ts.Expression, reading: Reading, walkOn: WalkOn): Outcome {
  const ts = typescript();
  if (ts.isOmittedExpression(target)) return NOTHING;
  const base = at.parent;
  const taken = takeStep(
    reading,
    { base, own: 0, pattern: base },
    stepOfElementAt(name, at, walkOn.context.places),
    at,
  );
  if (typeof taken === 'string') return NOTHING;
  const written = { ...taken.written, base, pattern: base };
  return walkOn.arrive(at, taken.reading, written, followAssignment(target, taken.reading, walkOn));
}
