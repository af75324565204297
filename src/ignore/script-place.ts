import { parseSource } from '../scan/analysis/parse-source.js';
import { type ts, typescript } from '../scan/analysis/typescript.js';
import { maskScripts } from '../scan/script-blocks/mask-scripts.js';

/** `children`: between the tags of JSX. `none`: inside a template or a text, where every comment would be shown. */
export type ScriptPlace = 'code' | 'children' | 'markup' | 'none';

const WITH_SCRIPTS = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|html?)$/i;

export function hasScripts(file: string): boolean {
  return WITH_SCRIPTS.test(file);
}

/** What stands where a line begins. */
export function scriptPlace(file: string, source: string, offset: number): ScriptPlace {
  const masked = maskScripts(file, source);
  const isMarkup =
    masked !== undefined && lineAt(masked.text, offset).trim() === '' && lineAt(source, offset).trim() !== '';
  if (isMarkup) return 'markup';
  const tree = parseSource(file, masked?.text ?? source, masked?.language);
  return placeOf(innermost(tree, offset), offset);
}

/** Trivia belong to the node behind them: then the place is what is around that node. */
function innermost(tree: ts.SourceFile, offset: number): ts.Node {
  const { forEachChild } = typescript();
  const contains = (node: ts.Node): boolean => node.getStart(tree) < offset && offset < node.end;
  const findIn = (node: ts.Node): ts.Node => {
    const inner = forEachChild(node, (child) => (contains(child) ? child : undefined));
    return inner === undefined ? node : findIn(inner);
  };
  return findIn(tree);
}

function placeOf(node: ts.Node, offset: number): ScriptPlace {
  const { isJsxElement, isJsxFragment, isJsxText, isTemplateExpression, isTemplateSpan, isToken } = typescript();
  if (isJsxText(node)) {
    const text = node.getText();
    const at = offset - node.getStart();
    return text.slice(0, at).trim() !== '' && text.slice(at).trim() !== '' ? 'none' : 'children';
  }
  if (isJsxElement(node) || isJsxFragment(node)) return 'children';
  if (isTemplateExpression(node) || isTemplateSpan(node)) return 'none';
  // A token over several lines is a template or a string.
  return isToken(node) ? 'none' : 'code';
}

function lineAt(text: string, offset: number): string {
  return /.*/y.exec(text.slice(offset))?.[0] ?? '';
}
