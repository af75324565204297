import { baselineSentences } from '../../messages/baseline-sentences.js';
import { ignoreSentences } from '../../messages/ignore-sentences.js';
import { nextSentences } from '../../messages/next-sentences.js';
import { count, sentences } from '../../messages/sentences.js';
import { shortenSteps } from '../../next-steps/shorten-steps.js';
import type { Plan, ScanCounts } from '../../plan/contract.js';
import { OPENAI_TARGET } from '../../plan/openai-target.js';
import type { Problem, SkipReason } from '../../scan/usage.js';
import { costRows } from '../cost-rows.js';
import { countWork } from '../count-work.js';
import { explainNothing } from '../explain-nothing.js';
import { joinSections } from '../join-sections.js';
import type { ReportInput } from '../report-input.js';
import { type Style, TIER_MARK } from '../style.js';
import { alignColumns } from '../table.js';
import { visibleText, wrapProse } from '../visible-text.js';

/** The closing part: what there is at which tier, what was looked at and left out, and what to type next. */
export function renderSummary(input: ReportInput, style: Style): string[] {
  const { plan, costs, width } = input;
  const nothing = explainNothing(plan);
  const sections = [
    [`${style.bold('plan')}  ${describePlan(plan)}`, ...packageRows(plan, style)],
    nothing === undefined ? tierRows(plan, style) : [`  ${nothing}`],
    costs ? costRows(costs, style, width) : [],
    [...scannedRows(plan.scanned, style), ...ignoredRows(plan, style), ...problemRows(plan.problems, style, width)],
    closingRows(input, style),
  ];
  return joinSections(sections);
}

function describePlan(plan: Plan): string {
  const { provider, region } = plan.target;
  if (provider === OPENAI_TARGET.provider) return baselineSentences.heading;
  if (plan.changes.length === 0) return `${provider} (${region})`;
  const files = new Set(plan.changes.flatMap((change) => change.edits.map((edit) => edit.file)));
  return `${provider} (${region})  ${count(plan.changes.length, 'change')} in ${count(files.size, 'file')}`;
}

/** Where the packages go that the configuration sends elsewhere. */
function packageRows({ packages = [] }: Plan, style: Style): string[] {
  return alignColumns(
    packages.map(({ folders, target }) => [style.path(`      ${folders}`), `${target.provider} (${target.region})`]),
  );
}

function tierRows(plan: Plan, style: Style): string[] {
  const work = countWork(plan);
  const held = plan.changes.filter((change) => change.heldBy.length > 0).length;
  const rows = (['auto', 'review', 'manual'] as const)
    .filter((tier) => work[tier] > 0)
    .map((tier) => [
      style.tier[tier](`  ${TIER_MARK[tier]} ${tier}`),
      String(work[tier]).padStart(4),
      style.dim(sentences.tier[tier](work[tier], held)),
    ]);
  return alignColumns(rows);
}

/** What is not in the plan though the code would have it there. */
function ignoredRows({ ignored = [] }: Plan, style: Style): string[] {
  if (ignored.length === 0) return [];
  const followers = ignored.filter(({ needs }) => needs !== undefined).length;
  return [style.dim(`  ${ignoreSentences.ignored(ignored.length - followers, followers)}`)];
}

/** How much was looked at, and what was left out for which reason. */
export function scannedRows(scanned: ScanCounts, style: Style): string[] {
  const skipped = Object.entries(scanned.skipped) as [SkipReason, number][];
  const left = skipped.map(([reason, files]) => sentences.skip[reason](files));
  return [
    ...(scanned.candidates > 0 ? [sentences.lookedAt(scanned.files, scanned.candidates)] : []),
    ...(left.length > 0 ? [`skipped: ${left.join(', ')}`] : []),
  ].map((row) => style.dim(`  ${row}`));
}

/** Files that could not be taken part of the way, each once. */
export function problemRows(problems: readonly Problem[], style: Style, width: number): string[] {
  return problems.flatMap(({ file, detail, blocking }) =>
    wrapProse(
      `${blocking ? style.tier.manual('problem') : style.warn('note')}  ${style.path(file)}: ${visibleText(detail)}`,
      width,
      '    ',
      '  ',
    ),
  );
}

function closingRows({ plan, command, purpose, next: steps, width }: ReportInput, style: Style): string[] {
  if (plan.changes.length === 0 || purpose === 'write') return [];
  const call = command ?? `repoint --to ${plan.target.provider}`;
  const reach = countWork(plan).auto === 0 ? ' --tier review' : '';
  const next = style.bold(`${call} --write${reach}`);
  const words = purpose === 'check' ? sentences.fixWith : `${sentences.nothingWritten} · ${sentences.apply}`;
  const afterwards = steps ? shortenSteps(steps) : [];
  return [
    `  ${words}: ${next}`,
    ...(afterwards.length === 0 ? [] : wrapProse(style.dim(nextSentences.afterwards(afterwards)), width, '    ', '  ')),
  ];
}
