import { type ts, typescript } from './analysis/typescript.js';
import { walk } from './analysis/walk.js';
import { modelPurpose } from './model-purpose.js';
import { registryAround, registryName } from './model-registries.js';
import type { PlacesUsed } from './places-used.js';
import type { ScanContext } from './scan-context.js';
import type { ModelUsage } from './usage.js';

/** Model ids that feed no request in sight: lists, map keys, comparisons, types. */
export function detectModelMentions(file: ts.SourceFile, used: PlacesUsed, context: ScanContext): ModelUsage[] {
  const { models } = context;
  const found: { node: ts.Node; usage: ModelUsage }[] = [];
  walk(file, (node) => {
    const text = stringAt(node);
    if (text === undefined || !(models.isName(text) || models.isWord(text))) return;
    const place = context.places.ofName(node);
    if (place && used.has(place)) return;
    const because = [models.because(text)];
    const facts = context.describe('model', 'openai', node, { confidence: 'inferred', because });
    const where = contextOf(node);
    const feeds = modelPurpose(node, facts.file, where);
    if (!models.isName(text) && feeds !== 'request') return;
    const usage = { ...facts, text, context: where, feeds, ...compared(node, where), ...asserted(node) };
    found.push({ node, usage });
  });
  return nameRegistries(found);
}

/** Tells each member of a list or table which one it belongs to; an id alone in one belongs to none. */
function nameRegistries(found: readonly { node: ts.Node; usage: ModelUsage }[]): ModelUsage[] {
  const members = new Map<ts.Node, number>();
  const around = found.map(({ node }) => registryAround(node));
  for (const registry of around) if (registry) members.set(registry, (members.get(registry) ?? 0) + 1);
  return found.map(({ usage }, index) => {
    const registry = around[index];
    if (!registry || (members.get(registry) ?? 0) < 2) return usage;
    return { ...usage, registry: `${usage.file}#${registryName(registry)}` };
  });
}

function stringAt(node: ts.Node): string | undefined {
  const ts = typescript();
  return ts.isStringLiteralLike(node) || ts.isJsxText(node) ? node.text.trim() : undefined;
}

function contextOf(node: ts.Node): ModelUsage['context'] {
  const ts = typescript();
  const parent = node.parent;
  if (ts.isLiteralTypeNode(parent)) return 'type';
  if (ts.isPropertyAssignment(parent)) return parent.name === node ? 'map-key' : 'property';
  if (ts.isArrayLiteralExpression(parent)) return 'list';
  if (ts.isCaseClause(parent)) return 'comparison';
  if (ts.isBinaryExpression(parent)) return isComparison(parent) ? 'comparison' : 'default';
  if (ts.isParameter(parent) || ts.isBindingElement(parent)) return 'default';
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isEnumMember(parent))
    return 'constant';
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return isTest(parent) ? 'comparison' : 'argument';
  if (ts.isReturnStatement(parent)) return 'return';
  return 'other';
}

function compared({ parent }: ts.Node, context: ModelUsage['context']): Pick<ModelUsage, 'compares'> {
  if (context !== 'comparison') return {};
  return { compares: typescript().isCallExpression(parent) ? 'part' : 'whole' };
}

/** Below an `expect(...)` or an `assert...(...)`, in what is compared or in the call itself. */
function asserted(node: ts.Node): Pick<ModelUsage, 'asserted'> {
  const ts = typescript();
  const call = ts.findAncestor(node.parent, (at) => ts.isCallExpression(at) && ASSERTS.test(at.expression.getText()));
  return call ? { asserted: true } : {};
}

/** `expect(x).toBe`, `assert.equal`, `t.is`. */
const ASSERTS = /^expect\(.*\.(?:to\w*|calledWith)$|^assert(?:\.\w+)*$|^t\.(?:is|like|deepEqual)$/s;

function isComparison({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  const { SyntaxKind } = typescript();
  return (
    kind === SyntaxKind.EqualsEqualsEqualsToken ||
    kind === SyntaxKind.EqualsEqualsToken ||
    kind === SyntaxKind.ExclamationEqualsEqualsToken ||
    kind === SyntaxKind.ExclamationEqualsToken
  );
}

/** `model.startsWith('gpt-4')`. */
function isTest(call: ts.CallExpression | ts.NewExpression): boolean {
  return /\.(startsWith|endsWith|includes|indexOf|match|test)$/.test(call.expression.getText());
}
