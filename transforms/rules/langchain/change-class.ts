import { t } from '../../../src/messages/t.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import { replaceBinding } from '../../../src/plan/edits/bindings.js';
import type { Client, Part } from '../client/part.js';

/** Classes for what only OpenAI or Azure has, and the class of the same package that speaks to anybody. */
const OTHERS: Readonly<Record<string, string>> = {
  AzureChatOpenAI: 'ChatOpenAI',
  AzureOpenAIEmbeddings: 'OpenAIEmbeddings',
  ChatOpenAIResponses: 'ChatOpenAICompletions',
};

/** `OpenAI` turned into `OpenAIChat` for ids of OpenAI alone: for others that has to be said. Only these paths export it. */
const EARLY_LLMS = /^langchain\/llms\/openai/;

export function classAfter({ className, module = '' }: Client): string {
  if (className === 'OpenAI' && EARLY_LLMS.test(module)) return 'OpenAIChat';
  return Object.hasOwn(OTHERS, className) ? (OTHERS[className] ?? className) : className;
}

/** The class under its new name, where it is imported and everywhere else in each file that imports it. */
export function changeClass(client: Client, context: RuleContext): Part {
  const to = classAfter(client);
  if (to === client.className) return {};
  const edits = importsOf(client, context).flatMap(({ usage, binding }) =>
    replaceBinding(usage, binding, to, context.usages, context.source(usage.file)),
  );
  return { edits, ...(to === 'OpenAIChat' ? { doubts: [whyChat()] } : {}) };
}

const whyChat = () =>
  t`OpenAIChat answers with a string as OpenAI does, over chat completions: its prompt becomes one user message.`;

/** True where the class has to change, and either no import in this file names it or somebody who stays needs it under its name. */
export function hidesClass(client: Client, context: RuleContext): boolean {
  if (classAfter(client) === client.className) return false;
  const stays = (other: Client): boolean =>
    other.className === client.className && other.module === client.module && !context.leaves(other);
  const isNeeded = context.usages.filter((usage) => usage.kind === 'client').some(stays);
  return isNeeded || !importsOf(client, context).some(({ usage }) => usage.file === client.file);
}

function importsOf({ className, module }: Client, { usages }: RuleContext) {
  return usages
    .filter((usage) => usage.kind === 'import')
    .filter((usage) => usage.specifier === module && usage.form !== 'mock')
    .flatMap((usage) => usage.bindings.filter(({ name }) => name === className).map((binding) => ({ usage, binding })));
}
