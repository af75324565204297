import type { ParameterFact, ProviderData, SdkFact } from './schema.js';

/**
 * What is known of a provider's chat parameters where calls go through an SDK of its own: its names for them, and that it
 * drops those it has no name for.
 */
export function throughSdk(provider: ProviderData, sdk: SdkFact): ProviderData {
  const names = sdk.words?.parameters ?? {};
  const { chat } = provider.parameters;
  const own = Object.entries(chat).map(([name, known]) => {
    const sent = known.fact.support === 'rename' ? known.fact.to : name;
    const called = Object.hasOwn(names, sent) ? names[sent] : undefined;
    if (OF_MESSAGES.has(name) || called === name) return [name, known];
    return [name, { fact: called === undefined ? drop(sdk) : rename(called, sdk) }];
  });
  // Under its new name a parameter has the limits of the old one.
  const renamed = Object.entries(names).map(([name, called]) => [called, chat[name] ?? { fact: accept(sdk) }]);
  return {
    ...provider,
    parameters: { ...provider.parameters, chat: { ...Object.fromEntries(renamed), ...Object.fromEntries(own) } },
  };
}

/** Facts about messages: an SDK passes those on as they are. */
const OF_MESSAGES = new Set(['role', 'content']);

const sourceOf = ({ source, date, evidence }: SdkFact) => ({ source, date, evidence });

const accept = (sdk: SdkFact): ParameterFact => ({ support: 'accepts', ...sourceOf(sdk) });

const rename = (to: string, sdk: SdkFact): ParameterFact => ({
  support: 'rename',
  to,
  otherwise: 'ignores',
  ...sourceOf(sdk),
  note: `${sdk.name} calls it ${to}`,
});

const drop = (sdk: SdkFact): ParameterFact => ({
  support: 'rejects',
  changesOutput: true,
  ...sourceOf(sdk),
  note: `${sdk.name} has no name for it, and says nothing`,
});
