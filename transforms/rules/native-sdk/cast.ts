import type { RuleContext } from '../../../src/plan/contract.js';
import { onlyText } from '../../../src/plan/values.js';
import type { NativeCall } from '../../../src/providers/native-sdk.js';
import type { ObjectShape, UsageOf } from '../../../src/scan/usage.js';
import { isTypeScript } from './is-typescript.js';

/** What has to stand behind the parameters in TypeScript where the types of the SDK take less than it sends. */
export function castOf(request: UsageOf<'request'>, { typedFor }: NativeCall, context: RuleContext): string {
  if (!isTypeScript(request.file) || typedFor === undefined) return '';
  return typedFor === 'texts' && hasTextsOnly(request, context) ? '' : ' as never';
}

/** True for messages that are written at the call, and nothing but a role and a text each: others have a type of their own. */
function hasTextsOnly({ parameters, contentTypes }: UsageOf<'request'>, { source }: RuleContext): boolean {
  const messages = parameters?.properties.find(({ name }) => name === 'messages');
  if (!messages?.elements || (messages.unseenElements ?? []).length > 0) return false;
  if (source(messages.place.file)[messages.valueSpan[0]] !== '[') return false;
  return contentTypes.every((type) => type === 'text') && messages.elements.every(isText);
}

function isText({ properties, unseen }: ObjectShape): boolean {
  const role = properties.find(({ name }) => name === 'role');
  const isKnown = role !== undefined && KNOWN.has(onlyText(role.value) ?? '');
  return isKnown && unseen.length === 0 && properties.every(({ name }) => name === 'role' || name === 'content');
}

/** `developer` is `system` by then. */
const KNOWN: ReadonlySet<string> = new Set(['system', 'developer', 'user', 'assistant']);
