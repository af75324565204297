import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { methodName, NO_COUNTERPART } from './names.js';
import type { Unit } from './unit.js';

/** A method of version 3 on something that is called after OpenAI. */
const CALL =
  /\b_?open_?ai(?:_?(?:api|client|instance))?\s*(?:\?\.|\.)\s*((?:create|list|retrieve|delete|cancel|download)[A-Z]\w*)\s*\(/gi;

/** Calls that read like those of version 3, and of which the scan cannot tell what they are made on. */
export function refuseUnseen(unit: Unit, { source, usages }: Scanned): Part {
  const files = [...new Set([...unit.imports, ...unit.requests].map(({ file }) => file))];
  const seen = usages.filter((usage) => usage.kind === 'request').flatMap(({ methodPlace }) => methodPlace ?? []);
  return joinParts(
    files.flatMap((file) => {
      const text = source(file);
      return [...text.matchAll(CALL)].map((match): Part => {
        const [whole, method = ''] = match;
        const start = match.index + whole.lastIndexOf(method);
        const isKnown = methodName(method, 6) !== undefined || Object.hasOwn(NO_COUNTERPART, method);
        if (!isKnown || seen.some((place) => place.file === file && place.span[0] === start)) return {};
        if (isCommented(text, match.index)) return {};
        const line = text.slice(0, start).split('\n').length;
        return obstacle(
          t`${method} at ${file}:${line} is called on what cannot be seen`,
          t`Make its client in sight, or give it a type: OpenAIApi.`,
        );
      });
    }),
  );
}

const isCommented = (text: string, at: number): boolean =>
  /^\s*(?:\/\/|\*|\/\*)/.test(text.slice(text.lastIndexOf('\n', at) + 1, at + 1));
