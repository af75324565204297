import { type ts, typescript } from './analysis/typescript.js';
import { walk } from './analysis/walk.js';
import type { PlacesUsed } from './places-used.js';
import type { ScanContext } from './scan-context.js';
import type { HostUsage } from './usage.js';

const HOST = /\b(?:[a-z]{2}\.)?api\.openai\.com\b/;

/** OpenAI's host in a string that feeds no request in sight: a default in a settings screen, a CSP, a test's mock. */
export function detectHostMentions(file: ts.SourceFile, used: PlacesUsed, context: ScanContext): HostUsage[] {
  const ts = typescript();
  if (!HOST.test(file.text)) return [];
  const found: HostUsage[] = [];
  walk(file, (node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node) && !ts.isJsxText(node)) return;
    if (!HOST.test(node.text)) return;
    const place = ts.isTemplateHead(node)
      ? context.places.ofSpan(node, node.getStart() + 1, node.getEnd() - 2)
      : context.places.ofName(node);
    if (place && used.has(place)) return;
    const because = ["names OpenAI's host"];
    found.push({
      ...context.describe('host', 'http', node, { confidence: 'inferred', because }),
      text: node.text.slice(0, 200),
    });
  });
  return found;
}
