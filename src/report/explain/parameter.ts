import type { ParameterPage, ParameterRow } from '../../explain/contract.js';
import { labelled } from '../../messages/lists.js';
import { t } from '../../messages/t.js';
import { groupBy } from '../../plan/group-by.js';
import { describeFact } from '../describe-fact.js';
import { wrapProse } from '../visible-text.js';
import { cite, type Page } from './page.js';

/** What each provider does with a parameter. */
export function parameterSections({ name, api, rows }: ParameterPage, page: Page): string[][] {
  const { style } = page;
  const providers = groupBy(rows, ({ provider }) => provider);
  return [
    [style.bold(t`${name}  a parameter of ${api}`)],
    ...[...providers].map(([provider, of]) => [
      style.bold(provider),
      ...[...groupBy(of, sameWords).values()].flatMap((alike) => rowLines(alike, page)),
    ]),
  ];
}

/** Models of which the same is said share a line. */
const sameWords = ({ value, model, fact }: ParameterRow): string =>
  JSON.stringify([value, model === undefined, describeFact(fact), fact.note, cite(fact)]);

function rowLines(alike: readonly ParameterRow[], { style, width }: Page): string[] {
  const [first] = alike;
  if (first === undefined) return [];
  const { value, fact } = first;
  const models = alike.flatMap(({ model }) => model ?? []);
  const subject = [value, models.length > 0 && t`with ${models.join(', ')}`].filter((part) => part).join(' ');
  const told = fact.note ? labelled(describeFact(fact), fact.note) : describeFact(fact);
  const words = subject === '' ? told : labelled(subject, told);
  return [...wrapProse(words, width, '  '), `  ${style.dim(cite(fact))}`];
}
