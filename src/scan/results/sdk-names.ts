import { boundNames } from '../analysis/import-bindings.js';
import { moduleReferences } from '../analysis/module-references.js';
import { type ts, typescript } from '../analysis/typescript.js';
import type { ScanContext } from '../scan-context.js';
import { sdkModule } from '../sdk-packages.js';
import type { Route } from '../usage.js';
import { otherPlacesOf } from './identifiers.js';

/** A place where a file names something that a package of ours exports. */
export interface SdkName {
  /** The whole dotted name. */
  readonly node: ts.Node;
  readonly module: string;
  readonly route: Route;
  /** As the package has it, without the local name of the import: `Chat.ChatCompletionMessageParam`, `APIError`. */
  readonly name: string;
  readonly isType: boolean;
}

/** The packages whose types are told; the others are frameworks of their own. */
const TYPED = /^(openai|openai-edge|@azure\/openai)$/;

export function sdkNamesIn(file: ts.SourceFile, context: ScanContext): SdkName[] {
  return moduleReferences(file).flatMap(({ node, specifier, form, names }) => {
    const sdk = sdkModule(specifier);
    if (!sdk || !TYPED.test(sdk.module) || form === 'mock') return [];
    const isV3 = sdk.module === 'openai' && context.sdkMajorOf(context.places.of(file).file) === 3;
    const { module } = sdk;
    const route = isV3 ? 'openai-v3' : sdk.route;
    if (typescript().isImportTypeNode(node)) {
      const name = exportedName('*', names[0]?.split('.') ?? []);
      return name && name !== '*' ? [{ node, module, route, name, isType: true }] : [];
    }
    return boundNames(node).flatMap(({ name: exported, local }) =>
      otherPlacesOf(local, context.checker).map((place) => {
        const { top, members } = wholeName(place);
        return { node: top, module, route, name: exportedName(exported, members), isType: isTypePosition(top) };
      }),
    );
  });
}

/** `OpenAI.Chat.X` from its first name on. */
function wholeName(first: ts.Identifier): { top: ts.Node; members: string[] } {
  const ts = typescript();
  const members: string[] = [];
  let top: ts.Node = first;
  for (;;) {
    const { parent } = top;
    if (ts.isQualifiedName(parent) && parent.left === top) members.push(parent.right.text);
    else if (ts.isPropertyAccessExpression(parent) && parent.expression === top) members.push(parent.name.text);
    else return { top, members };
    top = parent;
  }
}

/** The class is the namespace of its types: `OpenAI` before a name says nothing. */
function exportedName(exported: string, members: readonly string[]): string {
  const path = [exported, ...members];
  while (path.length > 1 && /^(\*|default|OpenAI)$/.test(path[0] ?? '')) path.shift();
  return path.join('.').replace(/^default$/, 'OpenAI');
}

function isTypePosition(node: ts.Node): boolean {
  const ts = typescript();
  const { parent } = node;
  if (ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent)) return true;
  if (!ts.isExpressionWithTypeArguments(parent)) return false;
  // `class A extends B` needs the value of B; `implements` and an interface's `extends` its type.
  const clause = parent.parent;
  const isValue =
    ts.isHeritageClause(clause) && ts.isClassLike(clause.parent) && clause.token === ts.SyntaxKind.ExtendsKeyword;
  return !isValue;
}
