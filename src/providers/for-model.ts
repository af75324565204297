import type { ProviderData } from './schema.js';
import { strictestFacts } from './strictest-facts.js';

type Parameters = ProviderData['parameters'];
type Facts = Parameters['chat'];

/** What is known of a provider as one of its models behaves: what is said of that model alone wins. */
export function forModel(provider: ProviderData, model: string): ProviderData {
  const { parameters, reasoning } = provider;
  const special = reasoning.models?.[model];
  const narrowed = Object.entries(parameters).map(([api, facts]) => [api, facts && narrow(facts, model)]);
  const isAbout = ({ models }: { models?: string[] | undefined }): boolean => models?.includes(model) ?? true;
  return {
    ...provider,
    quirks: provider.quirks.filter(isAbout),
    sends: provider.sends.filter(isAbout),
    parameters: Object.fromEntries(narrowed) as Parameters,
    reasoning: special ? { ...reasoning, ...dropAbsent(special) } : reasoning,
  };
}

/** The same where a call may reach any of several models: for each parameter what the strictest says, and the ways of all of them. */
export function forModels(provider: ProviderData, models: readonly string[]): ProviderData {
  const narrowed = models.map((model) => forModel(provider, model));
  const [first = provider, ...others] = narrowed;
  if (others.length === 0) return first;
  const parameters = others.reduce((strict, other) => strictestFacts(strict, other.parameters), first.parameters);
  return {
    ...first,
    parameters,
    quirks: provider.quirks.filter((quirk) => narrowed.some(({ quirks }) => quirks.includes(quirk))),
    sends: provider.sends.filter((sent) => narrowed.some(({ sends }) => sends.includes(sent))),
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
