import { type ts, typescript } from '../analysis/typescript.js';
import { bare } from '../analysis/walk.js';
import type { HttpCall } from './http-call.js';
import { isHttpName } from './http-libraries.js';

/** The project's own `fetchJson(url, init)` hands its URL on: who calls it makes the request. */
export function isForwarded({ urls }: HttpCall): boolean {
  const ts = typescript();
  return urls.some(({ node }) => {
    const url = bare(node);
    const owner = ts.isIdentifier(url) ? ts.findAncestor(url, ts.isFunctionLike) : undefined;
    const isOwnParameter = owner?.parameters.some(({ name }) => namesIn(name).includes(url.getText()));
    return isOwnParameter === true && isHttpName(nameOf(owner));
  });
}

function namesIn(name: ts.BindingName): string[] {
  const ts = typescript();
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

function nameOf(owner: ts.Node | undefined): string {
  const ts = typescript();
  if (!owner) return '';
  const named = ts.isArrowFunction(owner) || ts.isFunctionExpression(owner) ? owner.parent : owner;
  const name = (named as { name?: ts.Node }).name;
  return name && ts.isIdentifier(name) ? name.text : '';
}
