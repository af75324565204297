import { t } from '../messages/t.js';
import { recogniseOpenAIModel } from '../providers/openai-ids.js';
import type { Place, Usage, UsageOf } from '../scan/usage.js';
import { hostOf } from './classify-host.js';
import type { Proposed } from './collect-proposals.js';
import { allEdits, type Proposals } from './collect-proposals.js';
import type { FindingProposal, RuleContext } from './contract.js';
import { createEditedText, type EditedText } from './edited-text.js';
import { namesOpenAI } from './rename-env.js';
import { envNames, foldPieces, HOLE, textLeaves } from './values.js';

type Client = UsageOf<'client'>;

/**
 * Key, base URL and model belong together: looks at what the plan would leave behind, and tells each client and each setting
 * that would speak to one company, or one region of it, with what belongs to another. What a finding tells already is not repeated.
 */
export function checkConsistency({ changes, findings }: Proposals, context: RuleContext): Proposed<FindingProposal>[] {
  if (context.options.dual) return [];
  const edited = createEditedText(changes.flatMap(allEdits), context.source);
  const told = new Set(
    findings.filter(({ severity }) => severity === 'action').flatMap((finding) => finding.usages.map(({ id }) => id)),
  );
  const changed = new Set(changes.flatMap(({ usages }) => usages.map(({ id }) => id)));
  const clients = context.usages
    .filter((usage) => usage.kind === 'client')
    .filter((client) => context.moves(client) && (changed.has(client.id) || !context.leaves(client)));
  const isNew = ({ usages: [first] }: FindingProposal): boolean => first !== undefined && !told.has(first.id);
  return clients
    .flatMap((client) => {
      const found = [
        ...checkAddress(client, edited, context),
        ...checkKey(client, edited, context),
        ...checkModels(client, edited, context),
        ...checkSettings(client, edited, context),
        ...checkDefaults(client, edited, context),
      ];
      // A client that was there before may well be made to speak to all regions.
      const isMoved = changed.has(client.id);
      return found.map((each): FindingProposal => (isMoved ? { ...each, holds: true } : { ...each, severity: 'info' }));
    })
    .filter(isNew)
    .map((finding) => ({ ...finding, rule: 'consistency' }));
}

/** A base URL that is written out. */
function checkAddress(client: Client, edited: EditedText, context: RuleContext): FindingProposal[] {
  return textLeaves(client.baseURL).flatMap((leaf) => {
    const [first] = leaf.pieces;
    if (first?.kind !== 'text' || !first.place) return [];
    const host = hostOf(edited.ofPlace(first.place)) ?? '';
    const owner = ownerOf(host, context);
    if (owner === undefined) return [];
    const title = t`the base URL of this client is ${owner}, the rest of it ${context.provider.name}'s (${context.target.region})`;
    return [
      report(client, first.place, title, t`Make it ${context.target.baseURL}, or take key and model from there too.`),
    ];
  });
}

