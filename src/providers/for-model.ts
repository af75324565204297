import type { ProviderData } from './schema.js';

type Parameters = ProviderData['parameters'];
type Facts = Parameters['chat'];

/** What is known of a provider as one of its models behaves: what is said of that model alone wins. */
export function forModel(provider: ProviderData, model: string): ProviderData {
  const { parameters, reasoning } = provider;
  const special = reasoning.models?.[model];
  const narrowed = Object.entries(parameters).map(([api, facts]) => [api, facts && narrow(facts, model)]);
  return {
    ...provider,
    parameters: Object.fromEntries(narrowed) as Parameters,
    reasoning: special ? { ...reasoning, ...dropAbsent(special) } : reasoning,
  };
}

function narrow(facts: Facts, model: string): Facts {
  const entries = Object.entries(facts).map(([name, known]): [string, Facts[string]] => {
    const special = known.models?.[model];
    if (!special) return [name, known];
    return [name, { fact: special.fact ?? known.fact, values: { ...known.values, ...special.values } }];
  });
  return Object.fromEntries(entries);
}

/** `null` stands for a model that nothing keeps from reasoning. */
function dropAbsent(special: NonNullable<ProviderData['reasoning']['models']>[string]) {
  const { field, onByDefault, off } = special;
  return {
    ...(field === undefined ? {} : { field }),
    ...(onByDefault === undefined ? {} : { onByDefault }),
    ...(off === undefined ? {} : { off: off ?? undefined }),
  };
}
