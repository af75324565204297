import { t } from '../messages/t.js';
import { type NativeSdk, nativeCallOf } from './native-sdk.js';
import type { ParameterFact, ProviderData } from './schema.js';

/**
 * What is known of a provider's parameters where calls go through an SDK of its own: its names for them, and that it drops
 * those it has no name for. An SDK that hands on what it is given changes nothing.
 */
export function throughSdk(provider: ProviderData, sdk: NativeSdk): ProviderData {
  const parameters = { ...provider.parameters };
  for (const api of APIS) {
    const names = nativeCallOf(sdk, api)?.parameters;
    if (names) parameters[api] = renameAll(parameters[api] ?? {}, names, sdk);
  }
  return { ...provider, parameters };
}

const APIS = ['chat', 'embeddings', 'images'] as const;

type Parameters = ProviderData['parameters']['chat'];

function renameAll(facts: Parameters, names: Readonly<Record<string, string>>, sdk: NativeSdk): Parameters {
  const own = Object.entries(facts).map(([name, known]) => {
    const sent = known.fact.support === 'rename' ? known.fact.to : name;
    const called = Object.hasOwn(names, sent) ? names[sent] : undefined;
    if (OF_MESSAGES.has(name) || called === name) return [name, known];
    return [name, { fact: called === undefined ? drop(sdk) : rename(called, sdk) }];
  });
  // Under its new name a parameter has the limits of the old one.
  const renamed = Object.entries(names).map(([name, called]) => [called, facts[name] ?? { fact: accept(sdk) }]);
  return { ...Object.fromEntries(renamed), ...Object.fromEntries(own) };
}

/** Facts about messages: an SDK passes those on as they are. */
const OF_MESSAGES = new Set(['role', 'content']);

const sourceOf = ({ source, date, evidence }: NativeSdk) => ({ source, date, evidence });

const accept = (sdk: NativeSdk): ParameterFact => ({ support: 'accepts', ...sourceOf(sdk) });

const rename = (to: string, sdk: NativeSdk): ParameterFact => ({
  support: 'rename',
  to,
  otherwise: 'ignores',
  ...sourceOf(sdk),
  note: t`${sdk.name} calls it ${to}`,
});

const drop = (sdk: NativeSdk): ParameterFact => ({
  support: 'rejects',
  changesOutput: true,
  ...sourceOf(sdk),
  note: t`${sdk.name} has no name for it, and says nothing`,
});
