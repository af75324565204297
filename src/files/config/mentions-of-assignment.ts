import { isOpenAIModelId } from '../../scan/openai-model-id.js';
import { classifyEnvValue } from '../classify-env-value.js';
import { isOpenAIUrl } from '../openai-values.js';
import { findMentions, withoutOverlaps } from './find-mentions.js';
import { type Mention, type Stretch, sliceStretch, spanOf } from './mention.js';

const VARIABLE = /^[A-Z_][A-Z0-9_]*$/;
const OPENAI_NAME = /OPEN_?AI|CHATGPT|^GPT_/;
/** The value is somewhere else: `${X}`, `$X`, `{{ .Values.x }}`, Vercel's `@name`, `!Ref x`. */
const REFERENCE = /^\s*(?:\$|@|!)|\{\{/;
/** The shell's way to name a default, which compose and others share. */
const WITH_DEFAULT = /\$\{(?<name>\w+):?-(?<value>[^}\s]*)\}/dg;

/** What a name and its value say together. The value is given without its quotes. */
export function mentionsOfAssignment(name: Stretch, value: Stretch): Mention[] {
  const isVariable = VARIABLE.test(name.text);
  const isOwn = isVariable && OPENAI_NAME.test(name.text);
  const own: Mention[] = isOwn ? [{ role: 'env-name', name: name.text, span: spanOf(name) }] : findMentions(name);
  if (value.text === '') return own;
  if (REFERENCE.test(value.text)) return [...own, ...(storedAtVercel(value) ?? mentionsOfReference(value))];
  const says = isOpenAIModelId(value.text) ? 'model' : isUrl(value.text) ? 'host' : undefined;
  if (isOwn || (isVariable && says)) {
    const { value: kind, text } = classifyEnvValue(name.text, value.text);
    const told = { name: name.text, value: kind, ...(text === undefined ? {} : { text }) };
    return [...own, { role: 'env-value', span: spanOf(value), ...told }];
  }
  if (says === 'model') return [...own, { role: 'model', name: name.text, text: value.text, span: spanOf(value) }];
  return [...own, ...findMentions(value).map((mention) => ({ name: name.text, ...mention }))];
}

/** `@openai-api-key` is a secret of that name. */
function storedAtVercel(value: Stretch): Mention[] | undefined {
  if (!/^@[\w-]*open[-_]?ai[\w-]*$/i.test(value.text)) return undefined;
  const name = sliceStretch(value, 1);
  return [{ role: 'env-name', name: name.text, span: spanOf(name), remote: true }];
}

/** Most values are quickly seen to be none. */
const isUrl = (text: string): boolean => text.includes('openai') && isOpenAIUrl(text);

/** What a value says that no name stands beside: an item of a list. */
export function mentionsOfValue(value: Stretch): Mention[] {
  if (isOpenAIModelId(value.text)) return [{ role: 'model', text: value.text, span: spanOf(value) }];
  return mentionsOfReference(value);
}

/** `${OPENAI_MODEL:-gpt-4o}` names a variable and what it is without being set. */
function mentionsOfReference(value: Stretch): Mention[] {
  const defaults = [...value.text.matchAll(WITH_DEFAULT)].flatMap(({ indices }) => {
    const { name, value: byDefault } = indices?.groups ?? {};
    return name && byDefault
      ? mentionsOfAssignment(sliceStretch(value, ...name), sliceStretch(value, ...byDefault))
      : [];
  });
  return withoutOverlaps([...defaults, ...findMentions(value)]);
}
