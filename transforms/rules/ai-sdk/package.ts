import { listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { RuleContext, Source } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import type { FrameworkPackage } from '../../../src/providers/schema.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { aiMajor } from './ai-major.js';

/** The package that a file's models come from after the move. */
export interface ProviderPackage {
  readonly name: string;
  readonly factory: string;
  /** The key of `providerOptions` that it reads, and how people call a provider of it. */
  readonly label: string;
  /** What can be imported ready-made; absent where a provider needs settings. */
  readonly readyMade?: string;
  /** The members that give a model; an API without one is not served. */
  readonly members: { readonly chat: string; readonly embeddings?: string };
  readonly aiMajor?: number;
  /** What to write into package.json; absent where nobody says which `ai` is installed. */
  readonly range?: string;
  /** The provider's own, else the general one. */
  readonly own?: FrameworkPackage;
  readonly source: Source;
}

const GENERAL = '@ai-sdk/openai-compatible';
/** By the major of `ai`. Streams of the releases after 0.0.18 hold parts that the types of ai 3 do not know. */
const GENERAL_RANGES: Readonly<Record<string, string>> = {
  3: '^0.0.18',
  4: '^0.2.16',
  5: '^1.0.61',
  6: '^2.0.92',
  7: '^3.0.92',
};
/** No provider's own package fits ai 3. */
const MAJORS = ['4', '5', '6', '7'];

export const packageFor = oncePerContext((file: string, context: RuleContext): ProviderPackage => {
  const major = aiMajor(file, context);
  const own = context.provider.frameworks['ai-sdk'];
  const common = major === undefined ? {} : { aiMajor: major };
  return own && fits(own, file, major, context)
    ? { ...common, ...describeOwn(own, major, context) }
    : { ...common, ...describeGeneral(major, context) };
});

/** Says what ranges there are, for a person who knows which `ai` it is. */
export function tellRanges({ own }: ProviderPackage): string {
  const majors = Object.entries(own?.majors ?? GENERAL_RANGES);
  return listed(majors.map(([major, range]) => t`${range} for ai ${major}`));
}

function describeOwn(own: FrameworkPackage, major: number | undefined, { target }: RuleContext): ProviderPackage {
  const { embeddings, chat } = own.members;
  const needsNothing = Object.keys(own.settings[target.region] ?? {}).length === 0 && own.keyEnv === target.keyEnv;
  return {
    name: own.package,
    factory: own.factory,
    label: own.instance,
    ...(needsNothing ? { readyMade: own.instance } : {}),
    members: { chat, ...(embeddings === undefined ? {} : { embeddings }) },
    ...rangeOf(own.majors, major),
    own,
    source: sourceOf(own),
  };
}

function describeGeneral(major: number | undefined, { provider }: RuleContext): ProviderPackage {
  return {
    name: GENERAL,
    factory: 'createOpenAICompatible',
    label: provider.id,
    members: { chat: 'chatModel', embeddings: (major ?? 0) >= 6 ? 'embeddingModel' : 'textEmbeddingModel' },
    ...rangeOf(GENERAL_RANGES, major),
    source: { url: 'https://ai-sdk.dev/providers/openai-compatible-providers', date: '2026-11-23' },
  };
}

function rangeOf(ranges: Readonly<Record<string, string>>, major: number | undefined): { range?: string } {
  const range = major === undefined ? undefined : ranges[major];
  return range === undefined ? {} : { range };
}

/** A package of the provider's own has to exist for this `ai`, reach the region, and serve all that the file asks for. */
function fits(own: FrameworkPackage, file: string, major: number | undefined, context: RuleContext): boolean {
  const { region } = context.target;
  const isMadeFor = (each: string): boolean => Object.hasOwn(own.majors, each);
  const exists = major === undefined ? MAJORS.every(isMadeFor) : isMadeFor(String(major));
  const isServed = ({ api }: UsageOf<'request'>): boolean =>
    api !== 'embeddings' ||
    own.members.embeddings !== undefined ||
    context.provider.apis.embeddings?.shape !== 'openai';
  return exists && Object.hasOwn(own.settings, region) && requestsFrom(file, context).every(isServed);
}

/** The models that are asked of the clients of a file, wherever that is done. */
export function requestsFrom(file: string, context: RuleContext): UsageOf<'request'>[] {
  return context.usages
    .filter((usage) => usage.kind === 'client')
    .filter((client) => client.route === 'ai-sdk' && client.file === file && context.leaves(client))
    .flatMap((client) => context.requestsOf(client));
}
