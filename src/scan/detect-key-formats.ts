import { t } from '../messages/t.js';
import { type ts, typescript } from './analysis/typescript.js';
import { memberName, walk } from './analysis/walk.js';
import type { ScanContext } from './scan-context.js';
import type { KeyFormatUsage } from './usage.js';

const PREFIX = /^sk-(?:proj-|svcacct-)?$/;
const PATTERN = /^\/\^\(?(sk-(?:proj-|svcacct-)?)/;

/** Checks that a key begins as OpenAI's do: `key.startsWith('sk-')`, `/^sk-\w+$/`, and the same in a schema. */
export function detectKeyFormats(file: ts.SourceFile, { describe }: ScanContext): KeyFormatUsage[] {
  const ts = typescript();
  if (!/['"`]sk-|\^\(?sk-/.test(file.text)) return [];
  const found: KeyFormatUsage[] = [];
  walk(file, (node) => {
    const prefix = prefixOf(node);
    if (prefix === undefined) return;
    const facts = describe('key-format', 'openai', node, {
      confidence: 'inferred',
      because: [t`keys of OpenAI's begin so`],
    });
    const removal = removalOf(ts.isCallExpression(node) ? node : node.parent);
    found.push({ ...facts, prefix, ...(removal ? { removal } : {}) });
  });
  return found;
}

function prefixOf(node: ts.Node): string | undefined {
  const ts = typescript();
  if (ts.isRegularExpressionLiteral(node)) return PATTERN.exec(node.text)?.[1];
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const [argument] = node.arguments;
  const isTest = memberName(node.expression) === 'startsWith' && argument && ts.isStringLiteralLike(argument);
  return isTest && PREFIX.test(argument.text) ? argument.text : undefined;
}

/** `.startsWith('sk-')` and `.regex(/^sk-/)` of a chain such as `z.string().min(1)`: nothing else hangs on them. */
function removalOf(node: ts.Node): KeyFormatUsage['removal'] {
  const ts = typescript();
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression, name } = node.expression;
  const isOfSchema = /^\w+\.(?:\w+\.)*(?:string|str)\(/.test(expression.getText());
  return isOfSchema && /^(?:startsWith|regex|pattern|matches)$/.test(name.text)
    ? [expression.getEnd(), node.getEnd()]
    : undefined;
}
