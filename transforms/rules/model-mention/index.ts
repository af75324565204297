import { t } from '../../../src/messages/t.js';
import type { Rule, RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import type { ModelUsage, RegistryUsage } from '../../../src/scan/usage.js';
import { familyOf } from '../model-registry/family.js';
import { isToLeave } from '../model-registry/own-stand-in.js';
import { packageOf } from '../model-registry/package-of.js';
import { modelOfTest } from '../test-mock/model-of-test.js';
import { isUnanswered } from '../unsupported-api/is-unanswered.js';

/** Model ids of which no other rule speaks: what they mean is for a person to say. Once a file. */
export const modelMention: Rule<'model'> = {
  id: 'model-mention',
  get summary() {
    return t`List OpenAI's model ids that feed no call`;
  },
  handles: ['model'],
  propose(usage, context) {
    if (!context.moves(usage) && !isBesideUndecided(context)) return [];
    const unspoken = unspokenIn(usage.file, context);
    if (unspoken[0]?.id !== usage.id) return [];
    const parts = textsOf(unspoken.filter(({ compares }) => compares === 'part'));
    const names = textsOf(unspoken.filter(({ compares }) => compares !== 'part'));
    return [
      ...(names.length > 0 ? [{ ...common(unspoken), title: titleOf(names, context) }] : []),
      ...(parts.length > 0 ? [{ ...common(unspoken), title: titleOfParts(parts, context), todo: todoParts() }] : []),
    ];
  },
};

const common = (usages: readonly ModelUsage[]) => ({ kind: 'finding', severity: 'info', usages }) as const;

const titleOf = (names: string, { options }: RuleContext): string =>
  options.fromRetired
    ? t`Retired models are named where no call uses them, not changed: ${names}`
    : t`OpenAI's models are named where no call uses them, not changed: ${names}`;

const titleOfParts = (parts: string, { options }: RuleContext): string =>
  options.fromRetired
    ? t`code asks whether a model's name has a part of a retired one: ${parts}`
    : t`code asks whether a model's name has a part of OpenAI's: ${parts}`;
const todoParts = () => t`Look what it decides by that: after the move it never is so.`;

const textsOf = (usages: readonly ModelUsage[]): string =>
  [...new Set(usages.map(({ text }) => text))].sort().join(', ');

const unspokenIn = oncePerContext((file: string, context: RuleContext): ModelUsage[] => {
  const { changed, stuck, loose } = familyOf(packageOf(file, context), context);
  const spokenOf = [...changed, ...stuck].map(({ registry }) => registry);
  return context.usages
    .filter((usage) => usage.kind === 'model')
    .filter((usage) => usage.file === file && usage.confidence !== 'name-only')
    .filter((usage) => !context.options.fromRetired || isToLeave(usage.text, context))
    .filter((usage) => !isOfTokenizer(usage, context) && modelOfTest(usage, context) === undefined)
    .filter((usage) => !isAskedFor(usage, context))
    .filter((usage) => !loose.some((each) => each.usage.id === usage.id))
    .filter((usage) => !spokenOf.some((registry) => holds(registry, usage)));
});

/** Beside a client that may be OpenAI's at run time, ids are for a person to see even where nothing moves. */
const isBesideUndecided = (context: RuleContext): boolean =>
  context.usages
    .filter((usage) => usage.kind === 'client')
    .some((client) => context.hostOf(client).kind === 'unknown' && context.requestsOf(client).length > 0);

/** What a call names that is not rewritten is told with the call. */
function isAskedFor({ file, span: [start, end] }: ModelUsage, context: RuleContext): boolean {
  return context.usages
    .filter((usage) => usage.kind === 'request')
    .some(
      (request) =>
        request.file === file && request.span[0] <= start && end <= request.span[1] && isUnanswered(request, context),
    );
}

/** What a tokenizer keeps is told with the tokenizer. */
function isOfTokenizer({ file, span: [start, end] }: ModelUsage, { usages }: RuleContext): boolean {
  return usages.some(
    (usage) => usage.kind === 'tokenizer' && usage.file === file && usage.span[0] <= start && end <= usage.span[1],
  );
}

/** The id itself, or a text beside it that the registry's rule has seen. */
function holds({ file, members }: RegistryUsage, usage: ModelUsage): boolean {
  return (
    file === usage.file && members.some(({ element: [start, end] }) => start <= usage.span[0] && usage.span[1] <= end)
  );
}
