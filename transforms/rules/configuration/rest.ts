import { listSome } from '../../../src/messages/sentences.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { mentionedNames } from '../../../src/plan/mentioned-names.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { envNames } from '../../../src/plan/values.js';
import type { Mention } from './scope.js';

const MOST_NAMES = 4;

/** What a file still names of OpenAI's: other programs' variables, models in prose, addresses that are no policy. */
export function reportRest(
  mentions: readonly Mention[],
  proposals: readonly Proposal[],
  context: RuleContext,
): FindingProposal[] {
  // What is left of OpenAI's stays, and of the rest the rule `retired` speaks.
  if (context.options.fromRetired) return [];
  const spokenOf = new Set(proposals.flatMap(({ usages }) => usages.map(({ id }) => id)));
  const models = modelNames('all', context);
  const rest = mentions.filter(
    (mention) => !spokenOf.has(mention.id) && !models.has(mention.name ?? '') && isWrongAfterwards(mention),
  );
  const readers = new Set(rest.flatMap(({ reader }) => (reader && reader.kind !== 'folder' ? reader.name : [])));
  if (rest.length === 0) return [];
  const owner = readers.size > 0 ? t`, read by ${listSome([...readers], MOST_NAMES)}` : '';
  const title = t`${listSome(mentionedNames(rest), MOST_NAMES)}: named here, not changed${owner}`;
  return [{ kind: 'finding', severity: 'info', usages: rest, title }];
}

/** The variables that give moving calls their model: of those speaks the rule `model`. */
const modelNames = oncePerContext((_: string, { usages, moves }: RuleContext): Set<string> => {
  const requests = usages.filter((usage) => usage.kind === 'request').filter(moves);
  const models = requests.flatMap(
    ({ parameters }) => parameters?.properties.filter(({ name }) => name === 'model') ?? [],
  );
  return new Set(models.flatMap(({ value }) => envNames(value).map(({ name }) => name)));
});

/** A package stays in use, and OpenAI's documentation stays true. */
function isWrongAfterwards({ role, confidence, text = '' }: Mention): boolean {
  if (role === 'package' || confidence === 'name-only') return false;
  return role !== 'dashboard-link' || !/openai\.com\/docs/.test(text);
}
