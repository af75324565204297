import { t } from '../../../src/messages/t.js';
import type { Edit, Scanned } from '../../../src/plan/contract.js';
import type { ResultUsage } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { doubt, joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { COMPLETED, DELTA, readsUsageOf } from './events.js';

const todo = () => t`Test choices[0]?.delta?.content of the chunk for text, choices[0]?.finish_reason for the end.`;

/** A place where the type of an event is compared: the tests for the chunk of a chat completion take its place. */
export function compareType(usage: ResultUsage, request: Request, scanned: Scanned): Part {
  const { base, steps, texts, before } = usage;
  const last = steps.at(-1);
  const at = `${usage.file}:${usage.position.line}`;
  if (texts.length === 0 || !last || before >= steps.length || last.form !== 'member') {
    return obstacle(t`the type of an event is read at ${at}`, todo());
  }
  const source = scanned.source(base.file);
  const event = source.slice(base.span[0], last.place.span[0]);
  const end = readsUsageOf(request, scanned) ? `${event}.usage` : `${event}.choices[0]?.finish_reason`;
  const testOf = (type: string): string => (type === DELTA ? `${event}.choices[0]?.delta?.content` : end);
  const read: TypeRead = { usage, end: last.place.span[1], source, testOf };
  const part = compareInSwitch(read) ?? compareInTests(read);
  return part ?? obstacle(t`the type of an event is told apart at ${at}`, todo());
}

interface TypeRead {
  readonly usage: ResultUsage;
  /** Where `event.type` ends. */
  readonly end: number;
  readonly source: string;
  readonly testOf: (type: string) => string;
}

/** `event.type === 'response.output_text.delta'` becomes the test whether there is a piece of the text. */
function compareInTests({ usage: { base, texts }, end, source, testOf }: TypeRead): Part | undefined {
  const parts = texts.map(({ text, place }): Part | undefined => {
    const [, negated] = /^\s*([=!])==?\s*['"`]$/.exec(source.slice(end, place.span[0])) ?? [];
    if (negated === undefined) return undefined;
    const edit: Edit = {
      file: base.file,
      start: base.span[0],
      end: place.span[1] + 1,
      text: negated === '!' ? `!${testOf(text)}` : testOf(text),
    };
    const isElse = text === COMPLETED && /\belse\s+if\s*\(\s*$/.test(source.slice(0, base.span[0]));
    return joinParts([{ edits: [edit] }, isElse ? doubt(lastPiece(t`"else if"`)) : {}]);
  });
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? joinParts(known) : undefined;
}

/** `switch (event.type)` becomes `switch (true)`, each of its cases a test. */
function compareInSwitch({ usage: { base, texts }, end, source, testOf }: TypeRead): Part | undefined {
  const isSwitch = /\bswitch\s*\(\s*$/.test(source.slice(0, base.span[0])) && /^\s*\)/.test(source.slice(end));
  if (!isSwitch || !texts.every(({ place }) => /\bcase\s*['"`]$/.test(source.slice(0, place.span[0]))))
    return undefined;
  const cases = texts.map(({ text, place: { file, span } }): Edit => {
    const gap = /\s/.test(source[span[0] - 2] ?? '') ? '' : ' ';
    return { file, start: span[0] - 1, end: span[1] + 1, text: `${gap}Boolean(${testOf(text)})` };
  });
  const subject: Edit = { file: base.file, start: base.span[0], end, text: 'true' };
  const isBoth = new Set(texts.map(({ text }) => text)).size > 1;
  return joinParts([{ edits: [subject, ...cases] }, isBoth ? doubt(lastPiece(t`the switch`)) : {}]);
}

const lastPiece = (by: string): string =>
  t`The end can come in the same chunk as the last piece of the text: see that ${by} does not miss it.`;
