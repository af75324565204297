import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { indentAt } from '../../../src/plan/edits/text-lines.js';
import { literalPlace, textLeaves } from '../../../src/plan/values.js';
import type { Property } from '../../../src/scan/usage.js';
import { moveBaseURL } from '../client/base-url.js';
import { moveKey } from '../client/key.js';
import type { Client, NewOption, Part } from '../client/part.js';
import { doubtsOf } from '../client/parts.js';
import { type ProviderPackage, packageFor, requestsFrom } from './package.js';
import { settingsFor } from './settings.js';
import { inStyle } from './write-settings.js';

/** A provider that the code makes: `createOpenAI({ ... })` becomes the same of another package. */
export function madeParts(client: Client, context: RuleContext): Part[] {
  const key = moveKey(client, context);
  const host = { doubts: doubtsOf(context.hostOf(client), context) };
  // It is of the general package already, with OpenAI's address.
  if (client.className === 'createOpenAICompatible') return [key, host, moveBaseURL(client, context)];
  const pkg = packageFor(client.file, context);
  return [
    withoutOwnKey(key, pkg, context),
    host,
    ...(client.baseURL && !isOfAzure(client) ? [moveBaseURL(client, context)] : []),
    renameMaker(client, pkg),
    nameProvider(client, pkg, context),
    dropSettings(client, pkg, context),
    addSettings(client, pkg, context),
    ...(isOfAzure(client)
      ? [{ doubts: [t`Deployments of Azure become models: see whether each is the right one.`] }]
      : []),
  ];
}

/** Its address is of another form, so that it is written anew. */
function isOfAzure({ className }: Client): boolean {
  return /azure/i.test(className);
}

/** A package that reads the key by itself needs none written down. */
function withoutOwnKey(key: Part, { own }: ProviderPackage, { target }: RuleContext): Part {
  return own?.keyEnv === target.keyEnv ? { ...key, insert: [] } : key;
}

function renameMaker({ makerPlace }: Client, { factory }: ProviderPackage): Part {
  if (!makerPlace) return {};
  const { file, span } = makerPlace;
  return { edits: [{ file, start: span[0], end: span[1], text: factory }] };
}

/** A name that was given stands in logs and is the key of `providerOptions`. */
function nameProvider(client: Client, { own, label }: ProviderPackage, context: RuleContext): Part {
  const name = client.options?.properties.find((property) => property.name === 'name');
  if (!name || own) return {};
  const [leaf, ...others] = textLeaves(name.value);
  const place = leaf && others.length === 0 ? literalPlace(leaf) : undefined;
  if (!place) return { doubts: [t`The key of providerOptions is the provider's name, which is decided elsewhere.`] };
  return { edits: [replaceText(place, context.source(place.file), label)] };
}

function addSettings(client: Client, pkg: ProviderPackage, context: RuleContext): Part {
  const { options, doubts } = settingsFor(pkg, requestsFrom(client.file, context), client.file, context);
  const dropped = namesDropped(client, pkg);
  const written = new Set(client.options?.properties.map(({ name }) => name).filter((name) => !dropped.has(name)));
  const literal = client.options?.literal;
  const source = context.source(literal?.place.file ?? client.file);
  const [first] = literal?.members ?? [];
  const outer = first ? indentAt(source, first[0]) : sniffStyle(source).indent;
  const insert = options
    .filter(({ name }) => name !== 'apiKey' && !written.has(name))
    .map((option): NewOption => inStyle(option, sniffStyle(source), outer));
  return { insert, doubts };
}

/** What only OpenAI's or Azure's package takes. */
const MEANINGLESS = new Set([
  'organization',
  'project',
  'compatibility',
  'resourceName',
  'apiVersion',
  'useDeploymentBasedUrls',
  'tokenProvider',
]);

function namesDropped(client: Client, { own }: ProviderPackage): ReadonlySet<string> {
  return new Set([...MEANINGLESS, ...(own ? ['name'] : []), ...(isOfAzure(client) ? ['baseURL'] : [])]);
}

function dropSettings(client: Client, pkg: ProviderPackage, context: RuleContext): Part {
  const names = namesDropped(client, pkg);
  const dropped = (client.options?.properties ?? []).filter(({ name }) => names.has(name));
  return {
    edits: removeProperties(dropped, client.options?.literal, context.source),
    findings: dropped
      .filter(({ name }) => name !== 'baseURL')
      .map((property) => reportDropped(property, pkg.name, client)),
  };
}

function reportDropped(property: Property, pkg: string, client: Client): FindingProposal {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [client],
    place: property.place,
    title: t`${property.name} is removed: ${pkg} has no such setting`,
  };
}
