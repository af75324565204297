import { t } from '../messages/t.js';
import { isRetired } from './is-retired.js';
import type { ProviderData, ProviderModel } from './schema.js';

/** Something in a provider's data that time has made doubtful or wrong. */
export interface Staleness {
  readonly provider: string;
  readonly problem: 'stale-facts' | 'retirement-passed' | 'retires-soon' | 'no-successor' | 'choice-not-served';
  readonly text: string;
}

/** How many days ahead the end of a chosen model is told of. */
const NOTICE = 60;

/** What of a provider's data has to be looked at again on the day `today` (`YYYY-MM-DD`). Empty for data that is fresh. */
export function checkFreshness(provider: ProviderData, today: string): Staleness[] {
  const tell = (problem: Staleness['problem'], text: string): Staleness => ({ provider: provider.id, problem, text });
  return [
    ...(provider.staleAfter < today
      ? [tell('stale-facts', t`${countFacts(provider)} facts of ${provider.asOf} are past ${provider.staleAfter}`)]
      : []),
    ...provider.models
      .filter((model) => model.status !== 'retired' && isRetired(model, today))
      .map(({ id, retiredOn, status }) =>
        tell('retirement-passed', t`${id} ended on ${retiredOn} but counts as ${status}`),
      ),
    ...provider.models
      .filter((model) => model.kind === 'chat' && isRetired(model, today) && !findHeir(model, provider, today))
      .map(({ id, successor }) =>
        tell(
          'no-successor',
          successor === undefined
            ? t`${id} leads nowhere`
            : t`${id} leads to ${successor}, which does not answer either`,
        ),
      ),
    ...chosenModels(provider).flatMap(({ role, model }) => {
      if (isRetired(model, today))
        return [tell('choice-not-served', t`${model.id} is chosen as ${role} and does not answer`)];
      const days = model.retiredOn === undefined ? Number.POSITIVE_INFINITY : daysBetween(today, model.retiredOn);
      return days > NOTICE ? [] : [tell('retires-soon', t`${model.id}, chosen as ${role}, ends on ${model.retiredOn}`)];
    }),
  ];
}

/** The model at the end of the successors that answers; undefined where there is none, or they go in a circle. */
function findHeir(model: ProviderModel, { models }: ProviderData, today: string): ProviderModel | undefined {
  const seen = new Set<string>();
  let heir: ProviderModel | undefined = model;
  while (heir && isRetired(heir, today)) {
    if (seen.has(heir.id)) return undefined;
    seen.add(heir.id);
    const next: string | undefined = heir.successor;
    heir = models.find(({ id }) => id === next);
  }
  return heir;
}

function chosenModels({ choices, regions, models }: ProviderData): { role: string; model: ProviderModel }[] {
  const everywhere = Object.entries(choices);
  const somewhere = Object.entries(regions).flatMap(([name, region]) =>
    Object.entries(region.choices ?? {}).map(([role, id]): [string, string | null | undefined] => [
      `${role} in ${name}`,
      id,
    ]),
  );
  return [...everywhere, ...somewhere].flatMap(([role, id]) => {
    const model = models.find((each) => each.id === id);
    return model ? [{ role, model }] : [];
  });
}

/** Everything with a source and a date, however deep. */
function countFacts(provider: ProviderData): number {
  let facts = 0;
  JSON.stringify(provider, (_key, inner) => {
    if (inner?.source !== undefined && inner?.date !== undefined) facts += 1;
    return inner;
  });
  return facts;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
