import { labelled, listClauses, listed } from '../../../src/messages/lists.js';
import { listSome } from '../../../src/messages/sentences.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import type { TextRequest } from '../../../src/plan/needs.js';
import { reachesOpenAI } from '../../../src/plan/request-doubts.js';
import type { Vectors } from './choose-width.js';
import { type FixedWidth, placesOfWidth } from './places.js';

export const rebuild = () =>
  t`Vectors of two models must not be mixed: rebuild the index and embed all stored texts again, even where the width stays.`;

/** Of text-embedding-ada-002 and text-embedding-3-small, and of text-embedding-3-large. */
const OPENAI_WIDTHS = ['1536', '3072'];

/** A model that is decided elsewhere, beside places that fix the width of OpenAI's vectors. */
export function reportUnknown(request: TextRequest, context: RuleContext): FindingProposal[] {
  const places = OPENAI_WIDTHS.flatMap((width) => placesOfWidth(width, context));
  if (places.length === 0 || !request.parameters || !reachesOpenAI(request, context)) return [];
  return [
    {
      kind: 'finding',
      severity: 'action',
      holds: true,
      usages: [request, ...places],
      title: t`nobody can tell here how wide the vectors of this call will be, and other places fix the width`,
      todo: t`Compare them with the model that you choose: ${listPlaces(places)}. ${rebuild()}`,
    },
  ];
}

export function reportOutOfSight({ request, from, model }: Vectors, width: number): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request],
    title: t`the width of these vectors is out of sight; it was ${from}, and ${model.id} makes ${model.embedding.default} by itself`,
    todo: t`Give the call dimensions: ${width}, or a width of ${listed(model.embedding.dimensions.map(String))}. ${rebuild()}`,
    sources: [sourceOf(model)],
  };
}

/** Calls whose vectors are of one width today and get models that have none in common. */
export function reportApart(calls: readonly Vectors[], places: readonly FixedWidth[]): FindingProposal {
  const [from] = calls.map((each) => each.from);
  const models = new Map(calls.map(({ model }) => [model.id, model]));
  const widths = [...models.values()].map(({ id, embedding }) =>
    labelled(id, listed(embedding.dimensions.map(String))),
  );
  const fixed = places.length > 0 ? t`, and see what these places are for: ${listPlaces(places)}` : '';
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [...calls.map(({ request }) => request), ...places],
    title: t`calls whose vectors are ${from} wide get models that have no width in common`,
    todo: t`They make ${listClauses(widths)} numbers. Give the calls one model${fixed}. ${rebuild()}`,
    sources: [...models.values()].map(sourceOf),
  };
}

/** Beside other vendors a width may be that of their vectors. */
export function reportLeft(
  left: readonly FixedWidth[],
  requests: readonly TextRequest[],
  from: number,
  width: number,
): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [...left, ...requests],
    title: t`places that fix ${from}, maybe for vectors of another vendor: not changed`,
    todo: t`Where they are for these calls, write ${width}: ${listPlaces(left)}.`,
  };
}

export function reportMigration(
  place: FixedWidth,
  requests: readonly TextRequest[],
  from: number,
  width: number,
): FindingProposal {
  const column = place.name ?? 'embedding';
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [place, ...requests],
    title: t`a migration made columns for vectors of ${from} numbers`,
    todo: t`Add a migration: ALTER TABLE ... ALTER COLUMN ${column} TYPE vector(${width}) USING NULL; for each table and function that has the width, then build its index and embed the texts again.`,
  };
}

function listPlaces(places: readonly FixedWidth[]): string {
  return listSome(
    places.map(({ file, position }) => `${file}:${position.line}`),
    8,
  );
}
