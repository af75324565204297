import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { doubt, joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { isArrayLiteral, isTypeScript, roleText, valueText, wrapValue } from '../../call-shapes/write.js';

/** `prompt: text` becomes `messages: [{ role: 'user', content: text }]`. */
export function askAsUser(request: Request, scanned: Scanned): Part {
  const prompt = lastOf(request.parameters?.properties ?? [], 'prompt');
  if (!prompt) return obstacle(t`its prompt is out of sight`, t`Write the prompt as the content of one user message.`);
  if (prompt.form === 'method' || prompt.form === 'argument') {
    return obstacle(t`its prompt is not written as a value`, t`Write it as the content of one user message.`);
  }
  const source = scanned.source(prompt.place.file);
  const kind = kindOf(prompt, source);
  if (kind === 'list') {
    return obstacle(t`it sends a list of prompts`, t`Make one chat call for each prompt and collect the answers.`);
  }
  const isEmpty = prompt.type?.optional === true && isTypeScript(prompt.place.file) ? " ?? ''" : '';
  const around = [`[{ ${roleText('user', request, source)}, content: `, `${isEmpty} }]`] as const;
  const edits = wrapValue(prompt, 'messages', around, source);
  const unsure = kind === 'unknown' ? doubt(t`${valueText(prompt, source)} is taken to be one text.`) : {};
  return joinParts([{ edits }, unsure]);
}

function kindOf(prompt: Property, source: string): 'text' | 'list' | 'unknown' {
  const { value, type, elements } = prompt;
  if (elements || isArrayLiteral(prompt, source)) return 'list';
  if (value.leaves.length > 0 && value.leaves.every(({ kind }) => kind === 'text' || kind === 'env')) return 'text';
  if (type === undefined) return 'unknown';
  return type.kind === 'text' ? 'text' : 'list';
}
