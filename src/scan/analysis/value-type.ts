import type { ValueType } from '../usage.js';
import { type ts, typescript } from './typescript.js';

/** What the checker says a value is; undefined where it says `any`, or something that no parameter is. */
export function valueType(expression: ts.Expression, checker: ts.TypeChecker): ValueType | undefined {
  const { TypeFlags } = typescript();
  const type = checker.getTypeAtLocation(expression);
  const members = type.isUnion() ? type.types : [type];
  const given = members.filter(({ flags }) => !(flags & (TypeFlags.Undefined | TypeFlags.Null)));
  const kinds = new Set(given.map((member) => kindOf(member, expression, checker)));
  const [kind] = kinds;
  const optional = given.length < members.length;
  if (kind === undefined || kinds.has(undefined)) return undefined;
  if (kinds.size === 1) return { kind, optional };
  return kinds.has('text') && !kinds.has('object') ? { kind: 'either', optional } : undefined;
}

function kindOf(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): ValueType['kind'] | undefined {
  const { TypeFlags } = typescript();
  if (type.flags & TypeFlags.StringLike) return 'text';
  if (checker.isArrayType(type) || checker.isTupleType(type))
    return isMessages(type, at, checker) ? 'messages' : 'list';
  return type.flags & TypeFlags.Object ? 'object' : undefined;
}

function isMessages(list: ts.Type, at: ts.Node, checker: ts.TypeChecker): boolean {
  const element = checker.getIndexTypeOfType(list, typescript().IndexKind.Number);
  const content = element?.getProperty('content');
  if (!element?.getProperty('role') || !content) return false;
  return (checker.getTypeOfSymbolAtLocation(content, at).flags & typescript().TypeFlags.StringLike) !== 0;
}
