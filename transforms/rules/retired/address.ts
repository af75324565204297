import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { isDocFile, isTestFile } from '../../../src/plan/left-alone.js';
import { envNames, foldPieces, HOLE, textLeaves } from '../../../src/plan/values.js';
import { isUnder, type RetiredBase, retiredBases } from '../../../src/providers/known-hosts.js';
import type { Usage, UsageOf } from '../../../src/scan/usage.js';
import { choose } from '../model/choice.js';

/** A client of a format of the vendor's own that is no longer answered: its calls have to be written anew. */
export function reportClient(client: UsageOf<'client'>, context: RuleContext): Proposal[] {
  const urls = textLeaves(client.baseURL).flatMap((leaf) => foldPieces(leaf.pieces).split(HOLE)[0] ?? []);
  return urls.flatMap((url) => {
    const base = baseOf(url, context);
    return base?.shape === 'own' ? [report(client, url, base, context)] : [];
  });
}

/** An address that is shut, in a string or a setting that feeds no client which is moved by edits. */
export function reportAddress(usage: UsageOf<'host' | 'env-entry' | 'config'>, context: RuleContext): Proposal[] {
  const { text } = usage;
  const base = text === undefined ? undefined : baseOf(text, context);
  if (text === undefined || !base) return [];
  const movers = usage.kind === 'host' ? [] : moversReading(usage.name, context);
  if (movers.length === 0) return [report(usage, text, base, context)];
  if (usage.kind !== 'config' || text.replace(/\/$/, '') !== base.url) return [];
  const [start, end] = usage.span;
  return [
    {
      kind: 'change',
      tier: 'review',
      usages: [usage],
      after: movers,
      edits: [{ file: usage.file, start, end, text: context.target.baseURL }],
      title: t`${usage.name}: ${context.target.baseURL} in ${usage.file}`,
      why: t`${sayShut(base, context)}. The client that reads it moves.`,
      sources: sourcesOf(base, context),
    },
  ];
}

function report(usage: Usage, text: string, base: RetiredBase, context: RuleContext): FindingProposal {
  const { provider, target } = context;
  const { id } = choose(undefined, [], context);
  const isAside = isDocFile(usage.file) || isTestFile(usage.file);
  return {
    kind: 'finding',
    severity: isAside ? 'info' : 'action',
    usages: [usage],
    title: t`${sayShut(base, context)}: ${text}`,
    todo: t`Ask ${target.baseURL}/chat/completions instead, in OpenAI's format, with a key of ${provider.name} (${target.keyEnv})${id === null ? '' : t` and a model such as ${id}`}.`,
    sources: sourcesOf(base, context),
  };
}

const sayShut = ({ url, on, note }: RetiredBase, { provider }: RuleContext): string =>
  on === undefined
    ? note
      ? t`${url} of ${provider.name} is shut (${note})`
      : t`${url} of ${provider.name} is shut`
    : t`${provider.name} shut ${url} on ${on}`;

const baseOf = (url: string, { provider }: RuleContext): RetiredBase | undefined =>
  retiredBases(provider).find((base) => isUnder(url, base.url));

function sourcesOf(base: RetiredBase, { provider }: RuleContext) {
  return Object.values(provider.regions)
    .filter(({ retired }) => retired.some(({ url }) => url === base.url))
    .map(sourceOf);
}

function moversReading(name: string | undefined, { usages, moves }: RuleContext): UsageOf<'client'>[] {
  return usages
    .filter((usage) => usage.kind === 'client')
    .filter((client) => moves(client) && envNames(client.baseURL).some((each) => each.name === name));
}
