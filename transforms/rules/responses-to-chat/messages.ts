import { t } from '../../../src/messages/t.js';
import type { Edit, Scanned } from '../../../src/plan/contract.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { indentAt } from '../../../src/plan/edits/text-lines.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property, Value } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { doubt, joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { insertAt, isArrayLiteral, isTypeScript, roleText, valueText, wrapValue } from '../../call-shapes/write.js';
import { extended } from '../structured-output/extend-text.js';
import { convertItem } from './items.js';
import { type Layout, layoutOf } from './layout.js';
import { schemaInstruction } from './schema-instruction.js';

/** What becomes of `instructions` and `input`. */
export interface Messages {
  readonly part: Part;
  /** Properties that go because others say the same. */
  readonly gone: readonly Property[];
  /** The roles in sight that stay as they are. */
  readonly roles: readonly Value[];
}

/** `instructions` become the first message, of the system; a text as `input` what the user says, a list the messages. */
export function convertMessages(request: Request, scanned: Scanned): Messages {
  const properties = request.parameters?.properties ?? [];
  const [input, instructions] = [lastOf(properties, 'input'), lastOf(properties, 'instructions')];
  const { roles } = request;
  if (!input) return { part: obstacle(t`its input is out of sight`, t`Write it as messages.`), gone: [], roles };
  const source = scanned.source(input.place.file);
  const schema = schemaInstruction(request, scanned);
  const instructed = instructions && systemMessage(instructions, schema, request, scanned);
  const first = [
    ...(schema === undefined || instructed?.tellsSchema
      ? []
      : [`{ ${roleText('system', request, source)}, content: \`${schema}\` }`]),
    ...(instructed ? [instructed.text] : []),
  ];
  const layout = layoutOf(input, schema !== undefined, source);
  const gone = instructions ? [instructions] : [];
  const kind = kindOf(input, source);
  if (kind === 'unknown' || input.form === 'method' || input.form === 'argument') {
    return {
      part: obstacle(t`whether ${valueText(input, source)} is a text or a list of items cannot be told`, byHand()),
      gone,
      roles,
    };
  }
  if (kind === 'text') {
    const unsure = isText(input) ? {} : doubt(t`${valueText(input, source)} is taken to be a text.`);
    return {
      part: joinParts([instructed?.part ?? {}, { edits: fromText(input, first, layout, request, source) }, unsure]),
      gone,
      roles,
    };
  }
  const items = (input.elements ?? []).map((item) => convertItem(item, scanned));
  const part = joinParts([
    instructed?.part ?? {},
    { edits: fromList(input, first, layout, source) },
    ...items,
    unseenItems(input, request, scanned),
  ]);
  return { part, gone, roles };
}

const byHand = () =>
  t`Send a text as [{ role: "user", content }], a list of items as the messages that they stand for.`;

const isText = ({ value, type }: Property): boolean =>
  type?.kind === 'text' ||
  (value.leaves.length > 0 && value.leaves.every(({ kind }) => kind === 'text' || kind === 'env'));

function kindOf(input: Property, source: string): 'text' | 'list' | 'unknown' {
  const { type, elements } = input;
  if (elements || isArrayLiteral(input, source)) return 'list';
  if (isText(input) || (!type && NAMED_AS_TEXT.test(valueText(input, source)))) return 'text';
  return type?.kind === 'list' || type?.kind === 'messages' ? 'list' : 'unknown';
}

/** Names that nobody gives a list. */
const NAMED_AS_TEXT = /(?:prompt|question|query|text|content|message)$/i;

interface SystemMessage {
  readonly text: string;
  readonly part: Part;
  /** Where that is sure to be a text, the schema goes into it too: some providers take one system message only. */
  readonly tellsSchema?: true;
}

function systemMessage(
  instructions: Property,
  schema: string | undefined,
  request: Request,
  { source }: Scanned,
): SystemMessage {
  const written = source(instructions.place.file);
  const value = valueText(instructions, written);
  const role = roleText('system', request, written);
  const isSimple = /^[\w$.?]+$/.test(value);
  const {
    type,
    value: { leaves },
  } = instructions;
  const isText = leaves.every(({ kind }) => kind === 'text') || (type?.kind === 'text' && !type.optional);
  const part =
    instructions.form === 'method'
      ? obstacle(t`its instructions are not written as a value`, t`Write them as a system message.`)
      : {};
  if (isText && schema !== undefined)
    return { text: `{ ${role}, content: ${extended(value, schema)} }`, part, tellsSchema: true };
  if (isText) return { text: `{ ${role}, content: ${value} }`, part };
  if (type?.kind === 'text' && isSimple)
    return { text: `...(${value} ? [{ ${asConst(role, request)}, content: ${value} }] : [])`, part };
  return { text: `{ ${role}, content: ${value} }`, part: joinParts([part, doubt(t`${value} is taken to be a text.`)]) };
}

/** Inside a spread no type says what the role may be. */
const asConst = (role: string, { file }: Request): string =>
  isTypeScript(file) && !role.endsWith('as const') ? `${role} as const` : role;

function fromText(input: Property, first: readonly string[], layout: Layout, request: Request, source: string): Edit[] {
  const user = `{ ${roleText('user', request, source)}, content: `;
  const opening = `[${layout.before}${[...first, user].join(layout.between)}`;
  return wrapValue(input, 'messages', [opening, ` }${layout.behind}]`], source);
}

function fromList(input: Property, first: readonly string[], layout: Layout, source: string): Edit[] {
  if (first.length === 0) return wrapValue(input, 'messages', ['', ''], source);
  if (!isArrayLiteral(input, source)) {
    const opening = `[${layout.before}${[...first, '...'].join(layout.between)}`;
    return wrapValue(input, 'messages', [opening, `${layout.behind}]`], source);
  }
  const [start, end] = input.valueSpan;
  const { newline, indent } = sniffStyle(source);
  const isMultiline = /^\[[ \t]*\r?\n/.test(source.slice(start, end));
  const isEmpty = source.slice(start + 1, end - 1).trim() === '';
  const line = `${newline}${indentAt(source, start)}${indent}`;
  const text = isMultiline
    ? first.map((each) => `${line}${each},`).join('')
    : `${first.join(', ')}${isEmpty ? '' : ', '}`;
  return [...wrapValue(input, 'messages', ['', ''], source), insertAt(input.place.file, start + 1, text)];
}

/** Items that come from elsewhere: what an answer said is converted where it is read, all else has to be messages already. */
function unseenItems(input: Property, request: Request, scanned: Scanned): Part {
  if (input.type?.kind === 'messages') return {};
  const source = scanned.source(input.place.file);
  if (!input.elements && !isArrayLiteral(input, source)) {
    return obstacle(
      t`${valueText(input, source)} is made out of sight`,
      t`Make it a list of chat messages, then the call.`,
    );
  }
  const reads = scanned.usages
    .filter((usage) => usage.kind === 'result')
    .filter(({ api, file, steps }) => api === 'responses' && file === request.file && steps[0]?.name === 'output')
    .map(({ span, file }) => scanned.source(file).slice(...span));
  const unseen = (input.unseenElements ?? []).filter((text) => !reads.some((read) => text.includes(read)));
  return joinParts(unseen.map((text) => doubt(t`${text} is taken to hold messages with a role and a text.`)));
}
