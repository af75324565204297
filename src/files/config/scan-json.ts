import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { describeJsonFault } from '../../messages/describe-json-fault.js';
import { t } from '../../messages/t.js';
import { sdkModule } from '../../scan/sdk-packages.js';
import { withProblem } from './broken-config.js';
import { type ConfigScan, describeMentions } from './describe-mentions.js';
import { type Mention, type Stretch, spanOf } from './mention.js';
import { mentionsOfAssignment, mentionsOfValue } from './mentions-of-assignment.js';

/** vercel.json, turbo.json, wrangler.jsonc, deno.json, an extension's manifest.json and their like; comments are allowed. */
export function scanJson(path: string, text: string): ConfigScan {
  const errors: ParseError[] = [];
  // A space in the BOM's place keeps all offsets true.
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const scan = { usages: describeMentions(path, text, 'json', root ? walk(root, text) : []) };
  const [error] = errors;
  if (!error) return scan;
  return withProblem(scan, path, text, error.offset, t`it is not valid JSON (${describeJsonFault(error.error)})`);
}

function walk(node: Node, source: string): Mention[] {
  const { type, children = [] } = node;
  if (type === 'string') return mentionsOfValue(stringAt(node, source));
  if (type !== 'property') return children.flatMap((child) => walk(child, source));
  const [key, value] = children;
  if (!key) return [];
  const name = stringAt(key, source);
  if (value?.type !== 'string') return [...mentionsOfValue(name), ...(value ? walk(value, source) : [])];
  return packageEntry(name, stringAt(value, source)) ?? mentionsOfAssignment(name, stringAt(value, source));
}

/** An entry of an import map: `"openai": "npm:openai@^4"`, or the same under a name of one's own. */
function packageEntry(name: Stretch, value: Stretch): Mention[] | undefined {
  const specifier = /^(?:npm:|jsr:|https?:\/\/)/.test(value.text) ? sdkModule(value.text) : undefined;
  const module = specifier?.module ?? (sdkModule(name.text) && isRange(value.text) ? name.text : undefined);
  return module === undefined ? undefined : [{ role: 'package', name: module, text: value.text, span: spanOf(value) }];
}

const isRange = (text: string): boolean => /^[\^~>=<*]?\s*\d|^\*$|^latest$/.test(text);

/** Between the quotes, as written. */
function stringAt({ offset, length }: Node, source: string): Stretch {
  return { text: source.slice(offset + 1, offset + length - 1), start: offset + 1 };
}
