import { listed, listNotes } from '../../messages/lists.js';
import { formatNumber } from '../../messages/sentences.js';
import { t } from '../../messages/t.js';
import { abilityWord, modelKindWord, modelStatusWord, tierWord } from '../../messages/words.js';
import type { PriceFact, ProviderModel } from '../../providers/schema.js';
import type { Style } from '../style.js';

/** The models that can be asked today. */
export function modelRows(models: readonly ProviderModel[], style: Style): string[][] {
  return models
    .filter(isServed)
    .map((model) => [
      `  ${model.id}`,
      listNotes([modelKindWord(model.kind), ...(model.tier === undefined ? [] : [tierWord(model.tier)])]),
      model.window === null ? '' : formatNumber(model.window),
      model.prices.map(describePrice).join(' '),
      listed(abilities(model)),
      style.dim(
        listNotes([
          ...(model.status === 'preview' ? [modelStatusWord(model.status)] : []),
          model.date,
          ...(model.evidence === 'unverified' ? [t`not verified`] : []),
        ]),
      ),
    ]);
}

/** Those that have ended or will, with what follows them. */
export function retiredRows(models: readonly ProviderModel[], style: Style): string[][] {
  return models
    .filter((model) => !isServed(model))
    .map(({ id, status, retiredOn, successor }) => [
      `  ${id}`,
      successor === undefined ? '' : `-> ${successor}`,
      style.dim(
        retiredOn === undefined
          ? modelStatusWord(status)
          : status === 'retired'
            ? t`ended ${retiredOn}`
            : t`ends ${retiredOn}`,
      ),
    ]);
}

const isServed = ({ status }: ProviderModel): boolean => status === 'current' || status === 'preview';

const SIGNS: Readonly<Record<PriceFact['currency'], string>> = { CNY: '¥', USD: '$' };

/** Per million tokens, in and out; `+` where longer requests or busy hours cost more. */
function describePrice({ currency, input, output, longer, peak }: PriceFact): string {
  return `${SIGNS[currency]}${input}/${output}${longer || peak ? '+' : ''}`;
}

function abilities({ tools, vision, jsonSchema, reasoning, embedding }: ProviderModel): string[] {
  const named = { tools, vision, 'json schema': jsonSchema, reasoning };
  return [
    ...Object.entries(named).flatMap(([name, able]) => (able === true ? [abilityWord(name)] : [])),
    ...(embedding === undefined ? [] : [t`${embedding.default} wide`]),
  ];
}
