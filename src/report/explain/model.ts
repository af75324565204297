import type { ModelPage } from '../../explain/contract.js';
import { bracketed, labelled, listClauses, listed, listNotes } from '../../messages/lists.js';
import { formatNumber } from '../../messages/sentences.js';
import { t } from '../../messages/t.js';
import { abilityWord, modelKindWord, modelStatusWord, tierWord } from '../../messages/words.js';
import type { ProviderModel } from '../../providers/schema.js';
import { wrapProse } from '../visible-text.js';
import { cite, type Page } from './page.js';

/** What is known of a model id, and what is written for it. */
export function modelSections({ id, openai, at, becomes }: ModelPage, { style, width }: Page): string[][] {
  return [
    [
      style.bold(t`${id}  a model`),
      ...(openai ? [...wrapProse(describeOpenAI(openai), width, ''), style.dim(openai.source)] : []),
    ],
    ...at.map(({ provider, model }) => [
      style.bold(t`at ${provider}`),
      ...wrapProse(describeModel(model), width, '  '),
      `  ${style.dim(cite(model))}`,
    ]),
    becomes.length === 0
      ? []
      : [
          style.bold(t`What is written for it`),
          ...becomes.flatMap(({ provider, choice }) => [
            `  ${labelled(provider, choice.id ?? t`nothing`)}`,
            ...wrapProse(choice.why, width, '    ').map((line) => style.dim(line)),
          ]),
        ],
  ];
}

function describeOpenAI({ tier, window, price, shutdown }: NonNullable<ModelPage['openai']>): string {
  return listNotes([
    t`OpenAI's ${tierWord(tier)} tier`,
    ...(window === null ? [] : [t`${formatNumber(window)} tokens`]),
    ...(price ? [t`$${price.input} in and $${price.output ?? 0} out per million`] : []),
    ...(shutdown ? [t`shut down on ${shutdown}`] : []),
  ]);
}

function describeModel({ kind, tier, status, retiredOn, successor, window, note, ...model }: ProviderModel): string {
  const able = (['tools', 'vision', 'jsonObject', 'jsonSchema', 'reasoning'] as const).filter((each) => model[each]);
  return listClauses([
    listNotes([modelKindWord(kind), ...(tier === undefined ? [] : [tierWord(tier)])]),
    retiredOn === undefined ? modelStatusWord(status) : bracketed(modelStatusWord(status), retiredOn),
    ...(successor === undefined ? [] : [t`followed by ${successor}`]),
    ...(window === null ? [] : [t`${formatNumber(window)} tokens`]),
    ...(able.length > 0 ? [listed(able.map(abilityWord))] : []),
    ...(note === undefined ? [] : [note]),
  ]);
}
