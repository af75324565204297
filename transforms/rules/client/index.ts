import type { Edit, Proposal, Rule, RuleContext, Source } from '../../../src/plan/contract.js';
import { dropRepeated } from '../../../src/plan/edits/drop-repeated.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { objectText } from '../../../src/plan/edits/object-text.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { isMovable } from '../../../src/plan/movable-routes.js';
import { nameClient } from '../../../src/plan/name-client.js';
import { keptNames } from '../env-name/names.js';
import { findBlockers } from './blockers.js';
import type { Client, Part } from './part.js';
import { partsOf } from './parts.js';
import { reportRoute, reportRunTimeHost, reportStaying } from './unmovable.js';

/** Key and base URL of a client as one change: either alone would send a key to the wrong company. */
export const client: Rule<'client'> = {
  id: 'client',
  summary: 'Point a client at the provider: key and base URL together',
  handles: ['client'],
  propose(usage, context) {
    if (usage.confidence === 'name-only') return [];
    const host = context.hostOf(usage);
    if (host.kind === 'unknown') return [reportRunTimeHost(usage, host.reason, context)];
    if (!context.leaves(usage)) return [];
    if (!isMovable(usage.route)) return [reportRoute(usage, context)];
    if (context.isStuck(usage)) return [reportStaying(usage, context)];
    const blockers = findBlockers(usage, context);
    if (blockers.length > 0) return blockers;
    const parts = partsOf(usage, context);
    return [propose(usage, parts, context), ...parts.flatMap(({ findings = [] }) => findings)];
  },
  blocks: (usage, context) => findBlockers(usage, context).length > 0,
};

function propose(usage: Client, parts: readonly Part[], context: RuleContext): Proposal {
  const doubts = parts.flatMap((part) => part.doubts ?? []);
  return {
    kind: 'change',
    tier: doubts.length > 0 ? 'review' : 'auto',
    usages: [usage, ...context.requestsOf(usage)],
    edits: dropRepeated([...parts.flatMap((part) => part.edits ?? []), ...insertOptions(usage, parts, context)]),
    links: keptNames(usage, context.provider).map((name) => `variable ${name}`),
    title: `${nameClient(usage)} -> ${context.target.baseURL}`,
    why: [`${context.provider.name} answers there in OpenAI's format, to a key of its own.`, ...doubts].join(' '),
    sources: sourcesOf(context),
  };
}

function insertOptions(usage: Client, parts: readonly Part[], context: RuleContext): Edit[] {
  const options = parts.flatMap((part) => part.insert ?? []);
  if (options.length === 0) return [];
  const { file, span } = usage.argumentPlace;
  const source = context.source(usage.options?.literal?.place.file ?? file);
  const style = sniffStyle(source);
  const properties = options.map(({ name, text, expression }) => `${name}: ${expression ?? quoted(text, style)}`);
  const literal = usage.options?.literal;
  if (literal) return insertProperties(literal, source, properties, neighbour(usage, literal.members.at(-1)));
  return [{ file, start: span[0], end: span[1], text: objectText(properties, source, span[0]) }];
}

/** Behind the key, where people look for it; last when something is spread in, so that it wins; else first. */
function neighbour(usage: Client, last: readonly [number, number] | undefined): readonly [number, number] | undefined {
  if ((usage.options?.unseen.length ?? 0) > 0) return last;
  const key = usage.options?.properties.find(({ name }) => name === 'apiKey')?.place.span;
  const members = usage.options?.literal?.members ?? [];
  return members.find((member) => member[0] === key?.[0] && member[1] === key[1]);
}

function sourcesOf({ provider, target }: RuleContext): Source[] {
  const region = provider.regions[target.region];
  return [region, provider.key].flatMap((fact) => (fact ? [{ url: fact.source, date: fact.date }] : []));
}
