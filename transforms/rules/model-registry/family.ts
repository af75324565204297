import { t } from '../../../src/messages/t.js';
import type { Edit, Place, RuleContext } from '../../../src/plan/contract.js';
import { isTextRequest, type TextRequest } from '../../../src/plan/needs.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { foldPieces, samePlace } from '../../../src/plan/values.js';
import type { ModelUsage, RegistryUsage } from '../../../src/scan/usage.js';
import { looseEdits } from './loose.js';
import { onlyOpenAI } from './only-openai.js';
import { isToLeave, standInForOwn } from './own-stand-in.js';
import { packageOf } from './package-of.js';
import { type Rewritten, rewriteRegistry } from './rewrite.js';
import { type StandIn, standInFor } from './stand-in.js';

/** The registries of a package that name models of calls which move: they change together or not at all. */
export interface Family {
  /** The calls that the ids can reach. */
  readonly requests: readonly TextRequest[];
  readonly changed: readonly {
    readonly registry: RegistryUsage;
    readonly result: Extract<Rewritten, { kind: 'changed' }>;
  }[];
  readonly stuck: readonly { readonly registry: RegistryUsage; readonly reason: string }[];
  /** Ids of the same models elsewhere, which nobody in sight reads: they follow. */
  readonly loose: readonly { readonly usage: ModelUsage; readonly edit: Edit }[];
  readonly standIns: ReadonlyMap<string, StandIn | undefined>;
}

/** The family of a package, by its folder. */
export const familyOf = oncePerContext((folder: string, context: RuleContext): Family => {
  const requests = movingRequests(folder, context);
  const { fromRetired } = context.options;
  // An id of the provider's own says whose it is by itself.
  const isOpen = fromRetired || (requests.some(asksAtRunTime) && onlyOpenAI(context));
  const found = registriesIn(folder, context);
  const registries = fromRetired ? found.filter(isToBeRenewed) : relatedTo(requests, found, isOpen);
  const standIns = standInsFor(folder, registries, requests, context);
  const judged = registries.map((registry) => ({ registry, result: judge(registry, standIns, context) }));
  const whole = judged.flatMap(({ registry, result }) => (result.kind === 'changed' ? [{ registry, result }] : []));
  const stuck = judged.flatMap(({ registry, result }) =>
    result.kind === 'stuck' ? [{ registry, reason: result.reason }] : [],
  );
  const common = { requests: requests.filter((request) => isFed(request, registries)), standIns };
  const veto = stuck.find(({ registry }) => isBinding(registry));
  if (veto) {
    const reason = t`${veto.registry.name} has to change by hand with it`;
    return {
      ...common,
      changed: [],
      stuck: [...stuck, ...whole.map(({ registry }) => ({ registry, reason }))],
      loose: [],
    };
  }
  const changed = whole.map(({ registry }) => registry);
  const loose = isOpen || whole.length > 0 ? looseEdits(folder, changed, standIns, context) : [];
  return { ...common, changed: whole, stuck, loose };

  function isToBeRenewed({ members }: RegistryUsage): boolean {
    return members.some(({ text }) => isToLeave(text, context));
  }
});

/** For every id in the package: settings follow the lists that they are chosen from. */
function standInsFor(
  folder: string,
  registries: readonly RegistryUsage[],
  requests: readonly TextRequest[],
  context: RuleContext,
): Family['standIns'] {
  const mentions = context.usages.filter((usage) => usage.kind === 'model');
  const ids = [
    ...registries.flatMap(({ members }) => members.map(({ text }) => text)),
    ...mentions.filter(({ file }) => packageOf(file, context) === folder).map(({ text }) => text),
  ];
  const standIn = (id: string): StandIn | undefined =>
    context.options.fromRetired ? standInForOwn(id, context) : standInFor(id, requests, context);
  return new Map([...new Set(ids)].map((id) => [id, standIn(id)]));
}

/** A registry of OpenAI's models alone that code looks ids up in: it breaks when its neighbours change and it does not. */
export const isBinding = ({ form, others }: RegistryUsage): boolean =>
  others.length === 0 && (form === 'union' || form === 'keys' || form === 'cases');

function judge(
  registry: RegistryUsage,
  standIns: ReadonlyMap<string, StandIn | undefined>,
  context: RuleContext,
): Rewritten {
  const [other] = context.options.fromRetired ? [] : registry.others;
  if (other !== undefined) return { kind: 'stuck', reason: t`it also holds ${other}` };
  return rewriteRegistry(registry, standIns, context);
}

function movingRequests(folder: string, context: RuleContext): TextRequest[] {
  return context.usages
    .filter((usage) => usage.kind === 'request')
    .filter(isTextRequest)
    .filter((request) => packageOf(request.file, context) === folder && context.moves(request));
}

/** Ids behind a router's prefix are the router's, and a test's are the test's. */
function registriesIn(folder: string, context: RuleContext): RegistryUsage[] {
  return context.usages
    .filter((usage) => usage.kind === 'registry')
    .filter(({ file, inTest }) => !inTest && packageOf(file, context) === folder)
    .filter(({ members }) => context.options.fromRetired || members.every(({ text }) => !/[/]|^openai:/.test(text)));
}

/** Those that feed a call, those that name the same ids, and all that share an id with one of them. */
function relatedTo(
  requests: readonly TextRequest[],
  registries: readonly RegistryUsage[],
  isOpen: boolean,
): RegistryUsage[] {
  const named = new Set(requests.flatMap(modelsOf));
  const related = new Set(registries.filter(({ members }) => isOpen || members.some(({ text }) => named.has(text))));
  for (const one of related) {
    const texts = new Set(one.members.map(({ text }) => text));
    for (const other of registries) if (other.members.some(({ text }) => texts.has(text))) related.add(other);
  }
  return requests.length === 0 ? [] : registries.filter((registry) => related.has(registry));
}

function asksAtRunTime(request: TextRequest): boolean {
  const leaves = modelLeaves(request);
  return leaves.length === 0 || leaves.some((leaf) => leaf.kind === 'unknown' && leaf.reason !== 'undefined');
}

const isFed = (request: TextRequest, registries: readonly RegistryUsage[]): boolean =>
  asksAtRunTime(request) ||
  modelsOf(request).some((id) => registries.some(({ members }) => members.some(({ text }) => text === id)));

function modelsOf(request: TextRequest): string[] {
  return modelLeaves(request).flatMap((leaf) => (leaf.kind === 'text' ? [foldPieces(leaf.pieces)] : []));
}

const modelLeaves = (request: TextRequest) =>
  (request.parameters?.properties ?? []).filter(({ name }) => name === 'model').flatMap(({ value }) => value.leaves);

/** The registry that a place is a member of. */
export function registryAt(place: Place, context: RuleContext): RegistryUsage | undefined {
  return context.usages
    .filter((usage) => usage.kind === 'registry')
    .find(({ members }) => members.some((member) => samePlace(member.place, place)));
}
