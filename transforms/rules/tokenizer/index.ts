import { joinSentences, listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { packageOf } from '../model-registry/package-of.js';
import { encodingOf, fixEncodings } from './fixed-encoding.js';
import { type Threat, type Threatened, threatenedIn } from './moved-ids.js';

type Tokenizer = UsageOf<'tokenizer'>;

/** A tokenizer of OpenAI's throws on an id that it does not know, and counts another vendor's tokens wrong. Once a file. */
export const tokenizer: Rule<'tokenizer'> = {
  id: 'tokenizer',
  get summary() {
    return t`Keep ids that a tokenizer does not know away from it, and say that its counts are estimates`;
  },
  handles: ['tokenizer'],
  propose(usage, context) {
    if (!asksProvider(packageOf(usage.file, context), context)) return [];
    const inFile = tokenizersIn(usage.file, context);
    if (inFile[0]?.id !== usage.id) return [];
    const threats = threatenedIn(usage.file, context);
    if (threats.length === 0) return [reportEstimate(inFile, context)];
    // Where calls read the same ids, the change of the model brings the encoding with it.
    return threats.every(({ threat }) => threat.requests.length > 0) ? [] : [protect(threats, context)];
  },
};

const tokenizersIn = oncePerContext((file: string, { usages }: RuleContext): Tokenizer[] =>
  usages.filter((usage) => usage.kind === 'tokenizer').filter((usage) => usage.file === file),
);

/** Counts matter where texts of the package go to the provider. */
const asksProvider = oncePerContext((folder: string, context: RuleContext): boolean =>
  context.usages.some(
    (usage) => usage.kind === 'request' && packageOf(usage.file, context) === folder && context.moves(usage),
  ),
);

function protect(threatened: readonly Threatened[], context: RuleContext): Proposal {
  const calls = threatened.map((each) => each.tokenizer);
  const requests = threatened.flatMap(({ threat }) => [...threat.requests, ...besideOf(threat, calls, context)]);
  const unseen = [...new Set(threatened.flatMap(({ threat }) => threat.unseen))];
  const [first] = calls;
  const methods = listed([...new Set(calls.map(({ method }) => method))]);
  const encoding = encodingOf(first?.module ?? '');
  const edits = fixEncodings(calls, context);
  const clients = context.usages.filter((usage) => usage.kind === 'client').filter((client) => context.leaves(client));
  const given =
    unseen.length > 0 ? t`It is given ${listed(unseen)}, which can be a model of` : t`It is given a model of`;
  const why = t`${given} ${context.provider.name} after the move, and throws for one that it does not know.`;
  if (!edits) {
    return {
      kind: 'finding',
      severity: 'action',
      holds: true,
      usages: [...calls, ...requests],
      title: t`${methods} throws for a model of ${context.provider.name}`,
      todo: t`Give it a fixed encoding such as ${encoding}, or count with the usage of the answers. ${why}`,
    };
  }
  return {
    kind: 'change',
    tier: 'review',
    usages: [...calls, ...requests],
    after: clients,
    edits,
    title: t`${methods} -> the fixed encoding ${encoding}`,
    why: joinSentences([why, estimateOf(context)]),
  };
}

/** A model that is known only at run time is that of the calls beside, as far as anybody can tell. */
function besideOf({ unseen }: Threat, [call]: readonly Tokenizer[], context: RuleContext): UsageOf<'request'>[] {
  if (unseen.length === 0) return [];
  return context.usages
    .filter((usage) => usage.kind === 'request')
    .filter((request) => request.file === call?.file && context.moves(request));
}

function reportEstimate(calls: readonly Tokenizer[], context: RuleContext): Proposal {
  const modules = listed([...new Set(calls.map(({ module }) => module))]);
  return {
    kind: 'finding',
    severity: 'info',
    usages: calls,
    title: t`${modules} counts with OpenAI's vocabulary: for ${context.provider.name} its numbers are estimates`,
    todo: estimateOf(context),
  };
}

const estimateOf = ({ provider }: RuleContext): string =>
  t`Exact numbers are in the usage of ${provider.name}'s answers; leave a margin where a limit is reckoned from a count, and look whether the limit is still the window of the model.`;
