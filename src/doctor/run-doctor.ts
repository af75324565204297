import { t } from '../messages/t.js';
import { lintCapabilities } from '../plan/capabilities/lint-sites.js';
import type { MoveOptions } from '../plan/move-options.js';
import type { Target } from '../providers/target.js';
import { listAsked } from './asked-models.js';
import type { Asked, Finding } from './contract.js';
import type { Endpoint } from './endpoint.js';
import { examineEndpoint } from './examine-endpoint.js';
import { examineSetup, findKey, type Setup } from './examine-setup.js';

export interface DoctorInput extends Setup {
  /** Text of a scanned file, BOM kept. */
  source(file: string): string;
  readonly target: Target;
  /** From a model in the code to the one that is wanted for it. */
  readonly models: Readonly<Record<string, string>>;
  readonly options: MoveOptions;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** True where nothing may be sent. */
  readonly offline: boolean;
  /** Milliseconds that one answer may take. */
  readonly timeout: number;
}

/** Looks at the setup, then asks the provider as the code will, with the key in the environment. */
export async function* runDoctor(input: DoctorInput): AsyncGenerator<Finding> {
  yield* examineSetup(input);
  if (input.offline) return;
  const endpoint = findEndpoint(input);
  if (endpoint) yield* examineEndpoint(endpoint, modelsAsked(input));
  else yield { what: t`endpoint`, state: 'skipped', text: unaskable(input) };
}

function modelsAsked({ plan, source, provider, target, models, holds, options, today }: DoctorInput): Asked[] {
  const { usages } = plan;
  const has = ({ file }: { readonly file: string }): boolean => holds(file);
  const modelOverrides = models;
  const { sites } = lintCapabilities({ usages, source, provider, target, modelOverrides, options, today, has });
  return listAsked(sites, usages, provider);
}

/** Where the code will ask: the variable for the base URL goes before the region's own, as it does in the code. */
function findEndpoint({ provider, region, env, timeout }: DoctorInput): Endpoint | undefined {
  const key = findKey({ provider, env });
  const own = provider.regions[region]?.baseURL;
  const set = env[provider.key.baseURLEnv]?.trim();
  const baseURL = (set || own)?.replace(/\/+$/, '');
  if (key === undefined || baseURL === undefined || provider.key.scheme !== 'bearer' || !URL.canParse(baseURL)) {
    return undefined;
  }
  return {
    provider,
    region,
    baseURL,
    ...(set ? { baseURLEnv: provider.key.baseURLEnv } : {}),
    key: key.value,
    keyEnv: key.name,
    timeout,
  };
}

function unaskable({ provider, env }: DoctorInput): string {
  const { key } = provider;
  if (key.scheme !== 'bearer') return t`not asked: ${provider.name} wants a signed token, which is made per request`;
  if (findKey({ provider, env }) === undefined) return t`not asked, since there is no key`;
  return t`not asked: ${key.baseURLEnv} is not a URL`;
}
