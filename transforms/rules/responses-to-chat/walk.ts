import type { Scanned } from '../../../src/plan/contract.js';
import type { ResultUsage } from '../../../src/scan/usage.js';
import { wayOf } from './way.js';

/** What the code looks for among the items of one output: one loop over it, or one name that it is held under. */
export interface Walk {
  /** The types that items are told apart by, and those of the parts of a message. */
  readonly types: ReadonlySet<string>;
  readonly partTypes: ReadonlySet<string>;
  /** Ways into an item that are read: `content.#.text`. */
  readonly fields: ReadonlySet<string>;
  readonly hasMessage: boolean;
  readonly hasCalls: boolean;
  readonly hasReasoning: boolean;
  /** True where of a message only the text of one part is read, each time in one go: `item.content[0].text`. */
  readonly isFlat: boolean;
}

const ITEM = 'output.#.';

/** The walk that a read of the output, or of an item in it, belongs to. */
export function walkAround(usage: ResultUsage, { usages }: Scanned): Walk {
  const place = usage.steps[0]?.place;
  const reads = usages
    .filter((each) => each.kind === 'result')
    .filter(({ steps: [first] }) => first?.place.file === place?.file && first?.place.span[0] === place?.span[0]);
  const inItems = reads.filter((read) => wayOf(read).startsWith(ITEM));
  const fields = new Set(inItems.map((read) => wayOf(read).slice(ITEM.length)));
  const types = textsAt('output.#.type', reads);
  const looksFor = (type: string, ...own: string[]): boolean =>
    types.has(type) || [...fields].some((field) => own.includes(field.split('.')[0] ?? ''));
  const isOpen = types.size === 0 && [...fields].every((field) => field === 'type');
  return {
    types,
    partTypes: textsAt('output.#.content.#.type', reads),
    fields,
    hasMessage: isOpen || looksFor('message', 'content', 'role'),
    hasCalls: isOpen || looksFor('function_call', 'name', 'arguments', 'call_id'),
    hasReasoning: looksFor('reasoning', 'summary'),
    isFlat: inItems.filter((read) => wayOf(read).startsWith('output.#.content')).every(isInOneGo),
  };
}

const textsAt = (way: string, reads: readonly ResultUsage[]): Set<string> =>
  new Set(reads.filter((read) => wayOf(read) === way).flatMap(({ texts }) => texts.map(({ text }) => text)));

function isInOneGo(read: ResultUsage): boolean {
  const isIndexed = read.steps[3]?.form === 'index' && read.steps[3].name !== '[]';
  return wayOf(read) === 'output.#.content.#.text' && isIndexed && read.before <= 2;
}
