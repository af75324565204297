import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import type { TypeUsage } from '../../../src/scan/usage.js';
import { obstacle, type Part } from '../../call-shapes/part.js';
import { isTypeScript, replaceAt } from '../../call-shapes/write.js';
import { localNames } from './local-names.js';
import { AS_CHAT, ENUM_VALUES, OPTIONS_TYPES, TYPES } from './names.js';
import type { Unit } from './unit.js';
import type { Calls } from './upgrade.js';

/** A type of version 3, or a member of one of its enums. */
export function liftType(usage: TypeUsage, unit: Unit, { toChat }: Calls, scanned: Scanned): Part {
  const { file, name, span, position } = usage;
  const text = scanned.source(file);
  const names = localNames(file, unit, scanned);
  if (usage.as === 'value') return liftMember(usage, unit, text);
  if (/\btypeof\s+$/.test(text.slice(0, span[0]))) {
    return obstacle(
      t`typeof ${name} is written at ${file}:${position.line}`,
      t`Write a type of the current client there.`,
    );
  }
  if (/\bAxios(?:Response|Promise)<\s*$/.test(text.slice(0, span[0]))) {
    const todo = t`Write ${name} there alone: an answer has no envelope from now on.`;
    return obstacle(t`${name} is wrapped in a type of axios at ${file}:${position.line}`, todo);
  }
  if (OPTIONS_TYPES.has(name)) return { edits: [replaceAt(usage, names.options)] };
  if (name === 'OpenAIApi') return { edits: [replaceAt(usage, names.client)] };
  const table: Readonly<Record<string, string>> = toChat.has(file) ? { ...TYPES, ...AS_CHAT } : TYPES;
  const type = Object.hasOwn(table, name) ? table[name] : undefined;
  if (type !== undefined) {
    const written = streamsFrom(usage, text, scanned) ? type.replace(/NonStreaming$/, 'Streaming') : type;
    return { edits: [replaceAt(usage, `${names.client}.${written}`)] };
  }
  return obstacle(
    t`the type ${name} at ${file}:${position.line} has no counterpart`,
    t`Write what it is used for in another way.`,
  );
}

/** `ChatCompletionRequestMessageRoleEnum.User` becomes `'user'`, which TypeScript takes for any string where no type is near. */
function liftMember(usage: TypeUsage, unit: Unit, text: string): Part {
  const { file, span, position } = usage;
  const [name = '', member = ''] = usage.name.split('.');
  const value = Object.hasOwn(ENUM_VALUES, name) ? ENUM_VALUES[name]?.[member] : undefined;
  if (value === undefined) {
    return obstacle(
      t`${usage.name} at ${file}:${position.line} has no counterpart`,
      t`Write the text that it stands for.`,
    );
  }
  const isInCall = unit.requests.some(
    (each) => each.file === file && each.span[0] <= span[0] && span[1] <= each.span[1],
  );
  const isLoose =
    isTypeScript(file) &&
    !isInCall &&
    !isDeclared(usage, unit, text) &&
    !isGiven(text.slice(0, span[0])) &&
    !/(?:[!=]==?|\bcase)\s*$/.test(text.slice(0, span[0]));
  return { edits: [replaceAt(usage, `${quoted(value, sniffStyle(text))}${isLoose ? ' as const' : ''}`)] };
}

/** True in an object that is written as an argument: `messages.push({ role: `. */
const isGiven = (before: string): boolean => /\(\s*\{[^{}();]*$/.test(before);

/** True inside a literal that a type of version 3 is written before: `const history: ChatCompletionRequestMessage[] = [`. */
function isDeclared({ file, span }: TypeUsage, { types }: Unit, text: string): boolean {
  const before = types.findLast((each) => each.file === file && each.as === 'type' && each.span[1] < span[0]);
  return before !== undefined && /^(?:\[\]|>)*\s*=\s*[[{][^;]*$/.test(text.slice(before.span[1], span[0]));
}

/** True for the type of a variable that holds the parameters of a call which streams. */
function streamsFrom({ file, span }: TypeUsage, text: string, { usages }: Scanned): boolean {
  const start = span[1] + (/^\s*=\s*/.exec(text.slice(span[1]))?.[0].length ?? 0);
  return usages.some((usage) => {
    const place = usage.kind === 'request' && usage.stream === 'yes' ? usage.parameters?.literal?.place : undefined;
    return place?.file === file && place.span[0] === start;
  });
}
