import { t } from '../../../src/messages/t.js';
import type { Edit, Scanned } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { renameProperty } from '../../../src/plan/edits/rename-property.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { literalPlace, onlyText, textLeaves } from '../../../src/plan/values.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { ObjectShape, Property } from '../../../src/scan/usage.js';
import { doubt, joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { insertAt, valueText, wrapValue } from '../../call-shapes/write.js';

/** One item of the input as the message that it stands for. */
export function convertItem(item: ObjectShape, scanned: Scanned): Part {
  const type = lastOf(item.properties, 'type');
  const kind = type && onlyText(type.value);
  if (lastOf(item.properties, 'role') && (kind === undefined || kind === 'message'))
    return convertMessage(item, type, scanned);
  if (type && kind === 'function_call_output') return convertResult(item, type, scanned);
  if (kind !== undefined) {
    return obstacle(t`an item of the type ${kind} is sent`, ADVICE[kind] ?? t`Send what it says as a message.`);
  }
  const [unseen] = item.unseen;
  return unseen === undefined ? {} : doubt(t`${unseen} is taken to be a message with a role and a text.`);
}

const ADVICE: Readonly<Record<string, string>> = {
  get function_call() {
    return t`Send the assistant's message as it came, or { role: 'assistant', content: null, tool_calls: [{ id, type: 'function', function: { name, arguments } }] }.`;
  },
  get item_reference() {
    return t`Send the message itself: nothing is kept on the server.`;
  },
  get reasoning() {
    return t`Leave it out: the reasoning is part of the message that it belongs to.`;
  },
};

function convertMessage({ properties, literal }: ObjectShape, type: Property | undefined, { source }: Scanned): Part {
  const content = lastOf(properties, 'content');
  const extra = properties.filter(({ name }) => name === 'id' || name === 'status');
  const gone = [...(type ? [type] : []), ...extra];
  return joinParts([
    { edits: removeProperties(gone, literal, source) },
    ...(content?.elements ?? []).map((each) => convertContent(each, source)),
  ]);
}

/** `{ type: 'input_text', text }` is `{ type: 'text', text }`. */
function convertContent({ properties }: ObjectShape, source: Scanned['source']): Part {
  const type = lastOf(properties, 'type');
  const kind = type && onlyText(type.value);
  if (!type || kind === undefined) return {};
  if (kind === 'input_text' || kind === 'output_text') return { edits: renameValue(type, 'text', source) };
  if (kind === 'input_image') return convertImage(properties, type, source);
  if (kind === 'text' || kind === 'image_url') return {};
  return obstacle(t`content of the type ${kind} is sent`, t`Send its text, or what the provider takes for it.`);
}

/** `image_url: url, detail` becomes `image_url: { url: url, detail }`. */
function convertImage(properties: readonly Property[], type: Property, source: Scanned['source']): Part {
  const [url, detail] = [lastOf(properties, 'image_url'), lastOf(properties, 'detail')];
  if (!url || lastOf(properties, 'file_id'))
    return obstacle(t`an image is sent by its file id`, t`Send its URL, or its bytes as a data URL.`);
  const text = source(url.place.file);
  const kind = renameValue(type, 'image_url', source);
  const open = url.form === 'pair' && valueText(url, text) === 'url' ? '{ ' : '{ url: ';
  if (!detail) return { edits: [...kind, ...wrapValue(url, 'image_url', [open, ' }'], text)] };
  const between = text.slice(url.place.span[1], detail.place.span[0]);
  if (!/^\s*,\s*$/.test(between)) {
    return obstacle(t`the detail of an image stands apart from its URL`, t`Write image_url: { url, detail }.`);
  }
  const end = insertAt(detail.place.file, detail.place.span[1], ' }');
  return { edits: [...kind, ...wrapValue(url, 'image_url', [open, ''], text), end] };
}

function convertResult({ properties }: ObjectShape, type: Property, { source }: Scanned): Part {
  const [id, output] = [lastOf(properties, 'call_id'), lastOf(properties, 'output')];
  if (!id || !output) return obstacle(t`the result of a function is put together elsewhere`, tell());
  if (output.elements || output.type?.kind === 'list')
    return obstacle(t`the result of a function is a list of parts`, tell());
  const text = source(type.place.file);
  const extra = properties.filter(({ name }) => name === 'id' || name === 'status');
  return {
    edits: [
      ...removeProperties(extra, undefined, source),
      renameProperty(type, text, 'role'),
      ...renameValue(type, 'tool', source),
      renameProperty(id, text, 'tool_call_id'),
      renameProperty(output, text, 'content'),
    ],
  };
}

const tell = () => t`Send { role: 'tool', tool_call_id, content } with the result as a text.`;

function renameValue({ value }: Property, text: string, source: Scanned['source']): Edit[] {
  const [leaf] = textLeaves(value);
  const at = leaf && literalPlace(leaf);
  return at ? [replaceText(at, source(at.file), text)] : [];
}
