import type { Edit, Place, RuleContext } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { literalPlace, samePlace } from '../../../src/plan/values.js';
import { recogniseOpenAIModel } from '../../../src/providers/openai-ids.js';
import type { ModelUsage, RegistryUsage } from '../../../src/scan/usage.js';
import { isToLeave } from './own-stand-in.js';
import { packageOf } from './package-of.js';
import type { StandIn } from './stand-in.js';

/** Ids outside of the registries: those that are members of one as well, and those in settings that a call out of sight reads. */
export function looseEdits(
  folder: string,
  registries: readonly RegistryUsage[],
  standIns: ReadonlyMap<string, StandIn | undefined>,
  context: RuleContext,
): { usage: ModelUsage; edit: Edit }[] {
  const members = registries.flatMap((registry) => registry.members);
  const texts = new Set(members.map(({ text }) => text));
  const { fromRetired } = context.options;
  const isMeant = ({ text, feeds }: ModelUsage): boolean => texts.has(text) || feeds === 'request';
  // The vectors of a call out of sight may stand in a store that nobody here sees.
  const embeds = context.usages.some(
    (usage) => usage.kind === 'request' && usage.api === 'embeddings' && context.moves(usage),
  );
  const written = members.flatMap(({ place, facts }) => [place, ...facts.map((fact) => fact.place)]);
  return context.usages
    .filter((usage) => usage.kind === 'model')
    .filter((usage) => (fromRetired ? isOwn(usage, context) : follows(usage) && isMeant(usage)))
    .filter((usage) => packageOf(usage.file, context) === folder)
    .flatMap((usage) => {
      const source = context.source(usage.file);
      const place = placeOfText(usage, source);
      const to = standIns.get(usage.text);
      if (!place || !to || isInRegistry(place, context) || isForTokenizer(place, context)) return [];
      if (to.model?.kind === 'embedding' && !embeds) return [];
      // A made-up id, such as a mock has.
      if (!fromRetired && !recogniseOpenAIModel(usage.text)?.base) return [];
      if (written.some((each) => samePlace(each, place))) return [];
      return [{ usage, edit: replaceText(place, source, to.id) }];
    });
}

/** An id of the provider's own that ends, wherever it stands; what a test expects belongs to what it tests. */
function isOwn({ text, asserted, compares }: ModelUsage, context: RuleContext): boolean {
  return isToLeave(text, context) && !asserted && compares !== 'part';
}

/** A tokenizer would throw on the new id, a test belongs to what it tests, and a part of an id is no id. */
function follows({ feeds, compares, confidence }: ModelUsage): boolean {
  return feeds !== 'test' && feeds !== 'tokenizer' && compares !== 'part' && confidence !== 'name-only';
}

function isInRegistry(place: Place, { usages }: RuleContext): boolean {
  return usages.some(
    (usage) => usage.kind === 'registry' && usage.members.some((member) => samePlace(member.place, place)),
  );
}

/** An id that a tokenizer reads keeps one that it knows. */
function isForTokenizer(place: Place, { usages }: RuleContext): boolean {
  return usages.some(
    (usage) =>
      usage.kind === 'tokenizer' &&
      usage.argument?.leaves.some((leaf) => leaf.kind === 'text' && samePlace(literalPlace(leaf), place)),
  );
}

/** The characters of the id between its quotes, or in a text of markup. */
export function placeOfText({ file, span, text }: ModelUsage, source: string): Place | undefined {
  const at = source.slice(...span).indexOf(text);
  return at === -1 ? undefined : { file, span: [span[0] + at, span[0] + at + text.length] };
}
