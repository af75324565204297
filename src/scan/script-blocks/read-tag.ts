/** A start tag as HTML reads it. Names are in lower case; an attribute without a value has `''`. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  /** Behind the `>`. */
  readonly end: number;
  readonly selfClosing: boolean;
}

const NAME = /<([a-z][^\s/>]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;
const CLOSE = /[\s/]*>/y;

/** The start tag at an offset; undefined where there is none or where it never ends. */
export function readTag(text: string, start: number): Tag | undefined {
  const name = matchAt(NAME, text, start);
  if (!name) return undefined;
  const attributes = new Map<string, string>();
  let at = start + name[0].length;
  for (;;) {
    const close = matchAt(CLOSE, text, at);
    if (close) {
      const selfClosing = close[0].includes('/');
      return { name: (name[1] ?? '').toLowerCase(), attributes, start, end: at + close[0].length, selfClosing };
    }
    const attribute = matchAt(ATTRIBUTE, text, at);
    if (!attribute) return undefined;
    const [whole, key = '', double, single, bare] = attribute;
    attributes.set(key.toLowerCase(), double ?? single ?? bare ?? '');
    at += whole.length;
  }
}

/** Where the content of an element ends whose text is not markup: at its own closing tag, or with the file. */
export function rawTextEnd(text: string, tag: Tag): number {
  const close = new RegExp(`</${tag.name.replace(/[^\w-]/g, '\\$&')}(?=[\\s/>]|$)`, 'gi');
  close.lastIndex = tag.end;
  return close.exec(text)?.index ?? text.length;
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
