import { t } from '../messages/t.js';
import { type ts, typescript } from './analysis/typescript.js';
import { propertyName, walk } from './analysis/walk.js';
import { hostMockAt } from './host-mocks.js';
import type { PlacesUsed } from './places-used.js';
import type { ScanContext } from './scan-context.js';
import type { HostUsage } from './usage.js';

const HOST = /\b(?:[a-z]{2}\.)?api\.openai\.com\b/;
/** In a policy the path is left out, or a star stands in it. */
const ORIGIN = /(?:https?:\/\/)?(?<![\w.-])(?:[a-z]{2}\.)?api\.openai\.com(?![\w.-])/g;
const DIRECTIVE = /\b(?:connect|default)-src\b/;
/** Of helmet and its like, which take each directive apart. */
const DIRECTIVE_KEY = /^(?:connect|default)-?src$/i;
/** Where people get a key; the same site has documentation, which stays true. */
const DASHBOARD = /(?:https?:\/\/)?(?:platform|beta)\.openai\.com\/(?:[\w./-]*\/)?api-keys\b/g;

/** OpenAI's host in a string that feeds no request in sight: a default in a settings screen, a policy, a test's mock. */
export function detectHostMentions(file: ts.SourceFile, used: PlacesUsed, context: ScanContext): HostUsage[] {
  if (!file.text.includes('openai.com')) return [];
  const found: HostUsage[] = [];
  walk(file, (node) => {
    if (isText(node)) found.push(...findDashboards(node, context), ...findHosts(node, used, context));
  });
  return found;
}

function findHosts(node: ts.Node, used: PlacesUsed, context: ScanContext): HostUsage[] {
  const ts = typescript();
  const text = 'text' in node ? String(node.text) : '';
  if (!HOST.test(text)) return [];
  const isWhole = ts.isStringLiteralLike(node) || ts.isJsxText(node);
  const place = isWhole
    ? context.places.ofName(node)
    : context.places.ofSpan(node, node.getStart() + 1, node.getEnd() - (ts.isTemplateTail(node) ? 1 : 2));
  if (place && used.has(place)) return [];
  if (isPolicy(node, text)) return findLinks(node, ORIGIN, 'policy', t`names OpenAI's host in a policy`, context);
  if (!isWhole && !ts.isTemplateHead(node)) return [];
  const because = [t`names OpenAI's host`];
  const facts = context.describe('host', 'http', node, { confidence: 'inferred', because });
  const mock = hostMockAt(node, context);
  return [{ ...facts, text: text.slice(0, 200), ...(mock ? { mock } : {}) }];
}

function findDashboards(node: ts.Node, context: ScanContext): HostUsage[] {
  return findLinks(node, DASHBOARD, 'dashboard', t`leads to OpenAI's keys`, context);
}

/** Each is a usage with a span of its own. */
function findLinks(
  node: ts.Node,
  pattern: RegExp,
  use: 'policy' | 'dashboard',
  because: string,
  { describe, places }: ScanContext,
): HostUsage[] {
  return [...node.getText().matchAll(pattern)].map(({ 0: text, index }) => {
    const facts = describe('host', 'http', node, { confidence: 'inferred', because: [because] });
    const start = node.getStart() + index;
    const place = places.ofSpan(node, start, start + text.length);
    return { ...facts, span: place.span, position: places.position(place), text, use };
  });
}

function isText(node: ts.Node): boolean {
  const ts = typescript();
  return (
    ts.isStringLiteralLike(node) ||
    ts.isJsxText(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

function isPolicy(node: ts.Node, text: string): boolean {
  const ts = typescript();
  if (DIRECTIVE.test(text)) return true;
  const template = ts.isStringLiteralLike(node) ? undefined : ts.findAncestor(node, ts.isTemplateExpression);
  if (template && DIRECTIVE.test(template.getText())) return true;
  const holder = ts.isArrayLiteralExpression(node.parent) ? node.parent.parent : node.parent;
  return ts.isPropertyAssignment(holder) && DIRECTIVE_KEY.test(propertyName(holder.name) ?? '');
}
