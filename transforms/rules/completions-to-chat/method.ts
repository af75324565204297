import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { obstacle, type Part } from '../../call-shapes/part.js';
import { insertAt, replaceAt } from '../../call-shapes/write.js';
import { isLifted } from '../upgrade-sdk/lift.js';

/** What is called instead, and the edits that make it so. */
export interface MovedMethod {
  readonly name: string;
  readonly part: Part;
}

export function moveMethod(request: Request, scanned: Scanned): MovedMethod {
  const { method, methodPlace, route } = request;
  if (/edits?$/i.test(method.replace(/\.create$/, ''))) {
    return {
      name: method,
      part: obstacle(t`edits are no completions`, t`Send text and instruction as one user message.`),
    };
  }
  if (/\/engines\//.test(method)) {
    const todo = t`Call /chat/completions, and name the model in the body.`;
    return { name: method, part: obstacle(t`its model stands in the URL`, todo) };
  }
  const isV3 = route === 'openai-v3' || route === 'openai-edge';
  const name = isV3
    ? 'createChatCompletion'
    : method.replace(/completions(?=\.create$|$)/, (word) => join(word, method));
  if (!methodPlace) {
    const todo = t`Call ${name} with the prompt as one user message.`;
    return { name, part: obstacle(t`the name of the method is not written at the call`, todo) };
  }
  // With the current client the whole name changes: that is the business of the rule that writes it.
  if (isLifted(request, scanned)) return { name, part: {} };
  const written = scanned.source(methodPlace.file).slice(...methodPlace.span);
  const at = written.lastIndexOf(isV3 ? 'createCompletion' : 'completions');
  if (at < 0) return { name, part: obstacle(t`${written} is not understood`, t`Call ${name}.`) };
  const start = methodPlace.span[0] + at;
  const edit = isV3
    ? replaceAt({ file: methodPlace.file, span: [start, start + 'createCompletion'.length] }, name)
    : insertAt(methodPlace.file, start, join('', method));
  return { name, part: { edits: [edit] } };
}

/** `chat.completions` of the SDK, `chat/completions` in a URL. */
const join = (word: string, method: string): string => `chat${/^[A-Z]+ /.test(method) ? '/' : '.'}${word}`;
