import { t } from '../../messages/t.js';
import { confidenceWord, usageWord } from '../../messages/words.js';
import type { Usage } from '../../scan/usage.js';
import { keys, models } from './describe-usage.js';
import { detailName, isDetail } from './details.js';

/** How often each name occurs, the most frequent first. */
export interface Tally {
  readonly heading: string;
  readonly counts: readonly (readonly [name: string, times: number])[];
  /** A name as a person reads it. */
  say(name: string): string;
}

/** By route, package, API, what is read of answers, parameter, model, variable and certainty, and what is unknown; headings without a name are left out. */
export function tallyUsages(all: readonly Usage[]): Tally[] {
  const usages = all.filter((usage) => !isDetail(usage));
  const routes = usages.map(({ route }) => route);
  const apis = usages.flatMap((usage) => (usage.kind === 'request' ? usage.api : []));
  const tallies = [
    tally(t`routes`, routes),
    tally(t`packages`, usages.flatMap(packageNamed)),
    tally(t`requests`, apis),
    tally(t`answers`, all.flatMap(detailName), usageWord),
    tally(t`parameters`, usages.flatMap(parametersOf)),
    tally(t`models`, usages.flatMap(modelsNamed)),
    tally(t`env`, usages.flatMap(variablesNamed)),
    tally(
      t`certainty`,
      usages.map(({ confidence }) => confidence),
      confidenceWord,
    ),
    tally(t`unknown`, usages.flatMap(unknownOf), usageWord),
  ];
  return tallies.filter(({ counts }) => counts.length > 0);
}

function packageNamed(usage: Usage): string | readonly string[] {
  return usage.kind === 'import' || usage.kind === 'manifest' ? usage.module : [];
}

/** What a request sends beside its model and its messages. */
function parametersOf(usage: Usage): readonly string[] {
  const properties = usage.kind === 'request' ? (usage.parameters?.properties ?? []) : [];
  return [...new Set(properties.map(({ name }) => name))].filter((name) => name !== 'model' && name !== 'messages');
}

/** What only run time knows of a request. */
function unknownOf(usage: Usage): readonly string[] {
  if (usage.kind !== 'request') return [];
  const model = usage.parameters?.properties.find(({ name }) => name === 'model');
  const atRunTime = model?.value.leaves.some(({ kind }) => kind === 'unknown') ?? false;
  return [
    ...(usage.clients.length === 0 ? ['client'] : []),
    ...(atRunTime ? ['model'] : []),
    ...(usage.parameters && usage.parameters.unseen.length > 0 ? ['parameters'] : []),
  ];
}

function modelsNamed(usage: Usage): string | readonly string[] {
  switch (usage.kind) {
    case 'request':
      return models(usage);
    case 'model':
      return usage.text;
    case 'config':
      return usage.role === 'model' || usage.value === 'model' ? (usage.text ?? []) : [];
    default:
      return [];
  }
}

function variablesNamed(usage: Usage): string | readonly string[] {
  switch (usage.kind) {
    case 'client':
      return keys(usage);
    case 'env-read':
    case 'env-entry':
      return usage.name;
    case 'config':
      return usage.role === 'env-name' ? (usage.name ?? []) : [];
    default:
      return [];
  }
}

function tally(heading: string, names: readonly string[], say = (name: string) => name): Tally {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return { heading, say, counts: [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)) };
}
