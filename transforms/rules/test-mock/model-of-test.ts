import type { RuleContext } from '../../../src/plan/contract.js';
import { isTextRequest } from '../../../src/plan/needs.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { foldPieces, literalPlace, type TextLeaf, textLeaves } from '../../../src/plan/values.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { choose } from '../model/choice.js';
import { isWrittenAt, sharersOf } from '../model/sharers.js';
import { type Family, familyOf } from '../model-registry/family.js';
import { packageOf } from '../model-registry/package-of.js';
import { isAbout } from './tested-code.js';

/**
 * What an id becomes that a test expects, or that a test has to take from a type that changes; undefined where the code of the
 * package has it no more, or moves it two ways.
 */
export function modelOfTest(usage: UsageOf<'model'>, context: RuleContext): string | undefined {
  if (usage.feeds !== 'test') return undefined;
  const folder = packageOf(usage.file, context);
  const moved = (usage.asserted ? movedIn(folder, context) : movedTypesIn(folder, context))
    .filter(({ from, file }) => from === usage.text && isAbout(usage.file, file, context))
    .map(({ to }) => to);
  const [only, ...others] = new Set(moved);
  return others.length === 0 ? only : undefined;
}

interface Moved {
  readonly from: string;
  readonly to: string;
  /** Where it is written. */
  readonly file: string;
}

/** What the ids of a package become, where they are written: at the calls, and in the lists and settings around them. */
const movedIn = oncePerContext((folder: string, context: RuleContext): Moved[] => {
  const moved: Moved[] = [];
  const requests = context.usages
    .filter((usage) => usage.kind === 'request')
    .filter(isTextRequest)
    .filter((request) => packageOf(request.file, context) === folder && context.moves(request));
  for (const request of requests) {
    for (const leaf of modelsOf(request)) {
      const place = literalPlace(leaf);
      const from = foldPieces(leaf.pieces);
      if (!place) continue;
      const { moving } = sharersOf(isWrittenAt(place), request, context);
      const { id } = choose(from, moving, context);
      if (id !== null && id !== from) moved.push({ from, to: id, file: place.file });
    }
  }
  const family = familyOf(folder, context);
  const registries = family.changed.map(({ registry }) => registry);
  return [
    ...moved,
    ...membersMoved(registries, family),
    ...withStandIn(
      family.loose.map(({ usage }) => usage),
      family,
    ),
  ];
});

/** What the ids become of which a package's types are made: with the old one, a test would not compile. */
const movedTypesIn = (folder: string, context: RuleContext): Moved[] => {
  const family = familyOf(folder, context);
  const registries = family.changed.map(({ registry }) => registry);
  return membersMoved(
    registries.filter(({ form }) => form === 'union'),
    family,
  );
};

const membersMoved = (registries: readonly UsageOf<'registry'>[], family: Family): Moved[] =>
  withStandIn(
    registries.flatMap(({ members, file }) => members.map(({ text }) => ({ text, file }))),
    family,
  );

const withStandIn = (ids: readonly { readonly text: string; readonly file: string }[], { standIns }: Family): Moved[] =>
  ids.flatMap(({ text, file }) => {
    const to = standIns.get(text)?.id;
    return to === undefined ? [] : [{ from: text, to, file }];
  });

function modelsOf({ parameters }: UsageOf<'request'>): TextLeaf[] {
  return (parameters?.properties ?? [])
    .filter(({ name }) => name === 'model')
    .flatMap(({ value }) => textLeaves(value));
}
