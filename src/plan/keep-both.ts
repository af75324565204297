import { t } from '../messages/t.js';
import type { Span, UsageOf } from '../scan/usage.js';
import { allEdits, type Proposals, type Proposed } from './collect-proposals.js';
import type { ChangeProposal, Edit, FindingProposal, RuleContext } from './contract.js';
import { composeEdits } from './edits/compose-edits.js';
import { envRead } from './edits/env-read.js';
import { quoted, sniffStyle } from './edits/style.js';
import { groupBy } from './group-by.js';
import { reportInstead } from './report-instead.js';

/** The variable that chooses between the two: `openai` is as it was, anything else is the move. */
const SWITCH = 'LLM_PROVIDER';

/** What both providers take: it needs no switch. */
const GOOD_FOR_BOTH: ReadonlySet<string> = new Set(['roles', 'embedding-format', 'stream-chunk', 'structured-output']);

/** A stretch of code of which both versions can be written, one behind the other. */
interface Region {
  readonly file: string;
  readonly span: Span;
  readonly form: 'expression' | 'part' | 'property';
}

/**
 * Writes each change as a choice at run time, `process.env.LLM_PROVIDER === 'openai' ? old : new`, so that both providers
 * work for a while. What is no expression (an import, a dependency) cannot be chosen at run time: such a change becomes work
 * for a person, and so does what belongs to it. Files that are no code only get what is new: the old stays in use.
 */
export function keepBoth({ changes, findings }: Proposals, context: RuleContext): Proposals {
  const regionOf = regionFinder(context);
  const placed = widen(changes.map((change) => ({ change, places: placesOf(change, regionOf) })));
  const kept = placed.filter(({ places }) => places !== undefined);
  const inCode = kept.flatMap(({ places = [] }) => places.filter(({ region }) => region !== undefined));
  const chosen = new Map(
    [...groupBy(inCode, ({ region }) => keyOf(region))].map(([key, members]) => [key, choose(members, context)]),
  );
  const written = kept.map(({ change, places = [] }) => ({
    ...change,
    tier: 'review' as const,
    edits: distinct(places.map(({ edit, region }) => chosen.get(keyOf(region)) ?? edit)),
  }));
  const lost = placed.filter(({ places }) => places === undefined).map(({ change }) => report(change));
  return { changes: written.filter((change) => allEdits(change).length > 0), findings: [...findings, ...lost] };
}

interface Placed {
  readonly edit: Edit;
  /** Absent for an edit that both providers can live with. */
  readonly region?: Region | undefined;
}

interface PlacedChange {
  readonly change: Proposed<ChangeProposal>;
  /** Absent where one of its edits has no region. */
  readonly places: readonly Placed[] | undefined;
}

function placesOf(
  { rule, edits }: Proposed<ChangeProposal>,
  regionOf: (edit: Edit) => Region | undefined,
): readonly Placed[] | undefined {
  if (GOOD_FOR_BOTH.has(rule)) return edits.map((edit) => ({ edit }));
  const placed = edits
    .filter((edit) => isScript(edit.file) || edit.start === edit.end)
    .map((edit): Placed => (isScript(edit.file) ? { edit, region: regionOf(edit) } : { edit }));
  return placed.some(({ edit, region }) => isScript(edit.file) && !region) ? undefined : placed;
}

/** A region inside another that is rewritten too is written with that one. */
function widen(changes: readonly PlacedChange[]): PlacedChange[] {
  const regions = changes.flatMap(({ places = [] }) => places.flatMap(({ region }) => region ?? []));
  const widest = (region: Region): Region =>
    regions.reduce((wide, each) => (contains(each, wide) ? each : wide), region);
  return changes.map(({ change, places }) => ({
    change,
    places: places?.map(({ edit, region }) => ({ edit, region: region && widest(region) })),
  }));
}

function contains(outer: Region, inner: Region): boolean {
  return outer.file === inner.file && outer.span[0] <= inner.span[0] && inner.span[1] <= outer.span[1];
}

