import type { ParameterFact, ProviderData } from '../providers/schema.js';
import type { ParameterPage, ParameterRow } from './contract.js';

const APIS = ['chat', 'embeddings', 'responses', 'images', 'speech', 'transcriptions'] as const;
type ParameterApi = (typeof APIS)[number];

/**
 * `temperature`, `response_format.json_schema`, `role developer`, `embeddings.dimensions`: what each provider does with it.
 * One page for each API that has such a parameter, chat first, unless the API is named.
 */
export function explainParameter(term: string, providers: readonly ProviderData[]): ParameterPage[] {
  const { apis, name, value } = readTerm(term);
  return apis
    .map(
      (api): ParameterPage => ({
        kind: 'parameter',
        name: value === undefined ? name : `${name} ${value}`,
        api,
        rows: providers.flatMap((provider) => rowsOf(provider, api, name, value)),
      }),
    )
    .filter(({ rows }) => rows.length > 0);
}

function readTerm(term: string): { apis: readonly ParameterApi[]; name: string; value: string | undefined } {
  const [first = '', ...rest] = term.split(/[.\s:]+/).filter((part) => part !== '');
  const api = rest.length > 0 ? APIS.find((each) => each === first) : undefined;
  const [name = '', ...values] = api ? rest : [first, ...rest];
  return { apis: api ? [api] : APIS, name, value: values.length > 0 ? values.join('.') : undefined };
}

function rowsOf(provider: ProviderData, api: ParameterApi, name: string, only: string | undefined): ParameterRow[] {
  const known = provider.parameters[api]?.[name];
  if (known === undefined) return [];
  const general = only === undefined ? [{ provider: provider.id, fact: known.fact }] : [];
  return [
    ...general,
    ...valueRows(provider.id, known.values, only),
    ...Object.entries(known.models ?? {}).flatMap(([model, special]) => [
      ...(only === undefined && special.fact ? [{ provider: provider.id, model, fact: special.fact }] : []),
      ...valueRows(provider.id, special.values, only).map((row) => ({ ...row, model })),
    ]),
  ];
}

function valueRows(
  provider: string,
  values: Readonly<Record<string, ParameterFact>> | undefined,
  only: string | undefined,
): ParameterRow[] {
  return Object.entries(values ?? {})
    .filter(([value, fact]) => (only === undefined ? fact.support !== 'accepts' : value === only))
    .map(([value, fact]) => ({ provider, value, fact }));
}
