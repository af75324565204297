import { t } from '../../../src/messages/t.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import type { ModelRequest } from '../../../src/plan/needs.js';

/** Why a look is needed though the rule is sure: the object has a type of the project, which may ask for the old names. */
export function typeDoubts({ parameters }: ModelRequest, { source }: RuleContext): string[] {
  const place = parameters?.literal?.place;
  if (!place || !/\.[cm]?tsx?$/.test(place.file)) return [];
  const text = source(place.file);
  const type = declaredType(text, place.span);
  if (type === undefined || BUILT_IN.test(type) || isOfOpenAI(type, text)) return [];
  return [t`The object is declared as ${type}: see whether that type still fits.`];
}

const BUILT_IN = /^(?:Record|Object|Partial|Readonly)\b/;

/** `const body: Payload = { ... }`, `{ ... } as Payload`, `{ ... } satisfies Payload`. */
function declaredType(text: string, [start, end]: readonly [number, number]): string | undefined {
  const before = /:\s*([A-Z][\w.]*)(?:<[^=]*>)?\s*=\s*$/.exec(text.slice(Math.max(0, start - 120), start));
  const behind = /^\s*(?:as|satisfies)\s+([A-Z][\w.]*)/.exec(text.slice(end, end + 120));
  return before?.[1] ?? behind?.[1];
}

function isOfOpenAI(type: string, text: string): boolean {
  const [root = type] = type.split('.');
  return new RegExp(`\\bimport\\b[^;]*\\b${root}\\b[^;]*\\bfrom\\s*['"]openai\\b`).test(text);
}
