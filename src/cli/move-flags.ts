import { type Command, Option } from 'commander';
import { APIS, type Api } from '../apis.js';
import { errors } from '../messages/errors/index.js';
import { t } from '../messages/t.js';
import type { MoveOptions } from '../plan/move-options.js';
import { PREFERENCES, type Preference } from '../providers/preferences.js';
import { optionWords } from './option-words.js';

/** How far a move goes and which way its parts take, as typed. */
export interface MoveFlags {
  readonly api?: 'chat';
  readonly prefer?: Preference;
  readonly for?: Readonly<Partial<Record<Api, string>>>;
  readonly keep?: readonly Api[];
  readonly dual?: true;
  readonly finish?: true;
  readonly fromRetired?: true;
  readonly upgradeSdk?: true;
  readonly sdk?: MoveOptions['sdk'];
  /** False after `--no-tests`. */
  readonly tests?: boolean;
  /** False after `--no-docs`. */
  readonly docs?: boolean;
}

export function addMoveOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--api <api>', t`write chat completions even where the provider has Responses`).choices(['chat']),
    )
    .addOption(preferOption())
    .option('--for <api=provider>', t`send an API to another provider, e.g. embeddings=qwen; repeatable`, collectDetour)
    .option('--keep <api>', t`leave an API at OpenAI on a client of its own, e.g. moderations; repeatable`, collectApi)
    .option('--dual', t`keep both providers, to be chosen by LLM_PROVIDER at run time`)
    .option('--finish', t`take that choice out again`)
    .option('--from-retired', t`move from the provider's own models and addresses that are retired; OpenAI's stay`)
    .option('--upgrade-sdk', t`lift version 3 of the openai package to the current client`)
    .addOption(
      new Option('--sdk <style>', t`keep the openai package, or write the provider's own where it is alive`).choices([
        'openai-compatible',
        'native',
      ]),
    )
    .option('--no-tests', t`leave tests as they are`)
    .option('--no-docs', t`leave documents as they are`);
}

export function preferOption(): Option {
  return new Option(
    '--prefer <what>',
    t`which model to take where several would do; by default the one of the same tier`,
  ).choices(PREFERENCES);
}

/** The flags as a plan takes them. */
export function moveOf(flags: MoveFlags): Partial<MoveOptions> {
  return {
    ...(flags.api === undefined ? {} : { api: flags.api }),
    ...(flags.prefer === undefined ? {} : { prefer: flags.prefer }),
    ...(flags.for === undefined ? {} : { elsewhere: flags.for }),
    ...(flags.keep === undefined ? {} : { keep: flags.keep }),
    ...(flags.dual === undefined ? {} : { dual: flags.dual }),
    ...(flags.finish === undefined ? {} : { finish: flags.finish }),
    ...(flags.fromRetired === undefined ? {} : { fromRetired: flags.fromRetired }),
    ...(flags.upgradeSdk === undefined ? {} : { upgradeSdk: flags.upgradeSdk }),
    ...(flags.sdk === undefined ? {} : { sdk: flags.sdk }),
    ...(flags.tests === undefined ? {} : { tests: flags.tests }),
    ...(flags.docs === undefined ? {} : { docs: flags.docs }),
  };
}

/** The same flags again, as words of a command line. */
export function moveWords(flags: MoveFlags): string[] {
  return [
    ...optionWords('--api', flags.api),
    ...optionWords('--prefer', flags.prefer),
    ...Object.entries(flags.for ?? {}).flatMap(([api, provider]) => optionWords('--for', `${api}=${provider}`)),
    ...(flags.keep ?? []).flatMap((api) => optionWords('--keep', api)),
    ...(flags.dual ? ['--dual'] : []),
    ...(flags.finish ? ['--finish'] : []),
    ...(flags.fromRetired ? ['--from-retired'] : []),
    ...(flags.upgradeSdk ? ['--upgrade-sdk'] : []),
    ...optionWords('--sdk', flags.sdk),
    ...(flags.tests === false ? ['--no-tests'] : []),
    ...(flags.docs === false ? ['--no-docs'] : []),
  ];
}

function collectDetour(value: string, before: Readonly<Partial<Record<Api, string>>> = {}) {
  const [name = '', provider, ...rest] = value.split('=').map((part) => part.trim());
  if (!provider || rest.length > 0) throw errors.badDetour(value);
  return { ...before, [readApi(name)]: provider };
}

function collectApi(value: string, before: readonly Api[] = []): readonly Api[] {
  return [...before, readApi(value.trim())];
}

/** `moderation` is as good as `moderations`. */
function readApi(name: string): Api {
  const found = APIS.find((api) => api === name || api === `${name}s` || api === `${name}-stores`);
  if (!found) throw errors.unknownApi(name, APIS);
  return found;
}
