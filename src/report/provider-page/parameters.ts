import { t } from '../../messages/t.js';
import type { ParameterFact, ProviderData } from '../../providers/schema.js';
import { describeFact } from '../describe-fact.js';
import type { Style } from '../style.js';

type Facts = ProviderData['parameters']['chat'];

/** What happens to each parameter, to values of it, and with single models. */
export function parameterRows(parameters: Facts, style: Style): string[][] {
  return Object.entries(parameters).flatMap(([name, { fact, values = {}, models = {} }]) => [
    row(`  ${name}`, fact, style),
    ...Object.entries(values)
      .filter(([, each]) => each.support !== 'accepts')
      .map(([value, each]) => row(`    ${value}`, each, style)),
    ...Object.entries(models).flatMap(([model, special]) => [
      ...(special.fact ? [row(t`    with ${model}`, special.fact, style)] : []),
      ...Object.entries(special.values ?? {}).map(([value, each]) => row(t`    ${value} with ${model}`, each, style)),
    ]),
  ]);
}

function row(subject: string, fact: ParameterFact, style: Style): string[] {
  const doubt = fact.evidence === 'unverified' ? t`, not verified` : '';
  return [subject, describeFact(fact), style.dim(`${fact.date}${doubt}`)];
}
