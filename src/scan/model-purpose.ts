import { type ts, typescript } from './analysis/typescript.js';
import { propertyName } from './analysis/walk.js';
import { isTestFile } from './file-purpose.js';
import { MODEL_NAME } from './sought.js';
import type { ModelPurpose, ModelUsage } from './usage.js';

const TOKENIZER = /encoding_?for_?model|get_?encoding|tokeni[sz]e|count_?tokens/i;
/** Members that people read, beside the id in an option of a list. */
const SHOWN = /^(label|title|text|displayName|display_name|description)$/;

/** What a model id is for: from the file, the call or the object around it. */
export function modelPurpose(node: ts.Node, file: string, context: ModelUsage['context']): ModelPurpose {
  const ts = typescript();
  if (isTestFile(file)) return 'test';
  if (context === 'type') return 'type';
  if (context === 'comparison') return 'branch';
  const call = ts.findAncestor(node.parent, (at) =>
    ts.isCallExpression(at) ? true : ts.isStatement(at) ? 'quit' : false,
  );
  if (call && ts.isCallExpression(call) && TOKENIZER.test(call.expression.getText())) return 'tokenizer';
  if (context === 'map-key') return 'table';
  if (isShown(node)) return 'ui';
  return isNamedModel(node) ? 'request' : 'other';
}

/** In markup, or in an object that has a label beside it. */
function isShown(node: ts.Node): boolean {
  const ts = typescript();
  if (ts.isJsxText(node) || ts.isJsxAttribute(node.parent)) return true;
  const object = ts.isPropertyAssignment(node.parent) ? node.parent.parent : undefined;
  return !!object && object.properties.some((member) => SHOWN.test(propertyName(member.name) ?? ''));
}

/** `model: 'gpt-4o'`, `const MODEL = ...`, `(model = 'gpt-4o') => ...`. */
function isNamedModel(node: ts.Node): boolean {
  const ts = typescript();
  const holder = ts.findAncestor(node.parent, (at) =>
    'name' in at && at.name ? true : ts.isStatement(at) ? 'quit' : false,
  );
  const name = holder && 'name' in holder ? (holder.name as ts.Node) : undefined;
  return !!name && MODEL_NAME.test(name.getText());
}
