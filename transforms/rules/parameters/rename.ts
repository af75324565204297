import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Proposal } from '../../../src/plan/contract.js';
import { renameProperty } from '../../../src/plan/edits/rename-property.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import type { ParameterFact } from '../../../src/providers/schema.js';
import { typeDoubts } from './own-type.js';
import { reportKeptName } from './report.js';
import { providerOf, type Subject } from './subject.js';

export type Rename = Extract<ParameterFact, { support: 'rename' }>;

export function proposeRename(subject: Subject, fact: Rename): Proposal[] {
  const { property, request, context } = subject;
  if (isRefusedByTypes(subject, fact)) return [reportKeptName(subject, fact.to)];
  const doubts = [...requestDoubts(request, context), ...typeDoubts(request, context)];
  return [
    {
      kind: 'change',
      tier: doubts.length > 0 ? 'review' : 'auto',
      usages: [request],
      edits: [renameProperty(property, context.source(property.place.file), fact.to)],
      title: `${property.name} -> ${fact.to}`,
      why: joinSentences([
        explainFact(OTHERWISE[fact.otherwise](context.provider.name, property.name), fact),
        ...doubts,
      ]),
      sources: [sourceOf(fact)],
    },
  ];
}

/** What the provider does with OpenAI's name. */
const OTHERWISE: Readonly<Record<Rename['otherwise'], (provider: string, name: string) => string>> = {
  rejects: (provider, name) => t`${provider} refuses ${name}`,
  ignores: (provider, name) => t`${provider} ignores ${name}`,
  unverified: (provider, name) => t`${provider} does not document ${name}`,
};

/**
 * True for a call of the SDK in TypeScript whose types do not know the provider's name: a literal argument with it does
 * not compile. The providers' data is keyed by OpenAI's names, so a name that is a key there is one that they know.
 */
export function isRefusedByTypes({ property, request, context }: Subject, { to }: Rename): boolean {
  const isTyped = request.route !== 'http' && /\.[cm]?tsx?$/.test(property.place.file);
  return isTyped && !Object.hasOwn(providerOf(request, context).parameters[request.api] ?? {}, to);
}