const isScript = (file: string): boolean => !/(?:^|\/)\.env|\.(?:json|ya?ml|toml|md|sql)$/.test(file);

function regionFinder(context: RuleContext): (edit: Edit) => Region | undefined {
  const clients = context.usages.filter((usage) => usage.kind === 'client').flatMap(argumentOf);
  const properties = context.usages
    .filter((usage) => usage.kind === 'request')
    .flatMap(({ parameters }) => parameters?.properties ?? [])
    .filter(({ form }) => form === 'pair' || form === 'shorthand' || form === 'method');
  return (edit) => {
    const source = context.source(edit.file);
    const part = literalAround(edit, source) ?? readAround(edit, source);
    const own = properties.find(
      ({ place, removal }) => holds(place.file, place.span, edit) || holds(place.file, removal, edit),
    );
    return (
      clients.find(({ file, span }) => holds(file, span, edit)) ??
      (part && { file: edit.file, span: part, form: 'part' }) ??
      (own && { file: own.place.file, span: own.place.span, form: 'property' })
    );
  };
}

function argumentOf({ options, argument, argumentPlace }: UsageOf<'client'>): Region[] {
  if (options?.literal) return [{ ...options.literal.place, form: 'expression' }];
  return argument === 'none' ? [{ ...argumentPlace, form: 'expression' }] : [];
}

function holds(file: string, [start, end]: Span, edit: Edit): boolean {
  return file === edit.file && start <= edit.start && edit.end <= end;
}

/** The string between whose quotes the edit writes, or the number that it replaces. */
function literalAround({ start, end }: Edit, source: string): Span | undefined {
  const quote = source[start - 1];
  if (quote && '\'"`'.includes(quote) && source[end] === quote) return [start - 1, end + 1];
  return end > start && /^(?:\d[\d_.]*|'[^']*'|"[^"]*")$/.test(source.slice(start, end)) ? [start, end] : undefined;
}

/** The read of the environment whose name is edited. */
function readAround({ start, end }: Edit, source: string): Span | undefined {
  const object = /(?:process|import\.meta|Deno|Bun)\.env\.$/.exec(source.slice(0, start))?.[0];
  return object === undefined ? undefined : [start - object.length, end];
}

function choose(members: readonly Placed[], context: RuleContext): Edit | undefined {
  const [first] = members;
  if (!first?.region) return undefined;
  const { file, span, form } = first.region;
  const source = context.source(file);
  const [start, end] = span;
  const before = source.slice(start, end);
  const after = composeEdits(
    before,
    members.map(({ edit }) => within(edit, span)),
  );
  const test = `${envRead(SWITCH, file, context)} === ${quoted('openai', sniffStyle(source))}`;
  const choice =
    form === 'property'
      ? `...(${test} ? { ${before} } : ${after.trim() === '' ? '{}' : `{ ${after} }`})`
      : `${test} ? ${before === '' ? '{}' : before} : ${after}`;
  return { file, start, end, text: form === 'part' && !standsAlone(span, source) ? `(${choice})` : choice };
}

/** True where nothing around the expression binds closer than the choice does. */
function standsAlone([start, end]: Span, source: string): boolean {
  return /(?:[:,([]|[^=!<>]=)\s*$/.test(source.slice(0, start)) && /^\s*(?:[,;)\]}]|$)/.test(source.slice(end));
}

/** The edit as one of the region's own text; what a removal takes beyond the region stays. */
function within(edit: Edit, [start, end]: Span): Edit {
  return { ...edit, start: Math.max(edit.start, start) - start, end: Math.min(edit.end, end) - start };
}

const keyOf = (region: Region | undefined): string => (region ? JSON.stringify([region.file, region.span]) : '');

function distinct(edits: readonly Edit[]): Edit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

function report(change: Proposed<ChangeProposal>): Proposed<FindingProposal> {
  const todo = t`Write it by hand behind ${SWITCH}, or move without --dual.`;
  return reportInstead(change, t`${change.title} cannot be chosen at run time`, todo);
}
