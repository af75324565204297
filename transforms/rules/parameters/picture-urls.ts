import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { noteOf, sourceOf } from '../../../src/plan/facts.js';
import type { ModelRequest } from '../../../src/plan/needs.js';
import { foldPieces, HOLE } from '../../../src/plan/values.js';
import type { ParameterFact } from '../../../src/providers/schema.js';
import type { Leaf, ObjectShape, Property, Value } from '../../../src/scan/usage.js';

/** Parts of messages that name an address on the web, for a provider that fetches nothing from there. */
export function reportUrls(
  type: string,
  fact: ParameterFact,
  request: ModelRequest,
  { provider }: RuleContext,
): FindingProposal[] {
  const common = { kind: 'finding', usages: [request], sources: [sourceOf(fact)] } as const;
  const urls = membersOf(partsOf(request), type).flatMap(({ object }) => object?.properties ?? []);
  const values = urls.filter(({ name }) => name === 'url').map(({ value }) => value);
  const onTheWeb = values.filter(({ leaves }) => leaves.some((leaf) => /^https?:/.test(textOf(leaf))));
  if (onTheWeb.length > 0) {
    const todo = t`${noteOf(fact)}Fetch it yourself and send a data URL: data:image/png;base64,….`;
    return onTheWeb.map(({ place }) => ({
      ...common,
      severity: 'action',
      holds: true,
      place,
      title: t`${provider.name} fetches no ${type} from the web`,
      todo,
    }));
  }
  const isData = ({ leaves }: Value): boolean => leaves.every((leaf) => textOf(leaf).startsWith('data:'));
  if (values.length > 0 && values.every(isData)) return [];
  const title = t`${provider.name} fetches no ${type} from the web: see that each is a data URL`;
  return [{ ...common, severity: 'info', title }];
}

function partsOf({ parameters }: ModelRequest): readonly ObjectShape[] {
  const messages = parameters?.properties.flatMap(({ name, elements }) =>
    name === 'messages' ? (elements ?? []) : [],
  );
  return membersOf(messages ?? [], 'content').flatMap(({ elements }) => elements ?? []);
}

const membersOf = (shapes: readonly ObjectShape[], name: string): Property[] =>
  shapes.flatMap(({ properties }) => properties.filter((property) => property.name === name));

/** As far as it is known before the run. */
const textOf = (leaf: Leaf): string => (leaf.kind === 'text' ? (foldPieces(leaf.pieces).split(HOLE)[0] ?? '') : '');
