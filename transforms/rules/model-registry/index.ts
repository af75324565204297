import { joinSentences, listClauses, listed } from '../../../src/messages/lists.js';
import { listSome } from '../../../src/messages/sentences.js';
import { t } from '../../../src/messages/t.js';
import type { ChangeProposal, FindingProposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import type { RegistryUsage } from '../../../src/scan/usage.js';
import { type Family, familyOf, isBinding } from './family.js';
import { onlyOpenAI } from './only-openai.js';
import { packageOf } from './package-of.js';

/** Lists, tables, types, switches and options of OpenAI's models become the provider's: all of a package in one change. */
export const modelRegistry: Rule<'registry' | 'model'> = {
  id: 'model-registry',
  get summary() {
    return t`Move lists, tables and types of models as a whole, with their windows, prices and labels`;
  },
  handles: ['registry', 'model'],
  propose(usage, context) {
    const family = familyOf(packageOf(usage.file, context), context);
    const [first] = [...family.changed.map(({ registry }) => registry), ...family.loose.map((each) => each.usage)];
    if (first?.id === usage.id) return [change(family, context)];
    return family.stuck
      .filter(({ registry }) => registry.id === usage.id)
      .map(({ registry, reason }) => report(registry, reason, family, context));
  },
};

function change({ requests, changed, loose, standIns }: Family, context: RuleContext): ChangeProposal {
  const results = changed.map(({ result }) => result);
  const registries = changed.map(({ registry }) => registry);
  const ids = [...registries.flatMap(idsOf), ...loose.map(({ usage }) => usage.text)];
  const { fromRetired } = context.options;
  return {
    kind: 'change',
    tier: 'review',
    usages: [...registries, ...loose.map(({ usage }) => usage), ...requests],
    edits: [...results.flatMap(({ edits }) => edits), ...loose.map(({ edit }) => edit)],
    title: fromRetired
      ? t`${titleOf(registries, loose)} -> living models of ${context.provider.name}`
      : t`${titleOf(registries, loose)} -> models of ${context.provider.name}`,
    why: joinSentences([
      ...(fromRetired
        ? tellEnds(ids, standIns)
        : [t`They have to agree with what the calls ask for: ${mapping(ids, standIns)}.`]),
      ...tellDropped(changed),
      ...(results.some(({ isPriced }) => isPriced) ? [t`Prices are ${context.provider.name}'s in USD.`] : []),
      ...tellLeft(results.flatMap(({ left }) => left)),
      t`Stored settings of users may still name the old ids.`,
    ]),
    sources: sourcesOf(ids, standIns),
  };
}

/** What the vendor says of each id that goes. */
function tellEnds(ids: readonly string[], standIns: Family['standIns']): string[] {
  const whys = ids.flatMap((id) => standIns.get(id)?.choice?.why ?? []);
  return [...new Set(whys)].map((why) => t`${why}.`);
}

function tellDropped(changed: Family['changed']): string[] {
  const dropped = changed.reduce((sum, { result }) => sum + result.dropped, 0);
  if (dropped === 0) return [];
  const what = dropped === 1 ? t`One member is gone` : t`${dropped} members are gone`;
  const shifts = changed.some(({ registry, result }) => registry.form === 'list' && result.dropped > 0);
  return [
    shifts
      ? t`${what}, since several ids become one: positions in the list shift.`
      : t`${what}, since several ids become one.`,
  ];
}

const tellLeft = (left: readonly string[]): string[] =>
  left.length === 0 ? [] : [t`Not touched, look whether it is still true: ${listSome(left, 6)}.`];

function report(
  registry: RegistryUsage,
  reason: string,
  { requests, standIns }: Family,
  context: RuleContext,
): FindingProposal {
  const { fromRetired } = context.options;
  const isDue =
    fromRetired ||
    context.usages.some((usage) => usage.kind === 'client' && context.moves(usage) && context.leaves(usage));
  const isOwn = registry.others.length === 0;
  return {
    kind: 'finding',
    severity: fromRetired || (isDue && (isOwn || onlyOpenAI(context))) ? 'action' : 'info',
    holds: isDue && isBinding(registry),
    usages: [registry, ...requests],
    title: fromRetired
      ? t`${registry.name} names retired models and was not changed: ${reason}`
      : t`${registry.name} names OpenAI's models and was not changed: ${reason}`,
    todo: t`Change it together with what reads it: ${mapping(idsOf(registry), standIns)}.`,
  };
}

const idsOf = ({ members }: RegistryUsage): string[] => members.map(({ text }) => text);

/** `the models in MODELS, PRICES`; a setting that no list holds is named by its id. */
function titleOf(registries: readonly RegistryUsage[], loose: Family['loose']): string {
  const names = [...new Set(registries.map(({ name }) => name))];
  if (names.length > 0) return t`the models in ${listSome(names, 3)}`;
  return t`settings: ${listSome([...new Set(loose.map(({ usage }) => usage.text))], 3)}`;
}

/** `gpt-4o, gpt-4 -> glm-5.3; gpt-4o-mini -> glm-5.3-flash` */
function mapping(ids: readonly string[], standIns: Family['standIns']): string {
  const byTarget = new Map<string, Set<string>>();
  for (const id of ids) {
    const to = standIns.get(id)?.id ?? t`(nothing)`;
    if (to === id) continue;
    byTarget.set(to, (byTarget.get(to) ?? new Set()).add(id));
  }
  return listClauses([...byTarget].map(([to, from]) => `${listed([...from])} -> ${to}`));
}

function sourcesOf(ids: readonly string[], standIns: Family['standIns']): ChangeProposal['sources'] & object {
  const cited = ids.flatMap((id) => {
    const { model, choice } = standIns.get(id) ?? {};
    return choice?.sources ?? (model ? [sourceOf(model)] : []);
  });
  return [...new Map(cited.map((source) => [source.url, source])).values()];
}
