import { t } from '../../../src/messages/t.js';
import type { Edit, FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { renameProperty } from '../../../src/plan/edits/rename-property.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { literalPlace, onlyText, textLeaves } from '../../../src/plan/values.js';
import type { Property, UsageOf } from '../../../src/scan/usage.js';
import type { Part } from '../client/part.js';
import { judgeOption, type Verdict } from './judge-option.js';
import { doubtTypes } from './other-imports.js';
import type { ProviderPackage } from './package.js';

type Request = UsageOf<'request'>;

/**
 * `providerOptions: { openai: { ... } }` of the calls that use these models: the key becomes the new provider's, and what it
 * does not know goes. An option that it does not know would be sent as it is written, or passed over in silence.
 */
export function moveVendorOptions(requests: readonly Request[], pkg: ProviderPackage, context: RuleContext): Part[] {
  return requests.flatMap((request) =>
    (request.uses ?? []).flatMap(({ vendorOptions, proven }) => {
      const doubts = proven ? [] : [t`Which model a call with providerOptions uses is decided out of sight.`];
      return vendorOptions.flatMap((holder) => [{ doubts }, moveHolder(holder, request, pkg, context)]);
    }),
  );
}

function moveHolder(holder: Property, request: Request, pkg: ProviderPackage, context: RuleContext): Part {
  const vendors = (holder.object?.properties ?? []).filter(({ name }) => name === 'openai' || name === 'azure');
  const parts = vendors.map((vendor) => moveVendor(vendor, request, pkg, context));
  const isEmptied =
    isWrittenHere(holder) &&
    vendors.length === holder.object?.properties.length &&
    parts.every(({ isEmptied }) => isEmptied);
  const gone: Edit = { file: holder.place.file, start: holder.removal[0], end: holder.removal[1], text: '' };
  return {
    edits: isEmptied ? [gone] : parts.flatMap(({ edits = [] }) => edits),
    doubts: [...parts.flatMap(({ doubts = [] }) => doubts), ...doubtTypes(holder.place.file, context)],
    findings: parts.flatMap(({ findings = [] }) => findings),
  };
}

/** An object that is written elsewhere can have other uses. */
function isWrittenHere({ object, place, valueSpan }: Property): boolean {
  const literal = object?.literal?.place;
  return literal?.file === place.file && literal.span[0] >= valueSpan[0] && literal.span[1] <= valueSpan[1];
}

function moveVendor(
  vendor: Property,
  request: Request,
  pkg: ProviderPackage,
  context: RuleContext,
): Part & { readonly isEmptied: boolean } {
  const source = context.source(vendor.place.file);
  const renamed = renameProperty(vendor, source, pkg.label);
  if (!vendor.object) {
    const doubts = [t`What is in providerOptions.${vendor.name} is out of sight: ${pkg.name} may not know it.`];
    return { edits: [renamed], doubts, isEmptied: false };
  }
  const { properties, literal, unseen } = vendor.object;
  const judged = properties.map((option) => ({ option, verdict: judgeOption(option, request, pkg, context) }));
  const gone = judged.filter(({ verdict }) => verdict.kind === 'gone').map(({ option }) => option);
  return {
    edits: [
      renamed,
      ...removeProperties(gone, literal, context.source),
      ...judged.flatMap(({ option, verdict }) => rewrite(option, verdict, context)),
    ],
    findings: judged.flatMap(({ option, verdict }) => report(option, verdict, request)),
    doubts: judged.flatMap(({ verdict }) => ('doubt' in verdict && verdict.doubt ? [verdict.doubt] : [])),
    isEmptied: gone.length === properties.length && unseen.length === 0,
  };
}

function rewrite(option: Property, verdict: Verdict, context: RuleContext): Edit[] {
  if (verdict.kind !== 'kept') return [];
  const source = context.source(option.place.file);
  const [leaf] = textLeaves(option.value);
  const place = leaf && onlyText(option.value) !== undefined ? literalPlace(leaf) : undefined;
  return [
    ...(verdict.as === option.name ? [] : [renameProperty(option, source, verdict.as)]),
    ...(verdict.value !== undefined && place ? [replaceText(place, source, verdict.value)] : []),
  ];
}

function report(option: Property, verdict: Verdict, request: Request): FindingProposal[] {
  if (verdict.kind !== 'gone') return [];
  const common = { kind: 'finding', usages: [request], place: option.place } as const;
  const title = t`${option.name} is removed from providerOptions: ${verdict.why}`;
  return [
    verdict.todo === undefined
      ? { ...common, severity: 'info', title, ...(verdict.sources ? { sources: verdict.sources } : {}) }
      : { ...common, severity: 'action', holds: true, title, todo: verdict.todo },
  ];
}
