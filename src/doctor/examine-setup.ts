import type { Plan } from '../plan/contract.js';
import type { ProviderData } from '../providers/schema.js';
import type { Finding } from './contract.js';

export interface Setup {
  /** Narrowed to the region. */
  readonly provider: ProviderData;
  readonly region: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly plan: Plan;
}

/** What can be told without a network: the key's variable, and whether keys, base URLs and models in code and env files agree. */
export function examineSetup(setup: Setup): Finding[] {
  return [...examineKey(setup), ...examineFiles(setup)];
}

/** The first variable of the provider's that is set, with its value. */
export function findKey({
  provider,
  env,
}: Pick<Setup, 'provider' | 'env'>): { name: string; value: string } | undefined {
  return [provider.key.env, ...provider.key.alternatives]
    .map((name) => ({ name, value: env[name]?.trim() ?? '' }))
    .find(({ value }) => value !== '');
}

function examineKey({ provider, env }: Setup): Finding[] {
  const { key } = provider;
  const found = findKey({ provider, env });
  const where = key.console ?? key.source;
  if (found === undefined) {
    const text = `${key.env} is not set`;
    return [{ what: 'key', state: 'failed', text, todo: `Make a key at ${where} and export it as ${key.env}.` }];
  }
  const missing = key.with.filter((name) => !env[name]);
  return [
    ...(found.value === env.OPENAI_API_KEY
      ? [
          {
            what: 'key',
            state: 'warning' as const,
            text: `${found.name} holds the same as OPENAI_API_KEY`,
            todo: `A key of OpenAI is worth nothing at ${provider.name}, and should not be shown to it: make one at ${where}.`,
          },
        ]
      : []),
    ...(/\s|^["']|["']$/.test(found.value)
      ? [
          {
            what: 'key',
            state: 'warning' as const,
            text: `the value of ${found.name} has spaces or quotes in it`,
            todo: 'Take them out.',
          },
        ]
      : []),
    ...missing.map(
      (name): Finding => ({ what: 'key', state: 'failed', text: `${name} is not set`, todo: `Export it: ${where}.` }),
    ),
  ];
}

const LISTED = 5;

function examineFiles({ provider, plan }: Setup): Finding[] {
  const mixed = plan.findings.filter(({ rule }) => rule === 'consistency');
  const left = plan.changes.length;
  const what = 'code and env files';
  const told = mixed.slice(0, LISTED).map(
    ({ place, title, todo }): Finding => ({
      what,
      state: 'warning',
      text: `${place.file}:${place.position.line}: ${title}`,
      todo,
    }),
  );
  const more = mixed.length - told.length;
  return [
    ...told,
    ...(more > 0
      ? [{ what, state: 'warning' as const, text: `${more} more places that do not agree`, todo: 'See repoint plan.' }]
      : []),
    ...(left > 0
      ? [
          {
            what,
            state: 'warning' as const,
            text: `${left} changes to ${provider.name} are still to be made`,
            todo: 'See repoint migrate.',
          },
        ]
      : []),
    ...(mixed.length === 0 && left === 0
      ? [{ what, state: 'ok' as const, text: 'keys, base URLs and models agree' }]
      : []),
  ];
}
