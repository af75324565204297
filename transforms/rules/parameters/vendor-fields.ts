import { t } from '../../../src/messages/t.js';
import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { quoted, type Style, sniffStyle } from '../../../src/plan/edits/style.js';
import type { ModelRequest } from '../../../src/plan/needs.js';
import type { Property } from '../../../src/scan/usage.js';
import { isTypeScript } from '../../call-shapes/write.js';
import { isFramework } from '../client/own-rules.js';
import { isNative } from '../native-sdk/native-client.js';

/** Fields that OpenAI does not know, by their names. */
export type VendorFields = Readonly<Record<string, unknown>>;

/** True for a chat completion whose body reaches the provider as the code writes it, but for what the SDK of a vendor drops. */
export function isPlainChat(request: ModelRequest, context: RuleContext): boolean {
  return request.api === 'chat' && !/\bresponses\b/.test(request.method) && !isNative(request, context);
}

/** Those that the call does not send yet, as far as that is in sight. */
export function missingFields(fields: VendorFields, { parameters }: ModelRequest): VendorFields {
  const sent = new Set(parameters?.properties.map(({ name }) => name));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !sent.has(name)));
}

/** Writes the fields into a call, behind its model where that is written there; undefined where there is no place for them. */
export function insertFields(fields: VendorFields, request: ModelRequest, context: RuleContext): Edit[] | undefined {
  const literal = request.parameters?.literal;
  if (!literal || isFramework(request)) return undefined;
  const { file } = literal.place;
  const source = context.source(file);
  const model = request.parameters?.properties.find(({ name, place }) => name === 'model' && place.file === file);
  const behind = literal.members.find(([start]) => start === model?.place.span[0]) ?? literal.members.at(-1);
  return insertProperties(literal, source, [membersText(fields, request, file, source)], behind);
}

/** The fields as members of an object that is sent. */
export function membersText(fields: VendorFields, request: Request, file: string, source: string): string {
  const members = fieldsText(fields, sniffStyle(source));
  return isTyped(request, file) ? `...{ ${members} }` : members;
}

/** Writes the fields where another parameter of the call stands; undefined where that is no member of the call's own object. */
export function replaceByFields(
  { name, form, nameSpan, place }: Property,
  fields: VendorFields,
  request: ModelRequest,
  context: RuleContext,
): Edit[] | undefined {
  const { file, span } = place;
  const source = context.source(file);
  const isOwn = request.parameters?.literal?.place.file === file && /pair|shorthand/.test(form);
  const isConverted = source.slice(...nameSpan).replaceAll(/['"`]/g, '') !== name;
  if (!isOwn || isConverted || isFramework(request)) return undefined;
  return [{ file, start: span[0], end: span[1], text: membersText(fields, request, file, source) }];
}

/** Why a field is written as it is, for whoever wonders; empty where it is a field like any other. */
export function explainSpread(request: ModelRequest): string[] {
  const file = request.parameters?.literal?.place.file;
  return file !== undefined && isTyped(request, file)
    ? [t`It is spread into the call since OpenAI's types do not know it.`]
    : [];
}

/** `thinking: { type: 'disabled' }` */
export function fieldsText(fields: object, style: Style): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${valueText(value, style)}`)
    .join(', ');
}

function valueText(value: unknown, style: Style): string {
  if (typeof value === 'string') return quoted(value, style);
  if (Array.isArray(value)) return `[${value.map((each) => valueText(each, style)).join(', ')}]`;
  return typeof value === 'object' && value !== null ? `{ ${fieldsText(value, style)} }` : String(value);
}

type Request = Pick<ModelRequest, 'route'>;

/** The SDK's types refuse a name that they do not know, but for one that is spread into the object. */
const isTyped = ({ route }: Request, file: string): boolean => route !== 'http' && isTypeScript(file);
