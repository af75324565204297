import { foldPieces, textLeaves } from '../../../src/plan/values.js';
import type { ObjectShape, Value } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';

/** True for a call that offers functions, names one, or tells the result of one. */
export function asksForFunctions({ parameters, roles }: Request): boolean {
  const names = parameters?.properties.map(({ name }) => name) ?? [];
  return names.includes('functions') || names.includes('function_call') || roles.some(isFunctionRole);
}

export const isFunctionRole = (role: Value): boolean =>
  textLeaves(role).some(({ pieces }) => foldPieces(pieces) === 'function');

/** The messages in sight, wherever they are written. */
export function messagesOf({ parameters }: Request): readonly ObjectShape[] {
  return (parameters?.properties ?? [])
    .filter(({ name }) => name === 'messages')
    .flatMap(({ elements = [] }) => elements);
}
