import type { ts } from './typescript.js';

/** A call whose result was followed into the function that it calls, and the one around it. */
export interface EnteredCall {
  readonly call: ts.CallExpression;
  readonly target: ts.SignatureDeclaration;
  readonly outer: EnteredCall | undefined;
}

/** Helpers that call helpers: deeper in, a parameter is what any caller passes. */
const MAX_ENTERED = 4;

/** The entered call of a function, the nearest first. */
export function entryInto(target: ts.Node, entered: EnteredCall | undefined): EnteredCall | undefined {
  for (let at = entered; at; at = at.outer) if (at.target === target) return at;
  return undefined;
}

/** A function that calls itself is entered once. */
export function mayEnter(call: ts.CallExpression, outer: EnteredCall | undefined): boolean {
  let depth = 0;
  for (let at = outer; at; at = at.outer) {
    if (at.call === call || ++depth >= MAX_ENTERED) return false;
  }
  return true;
}
