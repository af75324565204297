import { t } from '../../../src/messages/t.js';
import type { Edit, FindingProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { addDependency } from '../../../src/plan/edits/dependencies.js';
import { envRead } from '../../../src/plan/edits/env-read.js';
import { addImport, importStatement } from '../../../src/plan/edits/imports.js';
import { objectText } from '../../../src/plan/edits/object-text.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { manifestsFor } from '../../../src/plan/nearest-manifest.js';
import { literalPlace, onlyText, textLeaves } from '../../../src/plan/values.js';
import { blockersAmong } from '../client/blockers.js';
import { byHand } from '../client/by-hand.js';
import { changeClient, writeOption } from '../client/change.js';
import { moveKey } from '../client/key.js';
import { hidesNestedURL, moveNestedURL } from '../client/nested-url.js';
import type { Client, NewOption, Part } from '../client/part.js';
import { reportOpaque } from '../client/unmovable.js';

const PREFIX = 'openai:';
const MAKERS = new Set(['initChatModel', 'createAgent', 'createReactAgent', 'createDeepAgent']);

/** A model that LangChain makes of an id: `initChatModel('openai:gpt-4o')`, `createAgent({ model: 'openai:gpt-4o' })`. */
export function isMadeFromString({ className }: Client): boolean {
  return MAKERS.has(className);
}

/** `initChatModel` hands options on to the class behind it; where only the string is taken, an instance is written instead. */
export function moveModelString(client: Client, context: RuleContext): Proposal[] {
  const parts = client.className === 'initChatModel' ? initParts(client, context) : [writeInstance(client, context)];
  return changeClient({ ...client, argument: 'object' }, parts, context);
}

export function findStringBlockers(client: Client, context: RuleContext): FindingProposal[] {
  if (client.className !== 'initChatModel')
    return isWrittenHere(client, context) ? [] : [reportInstance(client, context)];
  const vendor = optionOf(client, 'modelProvider');
  const isAzure = vendor !== undefined && onlyText(vendor.value) !== 'openai';
  if (isAzure || client.argument === 'opaque' || hidesNestedURL(client, 'configuration'))
    return [reportOpaque(client, context)];
  return blockersAmong(client, initParts(client, context), context);
}

/** The vendor is told apart by the id's prefix, by an option, or by an id that only OpenAI has: the last is no longer there. */
function initParts(client: Client, context: RuleContext): Part[] {
  const vendor = isPrefixed(client, context) || optionOf(client, 'modelProvider') ? [] : [VENDOR];
  const parts = [
    moveKey(client, context),
    moveNestedURL(client, ['configuration', 'baseURL'], context),
    { insert: vendor },
  ];
  if (client.argument !== 'none') return parts;
  const style = sniffStyle(context.source(client.file));
  const options = parts.flatMap(({ insert = [] }) => insert).map((option) => writeOption(option, style));
  const { span } = client.argumentPlace;
  return [{ behind: objectText(options, context.source(client.file), span[1]) }];
}

const VENDOR: NewOption = { name: 'modelProvider', text: 'openai' };

function writeInstance(client: Client, context: RuleContext): Part {
  const { file, span } = client.argumentPlace;
  const options = instanceOptions(client, context).join(', ');
  const start = span[0];
  return {
    edits: [
      { file, start, end: start, text: 'new ChatOpenAI({ model: ' },
      { file, start: start + 1, end: start + 1 + PREFIX.length, text: '' },
      { file, start: span[1], end: span[1], text: `, ${options} })` },
      ...importClass(client, context),
      ...installClass(client, context),
    ],
  };
}

function instanceOptions({ argumentPlace: { file } }: Client, context: RuleContext): string[] {
  const { target } = context;
  const baseURL = quoted(target.baseURL, sniffStyle(context.source(file)));
  return [
    `apiKey: ${envRead(target.keyEnv, file, context)}`,
    `configuration: { baseURL: ${baseURL} }`,
    'useResponsesApi: false',
  ];
}

function importClass({ file }: Client, context: RuleContext): Edit[] {
  const imports = context.usages.filter((usage) => usage.kind === 'import').filter((usage) => usage.file === file);
  if (imports.some(({ bindings }) => bindings.some(({ local }) => local === 'ChatOpenAI'))) return [];
  const source = context.source(file);
  const form = /\brequire\(/.test(source) && !/^import\s/m.test(source) ? 'require' : 'import';
  return [addImport(file, source, importStatement(['ChatOpenAI'], '@langchain/openai', sniffStyle(source), form))];
}

/** It is there already where the string has ever worked, since LangChain loads it behind the scenes. */
function installClass({ file }: Client, context: RuleContext): Edit[] {
  const manifests = manifestsFor(file, context.usages);
  const [manifest] = manifests;
  if (!manifest || manifests.some(({ module }) => module === '@langchain/openai')) return [];
  return addDependency(manifest.file, context.source(manifest.file), '@langchain/openai', '^1.0.0');
}

function isPrefixed(client: Client, context: RuleContext): boolean {
  const { file, span } = client.argument === 'none' ? client.argumentPlace : client;
  return context
    .source(file)
    .slice(...span)
    .includes(PREFIX);
}

/** True for an id that is a literal at the use, so that the instance can be written around it. */
function isWrittenHere(client: Client, context: RuleContext): boolean {
  const { file, span } = client.argumentPlace;
  const model = context.requestsOf(client)[0]?.parameters?.properties.find(({ name }) => name === 'model');
  const [leaf, ...others] = textLeaves(model?.value);
  const place = leaf && literalPlace(leaf);
  if (!place || others.length > 0 || place.file !== file) return false;
  return place.span[0] === span[0] + 1 + PREFIX.length && place.span[1] === span[1] - 1;
}

function reportInstance(client: Client, context: RuleContext): FindingProposal {
  const options = ["model: '...'", ...instanceOptions(client, context)].join(', ');
  return byHand(client, context, {
    place: client.argumentPlace,
    title: t`the model of this ${client.className} is a string that LangChain turns into a client of OpenAI`,
    todo: t`Give it new ChatOpenAI({ ${options} }) of @langchain/openai, with a model of ${context.provider.name}.`,
  });
}

function optionOf({ options }: Client, option: string) {
  return options?.properties.findLast(({ name }) => name === option);
}
