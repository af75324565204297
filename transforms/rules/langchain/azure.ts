import { t } from '../../../src/messages/t.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { renameProperty } from '../../../src/plan/edits/rename-property.js';
import { samePlace } from '../../../src/plan/values.js';
import type { Property } from '../../../src/scan/usage.js';
import type { Client, Part } from '../client/part.js';
import type { Words } from './words.js';

const KEYS = ['azureOpenAIApiKey'];
const DEPLOYMENTS = [
  'azureOpenAIApiDeploymentName',
  'azureOpenAIApiEmbeddingsDeploymentName',
  'azureOpenAIApiCompletionsDeploymentName',
  'deploymentName',
];
/** Where Azure's endpoint is and how one proves oneself to it. */
const ENDPOINT = [
  'azureOpenAIApiInstanceName',
  'azureOpenAIApiVersion',
  'azureOpenAIBasePath',
  'azureOpenAIEndpoint',
  'azureADTokenProvider',
  'openAIApiVersion',
];

/** A client of Azure, by its class or by its options: the class ChatOpenAI once took them too. */
export function isAzure({ className, options }: Client): boolean {
  return className.startsWith('Azure') || (options?.properties.some(({ name }) => name.startsWith('azure')) ?? false);
}

/** The deployment becomes the model and the key keeps its place; the rest of Azure's options goes. */
export function leaveAzure(client: Client, words: Words, { source, provider }: RuleContext): Part {
  const properties = client.options?.properties ?? [];
  const renamed = [
    ...renamings(properties, KEYS, ['apiKey', 'openAIApiKey'], words.key),
    ...renamings(properties, DEPLOYMENTS, ['model', 'modelName'], words.model),
  ];
  const kept = new Set(renamed.map(({ property }) => property));
  const dropped = azureOptions(client).filter((property) => !kept.has(property));
  return {
    edits: [
      ...renamed.map(({ property, to }) => renameProperty(property, source(property.place.file), to)),
      ...removeProperties(dropped, client.options?.literal, source),
    ],
    doubts: [
      t`It leaves Azure: the deployment's name becomes a model of ${provider.name}, and the variables of Azure are read no more.`,
    ],
  };
}

/** The first of the names that is written, unless what it becomes is there already. */
function renamings(properties: readonly Property[], names: readonly string[], there: readonly string[], to: string) {
  if (properties.some(({ name }) => there.includes(name))) return [];
  return properties
    .filter(({ name }) => names.includes(name))
    .slice(0, 1)
    .map((property) => ({ property, to }));
}

/** Another client that is given the same options of Azure and stays there: they cannot be taken from it. */
export function sharesAzure(client: Client, context: RuleContext): Client | undefined {
  const own = azureOptions(client);
  return context.usages
    .filter((usage) => usage.kind === 'client')
    .filter((other) => other.route === 'langchain' && (!context.leaves(other) || context.isStuck(other)))
    .find((other) => azureOptions(other).some(({ place }) => own.some((each) => samePlace(each.place, place))));
}

function azureOptions({ options }: Client): Property[] {
  return (options?.properties ?? []).filter(({ name }) => [...KEYS, ...DEPLOYMENTS, ...ENDPOINT].includes(name));
}
