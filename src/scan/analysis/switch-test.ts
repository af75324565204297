import { type ts, typescript } from './typescript.js';

/** `process.env.LLM_PROVIDER === 'openai'`, as a move that keeps both providers writes it. */
const TEST = /(?:\benv\.LLM_PROVIDER|\benv\.get\(\s*['"]LLM_PROVIDER['"]\s*\))\s*===\s*['"]openai['"]$/;

/** True for the choice between OpenAI and the provider that code has moved to: what it is now is behind the colon. */
export function isSwitch(node: ts.Node): node is ts.ConditionalExpression {
  return typescript().isConditionalExpression(node) && TEST.test(node.condition.getText());
}
