import { t } from '../messages/t.js';
import { removalSpan } from './analysis/removal-span.js';
import { isSwitch } from './analysis/switch-test.js';
import { type ts, typescript } from './analysis/typescript.js';
import { walk } from './analysis/walk.js';
import type { ScanContext } from './scan-context.js';
import type { Span, SwitchUsage } from './usage.js';

/** The places where code chooses between OpenAI and the provider it has moved to. */
export function detectSwitches(file: ts.SourceFile, { describe, places }: ScanContext): SwitchUsage[] {
  if (!file.text.includes('LLM_PROVIDER')) return [];
  const found: SwitchUsage[] = [];
  walk(file, (node) => {
    if (!isSwitch(node)) return;
    const whole = withParentheses(node);
    const spread = whole.parent && typescript().isSpreadAssignment(whole.parent) ? whole.parent : undefined;
    const belief = { confidence: 'proven' as const, because: [t`it tests LLM_PROVIDER`] };
    const common = describe('switch', 'openai', spread ?? whole, belief);
    const kept = keptText(node.whenFalse, spread !== undefined);
    found.push({
      ...common,
      kept: places.ofSpan(node, ...kept).span,
      ...(spread && kept[0] === kept[1] ? { removal: removalSpan(spread) } : {}),
    });
  });
  return found;
}

/** Parentheses that only hold the choice together go with it. */
function withParentheses(node: ts.Expression): ts.Expression {
  const { parent } = node;
  return typescript().isParenthesizedExpression(parent) ? parent : node;
}

/** What stays: the branch, or between the braces of an object that is spread its members. */
function keptText(branch: ts.Expression, isSpread: boolean): Span {
  const ts = typescript();
  if (!isSpread || !ts.isObjectLiteralExpression(branch)) return [branch.getStart(), branch.getEnd()];
  const [first, last] = [branch.properties[0], branch.properties.at(-1)];
  return first && last ? [first.getStart(), last.getEnd()] : [branch.getStart() + 1, branch.getStart() + 1];
}
