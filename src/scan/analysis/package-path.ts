import { type ts, typescript } from './typescript.js';

/** Registries and CDNs that a specifier can begin with, in Deno and in browsers. */
const ADDRESS =
  /^(?:(?:npm|jsr):\/?|https?:\/\/(?:esm\.sh\/(?:v\d+\/)?|cdn\.jsdelivr\.net\/npm\/|unpkg\.com\/|cdn\.skypack\.dev\/))/;

/** The package and path that a specifier names, without address and version: `npm:@ai-sdk/openai@1/x` is `@ai-sdk/openai/x`. */
export function packagePath(specifier: string): string {
  const [address = ''] = specifier.split(/[?#]/);
  return address.replace(ADDRESS, '').replace(/^((?:@[^/]+\/)?[^@/]+)@[^/]*/, '$1');
}

/** False for a path or an alias: it names a file, whether or not the file is there. */
export function leadsOutOfTree(specifier: string): boolean {
  return !/^[./~#]/.test(specifier);
}

/**
 * The package that `require('x')` or `import('x')` loads, also through a helper such as `dynamicImport('x')`: those keep a compiler
 * from turning the import of an ES module into a require.
 */
export function requiredPackage(node: ts.Node): string | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node)) return undefined;
  const callee = node.expression;
  const loads =
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && /^require$|import/i.test(callee.text));
  const [specifier] = node.arguments;
  if (!loads || !specifier || !ts.isStringLiteralLike(specifier)) return undefined;
  return leadsOutOfTree(specifier.text) ? packagePath(specifier.text) : undefined;
}
