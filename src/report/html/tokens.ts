import { languageOf } from './language-of.js';
import { type Libraries, loadLibraries } from './libraries.js';

/** A stretch of one line; `kind` is a letter that the style sheet knows, empty for plain text. */
export interface Token {
  readonly text: string;
  readonly kind: string;
}

/** What highlight.js calls the parts of code: https://highlightjs.readthedocs.io/en/latest/css-classes-reference.html */
const KINDS: Readonly<Record<string, string>> = {
  'hljs-keyword': 'k',
  'hljs-selector-tag': 'k',
  'hljs-string': 's',
  'hljs-regexp': 's',
  'hljs-comment': 'c',
  'hljs-number': 'n',
  'hljs-literal': 'n',
  'hljs-title': 't',
  'hljs-attr': 'p',
  'hljs-attribute': 'p',
  'hljs-property': 'p',
  'hljs-name': 'k',
  'hljs-section': 'k',
  'hljs-built_in': 'y',
  'hljs-type': 'y',
  'hljs-meta': 'c',
  // Code inside a string.
  'hljs-subst': '',
};

type Node = ReturnType<Libraries['lowlight']['highlight']>['children'][number];

/** The lines of a file's part, each cut into tokens. */
export function tokenize(lines: readonly string[], path: string): Token[][] {
  const language = languageOf(path);
  if (language === undefined) return lines.map((text) => [{ text, kind: '' }]);
  const { children } = loadLibraries().lowlight.highlight(language, lines.join('\n'));
  return splitAtLines(children.flatMap((node) => flatten(node, '')));
}

function flatten(node: Node, around: string): Token[] {
  if (node.type === 'text') return [{ text: node.value, kind: around }];
  if (node.type !== 'element') return [];
  const names = [node.properties.className ?? []].flat();
  const kind = names.map((name) => KINDS[String(name)]).find((each) => each !== undefined) ?? around;
  return node.children.flatMap((child) => flatten(child, kind));
}

function splitAtLines(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const { text, kind } of tokens) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, kind });
    }
  }
  return lines;
}