/** The environment itself, and not an object that is filled from it under names of its own. */
const READS_ENV = /\b(?:process|import\.meta|Bun)\.env(?:\?*\.|\[['"`])$|\bDeno\.env\.get\(['"`]$/;

/** A key that comes from a variable of OpenAI's name. */
function checkKey(client: Client, edited: EditedText, context: RuleContext): FindingProposal[] {
  return envNames(client.apiKey).flatMap(({ place }) => {
    if (!place || !READS_ENV.test(context.source(place.file).slice(0, place.span[0]))) return [];
    const after = edited.ofPlace(place);
    if (!namesOpenAI(after)) return [];
    const title = t`this client takes its key from ${after}, and speaks to ${context.provider.name}`;
    return [report(client, place, title, t`Give it the key from ${context.target.keyEnv}.`)];
  });
}

/** A model of OpenAI's that is written out. */
function checkModels(client: Client, edited: EditedText, context: RuleContext): FindingProposal[] {
  return context.requestsOf(client).flatMap((request) =>
    modelOf(request).flatMap((leaf) => {
      const [piece, ...others] = leaf.pieces;
      if (piece?.kind !== 'text' || !piece.place || others.length > 0) return [];
      const model = edited.ofPlace(piece.place);
      if (recogniseOpenAIModel(model) === null || isOwn(model, context)) return [];
      const title = t`${model} is asked of ${context.provider.name}, which does not have it`;
      return [report(request, piece.place, title, t`Name one of ${context.provider.name}'s models.`)];
    }),
  );
}

/** What env files and configuration give the variables that the client reads after the move. */
function checkSettings(client: Client, edited: EditedText, context: RuleContext): FindingProposal[] {
  const nameOf = ({ name, place }: { name: string; place?: Place }): string => (place ? edited.ofPlace(place) : name);
  const addresses = new Set(envNames(client.baseURL).map(nameOf));
  const requests = context.requestsOf(client);
  const models = new Set(requests.flatMap((request) => envNames(modelValue(request)).map(nameOf)));
  return settingFiles(context).flatMap(([file, usage]) =>
    assignmentsIn(edited.ofFile(file)).flatMap(({ name, value }) => {
      const owner = addresses.has(name) ? ownerOf(hostOf(value) ?? '', context) : undefined;
      if (owner !== undefined) {
        const title = t`${name} is ${owner} in ${file}, and the key of the client that reads it is ${context.provider.name}'s (${context.target.region})`;
        return [
          report(settingOf(name, file, context) ?? usage, undefined, title, t`Make it ${context.target.baseURL}.`),
        ];
      }
      if (!models.has(name) || recogniseOpenAIModel(value) === null || isOwn(value, context)) return [];
      const title = t`${name} is ${value} in ${file}, and the client that reads it speaks to ${context.provider.name}`;
      return [
        report(
          settingOf(name, file, context) ?? usage,
          undefined,
          title,
          t`Make it one of ${context.provider.name}'s models.`,
        ),
      ];
    }),
  );
}

/** A schema that gives the address a default of its own. */
function checkDefaults(
  client: Client,
  edited: EditedText,
  { usages, source, provider }: RuleContext,
): FindingProposal[] {
  const names = new Set(envNames(client.baseURL).map(({ name }) => name));
  const keys = usages.filter((usage) => usage.kind === 'env-name' && usage.form === 'schema' && names.has(usage.name));
  const hosts = usages.filter((usage) => usage.kind === 'host').filter((host) => !host.use);
  return hosts.flatMap((host) => {
    const isDefault = keys.some(({ file, span }) => {
      const between = source(file).slice(span[1], host.span[0]);
      return file === host.file && span[1] < host.span[0] && /^[^\n]*\bdefault\($/.test(between);
    });
    if (!isDefault || !edited.ofPlace(host).includes('api.openai.com')) return [];
    const title = t`the address is OpenAI's by default in ${host.file}, the key ${provider.name}'s`;
    const finding = report(client, host, title, t`Change the default, or leave it out.`);
    return [{ ...finding, usages: [client, host] }];
  });
}

function report(usage: Usage, place: Place | undefined, title: string, todo: string): FindingProposal {
  return { kind: 'finding', severity: 'action', usages: [usage], ...(place ? { place } : {}), title, todo };
}

/** Whose a host is, in words, where it is not the target's; undefined for the target's and for what nobody knows. */
function ownerOf(host: string, { provider, target }: RuleContext): string | undefined {
  if (host.endsWith('api.openai.com')) return t`OpenAI's`;
  const region = Object.entries(provider.regions).find(([, { baseURL, alsoKnownAs }]) =>
    [baseURL, ...alsoKnownAs].some((url) => hostOf(url) === host),
  );
  const isHere = hostsOf(target.region, provider.regions).includes(host);
  return region && !isHere ? t`that of another region (${region[0]})` : undefined;
}

function hostsOf(name: string, regions: RuleContext['provider']['regions']): (string | undefined)[] {
  const region = regions[name];
  return region ? [region.baseURL, ...region.alsoKnownAs].map(hostOf) : [];
}

const isOwn = (model: string, { provider, modelOverrides }: RuleContext): boolean =>
  provider.models.some(({ id }) => id === model) || Object.values(modelOverrides).includes(model);

const modelValue = (request: UsageOf<'request'>) =>
  request.parameters?.properties.find(({ name }) => name === 'model')?.value;

const modelOf = (request: UsageOf<'request'>) =>
  textLeaves(modelValue(request)).filter(({ pieces }) => !foldPieces(pieces).includes(HOLE));

/** Files that give variables their values, each with a usage to point at; documentation only speaks of it. */
function settingFiles({ usages }: RuleContext): [string, Usage][] {
  const settings = usages.filter(
    (usage) => usage.kind === 'env-entry' || (usage.kind === 'config' && usage.format !== 'markdown'),
  );
  return [...new Map(settings.map((usage) => [usage.file, usage])).entries()];
}

function settingOf(name: string, file: string, { usages }: RuleContext): Usage | undefined {
  return usages.find((usage) => usage.file === file && 'name' in usage && usage.name === name);
}

/** `NAME=value`, `NAME: "value"`, and `- name: NAME` with `value: ...` on the next line. */
const ASSIGNMENT =
  /(?<![\w$])(?<name>[A-Z][A-Z0-9_]+)["']?(?:\s*[:=]\s*|\s*\n\s*value:\s*)["']?(?:\$\{\w+:-)?(?<value>[^\s"'#,}]+)/g;

const COMMENT_LINES = /^\s*(?:#|\/\/).*$/gm;

function assignmentsIn(text: string): { name: string; value: string }[] {
  return [...text.replace(COMMENT_LINES, '').matchAll(ASSIGNMENT)].map(({ groups = {} }) => ({
    name: groups.name ?? '',
    value: groups.value ?? '',
  }));
}
