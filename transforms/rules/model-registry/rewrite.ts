import { listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { removeMembers } from '../../../src/plan/edits/remove-properties.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import type { RegistryFact, RegistryMember, RegistryUsage } from '../../../src/scan/usage.js';
import { type Meaning, meaningsOf, provided, spellsId } from './fact-meaning.js';
import type { StandIn } from './stand-in.js';

/** A registry as it has to become, or why no edit can make it so. */
export type Rewritten =
  | {
      readonly kind: 'changed';
      readonly edits: readonly Edit[];
      /** How many members went because their model is there already. */
      readonly dropped: number;
      /** What stands beside the ids and was not touched, for people. */
      readonly left: readonly string[];
      readonly isPriced: boolean;
    }
  | { readonly kind: 'stuck'; readonly reason: string };

/** A member with its new id and what is said beside it. */
interface Moved {
  readonly member: RegistryMember;
  readonly to: StandIn;
  readonly facts: readonly { readonly fact: RegistryFact; readonly text?: string; readonly meaning?: Meaning }[];
}

/** Writes the provider's ids over all members of a registry; members whose model would stand twice go. */
export function rewriteRegistry(
  registry: RegistryUsage,
  standIns: ReadonlyMap<string, StandIn | undefined>,
  context: RuleContext,
): Rewritten {
  const missing = registry.members.filter(({ text }) => !standIns.get(text)).map(({ text }) => text);
  if (missing.length > 0) return stuck(t`${context.provider.name} has nothing for ${listed(missing)}`);
  const source = context.source(registry.file);
  const meanings = meaningsOf(registry);
  const moved = registry.members.flatMap((member): Moved[] => {
    const to = standIns.get(member.text);
    return to
      ? [{ member, to, facts: member.facts.map((fact) => restate(fact, member, { to, meanings, source, standIns })) }]
      : [];
  });
  // A member that has the id already stays, and with it what is said beside it.
  const ofId = (id: string): Moved | undefined =>
    moved.find(({ to, member }) => to.id === id && member.text === id) ?? moved.find(({ to }) => to.id === id);
  const kept = moved.filter((each) => ofId(each.to.id) === each);
  const dropped = moved.filter((each) => !kept.includes(each));
  const clash = dropped.find((each) => !canGo(each, kept, registry));
  if (clash) return stuck(t`several ids become ${clash.to.id}, and what stands beside them differs`);
  return {
    kind: 'changed',
    edits: [...kept.flatMap((each) => editsOf(each, source)), ...removalsOf(dropped, registry, source)],
    dropped: dropped.length,
    left: [...new Set(kept.flatMap(leftOf))],
    isPriced: moved.some(({ facts }) => facts.some(({ meaning }) => meaning?.kind === 'price')),
  };
}

const stuck = (reason: string): Rewritten => ({ kind: 'stuck', reason });

interface Restating {
  readonly to: StandIn;
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly source: string;
  readonly standIns: ReadonlyMap<string, StandIn | undefined>;
}

/** What a text or a number beside an id becomes, where that is certain. */
function restate(
  fact: RegistryFact,
  { text }: RegistryMember,
  { to, meanings, source, standIns }: Restating,
): Moved['facts'][number] {
  if (to.id === text) return { fact };
  if (spellsId(fact, text)) return { fact, text: to.id };
  if (typeof fact.value === 'string') {
    // A table from ids to ids.
    const other = standIns.get(fact.value);
    return other ? { fact, text: other.id } : { fact };
  }
  const meaning = meanings.get(fact.name);
  const number = meaning && provided(to, meaning);
  if (!meaning || number === undefined) return { fact };
  return { fact, text: written(number, source.slice(...fact.place.span)), meaning };
}

/** `128_000` stays grouped. */
function written(number: number, before: string): string {
  return before.includes('_') ? String(number).replace(/\B(?=(\d{3})+(?!\d))/g, '_') : String(number);
}

/** In a list a member goes with all that it says; in a table only where it says the same as the one that stays. */
function canGo(gone: Moved, kept: readonly Moved[], { form, literal }: RegistryUsage): boolean {
  if (form === 'cases') return false;
  if (form === 'union' || form === 'options') return gone.member.removal !== undefined;
  if (form === 'list' || !literal) return literal !== undefined;
  const stays = kept.find(({ to }) => to.id === gone.to.id);
  return stays !== undefined && !gone.member.more && !stays.member.more && says(gone) === says(stays);
}

const says = ({ facts }: Moved): string =>
  JSON.stringify(
    facts.map(({ fact, text }) => [fact.name, (text ?? String(fact.value)).replaceAll('_', '').toLowerCase()]).sort(),
  );

function editsOf({ member, to, facts }: Moved, source: string): Edit[] {
  const restated = facts.flatMap(({ fact, text }) => {
    if (text === undefined || text === String(fact.value)) return [];
    const { file, span } = fact.place;
    return [
      typeof fact.value === 'string'
        ? replaceText(fact.place, source, text)
        : { file, start: span[0], end: span[1], text },
    ];
  });
  return to.id === member.text ? [] : [replaceText(member.place, source, to.id), ...restated];
}

function removalsOf(dropped: readonly Moved[], { literal, file }: RegistryUsage, source: string): Edit[] {
  if (literal)
    return removeMembers(
      dropped.map(({ member }) => member.element),
      literal,
      source,
    );
  return dropped.flatMap(({ member: { removal } }) =>
    removal ? [{ file, start: removal[0], end: removal[1], text: '' }] : [],
  );
}

/** `label "Most capable"` of the members that stay: whoever looks at the change has to see that it stayed. */
function leftOf({ facts, member, to }: Moved): string[] {
  return to.id === member.text
    ? []
    : facts.filter(({ text }) => text === undefined).map(({ fact }) => tell(fact, member));
}

const tell = ({ name, value }: RegistryFact, { text }: RegistryMember): string =>
  t`${name === '' ? t`the value` : name} ${JSON.stringify(value)} of ${text}`;
