import { t } from '../messages/t.js';
import { type ts, typescript } from './analysis/typescript.js';
import { walk } from './analysis/walk.js';
import type { PlacesUsed } from './places-used.js';
import type { ScanContext } from './scan-context.js';
import type { Sought } from './sought.js';
import type { HostUsage } from './usage.js';

/** The addresses that are sought, in strings that feed no client in sight: most are asked in words of their vendor's own. */
export function detectSoughtAddresses(
  file: ts.SourceFile,
  sought: Sought,
  used: PlacesUsed,
  context: ScanContext,
): HostUsage[] {
  const ts = typescript();
  const found: HostUsage[] = [];
  walk(file, (node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return;
    const text = node.text.trim();
    if (!text.includes('.') || !sought.isAddress(text)) return;
    const place = ts.isTemplateHead(node)
      ? context.places.ofSpan(node, node.getStart() + 1, node.getEnd() - 2)
      : context.places.ofName(node);
    if (place && used.has(place)) return;
    const because = [t`is one of the addresses that are sought`];
    found.push({ ...context.describe('host', 'http', node, { confidence: 'inferred', because }), text });
  });
  return found;
}
