import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import type { Place, Property, ResultStep, ResultUsage } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { obstacle, type Part } from '../../call-shapes/part.js';
import { insertAt, isTypeScript, replaceAt } from '../../call-shapes/write.js';
import { isChain } from './chain.js';

type Around = readonly [before: string, behind: string];

/** How an API gives what is parsed of an answer. */
export interface ParsedRead {
  /** From what the parsed value is read of to the text: `content`. */
  readonly path: string;
  /** The format that a call asks for. */
  formatOf(request: Request): Property | undefined;
}

/** `message.parsed` becomes `Event.parse(JSON.parse(message.content ?? ''))`, with the schema that the call has. */
export function readParsed(usage: ResultUsage, read: ParsedRead, scanned: Scanned): Part {
  const step = usage.steps.at(-1);
  if (!step || usage.steps.length <= usage.before) return {};
  const source = scanned.source(usage.file);
  const around = parserAt(usage, read, scanned);
  if (!around) return noName(usage);
  const rest = [read.path, around, source] as const;
  if (step.form === 'member' && !usage.written) return parseMember(usage.base, step, ...rest);
  if (step.form === 'binding' && usage.pattern) return parsePattern(usage, usage.pattern, step, ...rest);
  return obstacle(t`parsed is written to at ${usage.file}:${usage.position.line}`, t`Use a variable of your own.`);
}

/** What stands around the text of an answer that the code parses; undefined where no name of the one schema is known there. */
function parserAt(
  { requests, base, file }: ResultUsage,
  { formatOf }: ParsedRead,
  { usages, source }: Scanned,
): Around | undefined {
  const parsers = usages
    .filter((usage): usage is Request => usage.kind === 'request' && requests.includes(usage.id))
    .map((request) => {
      const helper = formatOf(request)?.helper;
      if (!helper) return 'JSON.parse(';
      const { name, schema, known } = helper;
      const isKnown = known && schema.file === file && known[0] <= base.span[0] && base.span[1] <= known[1];
      return isKnown && name.startsWith('zod')
        ? `${source(schema.file).slice(...schema.span)}.parse(JSON.parse(`
        : undefined;
    });
  const [parser, ...others] = new Set(parsers);
  if (parser === undefined || others.length > 0) return undefined;
  const text = isTypeScript(file) ? " ?? ''" : '';
  return [parser, `${text}${')'.repeat(parser.split('(').length - 1)}`];
}

function noName({ file, position }: ResultUsage): Part {
  return obstacle(
    t`parsed is read at ${file}:${position.line}, where its schema has no name`,
    t`Make the schema a zod schema in a constant that is known there, or parse the text of the answer by hand.`,
  );
}

function parseMember(
  { file, span }: Place,
  { name, nameSpan, place }: ResultStep,
  path: string,
  [before, behind]: Around,
  source: string,
): Part {
  const end = place.span[1];
  const renamed = replaceAt({ file, span: nameSpan }, path);
  if (path !== 'content' && source[end - 1] === ']') return obstacle(t`${name} is read in brackets`, `Read .${name}.`);
  if (isTested(span[0], end, source)) return { edits: [renamed] };
  // What is parsed is there: `message.parsed!` has no need of its mark.
  const mark = source[end] === '!' && source[end + 1] !== '=' ? end + 1 : end;
  return { edits: [insertAt(file, span[0], before), renamed, replaceAt({ file, span: [end, mark] }, behind)] };
}

/** `const { parsed } = message` becomes `const parsed = Event.parse(JSON.parse(message.content ?? ''))`. */
function parsePattern(
  { base }: ResultUsage,
  pattern: Place,
  step: ResultStep,
  path: string,
  [before, behind]: Around,
  source: string,
): Part {
  const element = source.slice(...step.place.span);
  const name = /^(?:\w+\s*:\s*)?([\w$]+)$/.exec(element)?.[1];
  const isAlone = source.slice(...pattern.span).replace(/^\{\s*|\s*,?\s*\}$/g, '') === element;
  const isFilled = /^\s*=\s*$/.test(source.slice(pattern.span[1], base.span[0]));
  if (name === undefined || !isAlone || !isFilled) {
    return obstacle(
      t`${step.name} is taken out of its object with others`,
      t`Read it on a line of its own: .${step.name}.`,
    );
  }
  const [open, close] = isChain(source.slice(...base.span)) ? ['', ''] : ['(', ')'];
  return {
    edits: [
      replaceAt(pattern, name),
      insertAt(base.file, base.span[0], `${before}${open}`),
      insertAt(base.file, base.span[1], `${close}.${path}${behind}`),
    ],
  };
}

/** True where the code only asks whether there is an answer: there its text says the same. */
function isTested(start: number, end: number, source: string): boolean {
  const before = source.slice(Math.max(0, start - 80), start);
  const behind = source.slice(end, end + 40);
  if (before.endsWith('!')) return true;
  if (/\b(?:if|while)\s*\(\s*$/.test(before) && /^\s*(?:\)|&&|\|\|)/.test(behind)) return true;
  return /^\s*(?:\?(?![.?])|[!=]==?\s*(?:null|undefined)\b)/.test(behind);
}
