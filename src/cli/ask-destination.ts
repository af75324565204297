import { isCancel, select } from '@clack/prompts';
import { initSentences } from '../messages/init-sentences.js';
import type { ProviderData } from '../providers/schema.js';

/** The id of the provider that a person chooses; undefined after Ctrl-C. */
export async function askProvider(providers: readonly ProviderData[]): Promise<string | undefined> {
  return ask(
    initSentences.whichProvider,
    providers.map(({ id, name, nameZh }) => ({
      value: id,
      label: id,
      hint: name === nameZh ? name : `${name} ${nameZh}`,
    })),
  );
}

/** One of the provider's regions, the main one by default; undefined after Ctrl-C. */
export async function askRegion({ name, regions, defaultRegion }: ProviderData): Promise<string | undefined> {
  return ask(
    initSentences.whichRegion(name),
    Object.entries(regions).map(([region, { baseURL }]) => ({ value: region, label: region, hint: baseURL })),
    defaultRegion,
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}

/** Asks on stderr, as all talk goes. A screen of 24 rows has room for the list. */
async function ask(message: string, options: Option[], first?: string): Promise<string | undefined> {
  const start = first === undefined ? {} : { initialValue: first };
  const answer = await select({ message, options, maxItems: 12, output: process.stderr, ...start });
  return isCancel(answer) ? undefined : answer;
}
