import { t } from '../messages/t.js';
import type { Plan } from '../plan/contract.js';
import type { ProviderData } from '../providers/schema.js';
import type { Finding } from './contract.js';

export interface Setup {
  /** Narrowed to the region. */
  readonly provider: ProviderData;
  readonly region: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly plan: Plan;
  /** True for a file whose code goes to this provider. */
  readonly holds: (file: string) => boolean;
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
    const text = t`${key.env} is not set`;
    return [{ what: t`key`, state: 'failed', text, todo: t`Make a key at ${where} and export it as ${key.env}.` }];
  }
  const missing = key.with.filter((name) => !env[name]);
  return [
    ...(found.value === env.OPENAI_API_KEY
      ? [
          {
            what: t`key`,
            state: 'warning' as const,
            text: t`${found.name} holds the same as OPENAI_API_KEY`,
            todo: t`A key of OpenAI is worth nothing at ${provider.name}, and should not be shown to it: make one at ${where}.`,
          },
        ]
      : []),
    ...(/\s|^["']|["']$/.test(found.value)
      ? [
          {
            what: t`key`,
            state: 'warning' as const,
            text: t`the value of ${found.name} has spaces or quotes in it`,
            todo: t`Take them out.`,
          },
        ]
      : []),
    ...missing.map(
      (name): Finding => ({
        what: t`key`,
        state: 'failed',
        text: t`${name} is not set`,
        todo: t`Export it: ${where}.`,
      }),
    ),
  ];
}

const LISTED = 5;

function examineFiles({ provider, plan, holds }: Setup): Finding[] {
  const mixed = plan.findings.filter(({ rule, place }) => rule === 'consistency' && holds(place.file));
  const left = plan.changes.filter(({ edits }) => edits.some(({ file }) => holds(file))).length;
  const what = t`code and env files`;
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
      ? [
          {
            what,
            state: 'warning' as const,
            text: t`${more} more places that do not agree`,
            todo: t`See repoint plan --to ${provider.id}.`,
          },
        ]
      : []),
    ...(left > 0
      ? [
          {
            what,
            state: 'warning' as const,
            text: t`${left} changes to ${provider.name} are still to be made`,
            todo: t`See repoint migrate --to ${provider.id}.`,
          },
        ]
      : []),
    ...(mixed.length === 0 && left === 0
      ? [{ what, state: 'ok' as const, text: t`keys, base URLs and models agree` }]
      : []),
  ];
}
