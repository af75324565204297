import { baselineSentences } from '../../messages/baseline-sentences.js';
import { bracketed, labelled, listed } from '../../messages/lists.js';
import { nextSentences } from '../../messages/next-sentences.js';
import { retiredSentences } from '../../messages/retired-sentences.js';
import { count, sentences } from '../../messages/sentences.js';
import { t } from '../../messages/t.js';
import { shortenSteps } from '../../next-steps/shorten-steps.js';
import type { Plan, ScanCounts } from '../../plan/contract.js';
import { OPENAI_TARGET } from '../../plan/openai-target.js';
import type { Problem, SkipReason } from '../../scan/usage.js';
import { renderCodeFrame } from '../code-frame.js';
import { costRows } from '../cost-rows.js';
import { countWork } from '../count-work.js';
import { describePart } from '../describe-part.js';
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
    [`${style.bold(t`plan`)}  ${describePlan(plan)}`, ...packageRows(plan, style)],
    nothing === undefined ? tierRows(plan, style) : [`  ${nothing}`],
    costs ? costRows(costs, style, width) : [],
    [
      ...scannedRows(plan.scanned, style, plan.fromRetired ? retiredSentences.lookedAt : sentences.lookedAt),
      ...describePart(plan).map((sentence) => style.dim(`  ${sentence}`)),
      ...problemRows(plan.problems, style, width, input.source),
    ],
    closingRows(input, style),
  ];
  return joinSections(sections);
}

function describePlan(plan: Plan): string {
  const { provider, region } = plan.target;
  if (provider === OPENAI_TARGET.provider) return baselineSentences.heading;
  if (plan.changes.length === 0) return bracketed(provider, region);
  const files = new Set(plan.changes.flatMap((change) => change.edits.map((edit) => edit.file)));
  return t`${provider} (${region})  ${count(plan.changes.length, 'change')} in ${count(files.size, 'file')}`;
}

/** Where the packages go that the configuration sends elsewhere. */
function packageRows({ packages = [] }: Plan, style: Style): string[] {
  return alignColumns(
    packages.map(({ folders, target }) => [style.path(`      ${folders}`), bracketed(target.provider, target.region)]),
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

/** How much was looked at, and what was left out for which reason. */
export function scannedRows(scanned: ScanCounts, style: Style, lookedAt = sentences.lookedAt): string[] {
  const skipped = Object.entries(scanned.skipped) as [SkipReason, number][];
  const left = skipped.map(([reason, files]) => sentences.skip[reason](files));
  return [
    ...(scanned.candidates > 0 ? [lookedAt(scanned.files, scanned.candidates)] : []),
    ...(left.length > 0 ? [t`skipped: ${listed(left)}`] : []),
  ].map((row) => style.dim(`  ${row}`));
}

/** Files that could not be taken part of the way, each once, with the lines of the place where `source` has them. */
export function problemRows(
  problems: readonly Problem[],
  style: Style,
  width: number,
  source?: ReportInput['source'],
): string[] {
  return problems.flatMap(({ file, detail, blocking, position }) => {
    const said = `${blocking ? style.tier.manual(t`problem`) : style.warn(t`note`)}  ${labelled(style.path(file), visibleText(detail))}`;
    const text = position && source?.(file).replace(/^\uFEFF/, '');
    const frame = text ? renderCodeFrame({ file, text, ...position }, style, width - 4) : [];
    return [...wrapProse(said, width, '    ', '  '), ...frame.map((row) => `    ${row}`)];
  });
}

function closingRows({ plan, command, purpose, next: steps, width }: ReportInput, style: Style): string[] {
  if (plan.changes.length === 0 || purpose === 'write') return [];
  const call = command ?? `repoint --to ${plan.target.provider}`;
  const reach = countWork(plan).auto === 0 ? ' --tier review' : '';
  const next = style.bold(`${call} --write${reach}`);
  const words = purpose === 'check' ? sentences.fixWith : `${sentences.nothingWritten} · ${sentences.apply}`;
  const afterwards = steps ? shortenSteps(steps) : [];
  return [
    `  ${labelled(words, next)}`,
    ...(afterwards.length === 0 ? [] : wrapProse(style.dim(nextSentences.afterwards(afterwards)), width, '    ', '  ')),
  ];
}
