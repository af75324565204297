import type { ProviderData } from '../providers/schema.js';

/** What an environment variable holds for a client. */
export type EnvRole = 'key' | 'base URL';

/** Prefixes by which frameworks hand a variable to the browser. */
const PUBLIC_PREFIX = /^(?:NEXT_PUBLIC_|VITE_|REACT_APP_|EXPO_PUBLIC_|PUBLIC_|NUXT_PUBLIC_|GATSBY_)/;

const OPENAI_NAME = /(?<![A-Z0-9])(?:(?:AZURE_)?OPEN_?AI|CHAT_?GPT)(?=_|$)/;

/** OpenAI's own spelling of each role; everything before and after it in a longer name is kept. */
const CANONICAL: Readonly<Record<EnvRole, RegExp>> = {
  key: /(?<![A-Z0-9])(?:OPEN_?AI_API_KEY|AZURE_OPEN_?AI_(?:API_)?KEY)(?![A-Z0-9])/,
  'base URL': /(?<![A-Z0-9])OPEN_?AI_(?:API_)?BASE(?:_URL|_PATH)?(?![A-Z0-9])/,
};

/**
 * The variable's name for the provider: `NEXT_PUBLIC_OPENAI_API_KEY` becomes `NEXT_PUBLIC_ZAI_API_KEY`.
 * Undefined for a name that does not speak of OpenAI, which may stay.
 */
export function renameEnv(name: string, role: EnvRole, provider: ProviderData): string | undefined {
  const own = role === 'key' ? provider.key.env : provider.key.baseURLEnv;
  if (CANONICAL[role].test(name)) return name.replace(CANONICAL[role], own);
  return OPENAI_NAME.test(name) ? name.replace(OPENAI_NAME, vendorPart(provider)) : undefined;
}

/** `ZAI` of `ZAI_API_KEY`. */
function vendorPart(provider: ProviderData): string {
  return provider.key.env.replace(/_(?:API_)?KEY$/, '');
}

export function namesOpenAI(name: string): boolean {
  return OPENAI_NAME.test(name);
}

export function namesProvider(name: string, provider: ProviderData): boolean {
  return name.endsWith(provider.key.baseURLEnv) || new RegExp(`(?<![A-Z0-9])${vendorPart(provider)}_`).test(name);
}

/** True for a variable that a framework hands to the browser. */
export function isPublic(name: string): boolean {
  return PUBLIC_PREFIX.test(name);
}
