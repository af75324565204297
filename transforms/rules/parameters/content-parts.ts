import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { explainFact, noteOf, sourceOf } from '../../../src/plan/facts.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import type { ModelRequest } from '../../../src/plan/needs.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { ParameterFact } from '../../../src/providers/schema.js';
import { reportUrls } from './picture-urls.js';

/** Pictures, recordings and texts among the messages that the provider refuses, or wants to have in another way. */
export function reportContent(request: ModelRequest, context: RuleContext): FindingProposal[] {
  if (request.api !== 'chat') return [];
  return request.contentTypes.flatMap((type) => {
    const fact = parameterFact(factsFor(request, context), 'chat', 'content', type);
    return fact ? judge(type, fact, request, context) : [];
  });
}

function judge(type: string, fact: ParameterFact, request: ModelRequest, context: RuleContext): FindingProposal[] {
  const { name } = context.provider;
  const common = { kind: 'finding', usages: [request], sources: [sourceOf(fact)] } as const;
  switch (fact.support) {
    case 'rejects': {
      const todo = t`${noteOf(fact)}Put what it shows or says into words, or send this call to a provider that takes it.`;
      return [{ ...common, severity: 'action', holds: true, title: t`${name} takes no ${type} in messages`, todo }];
    }
    case 'unverified':
      return [
        {
          ...common,
          severity: 'info',
          title: explainFact(t`nobody has verified that ${name} takes ${type} in messages`, fact),
        },
      ];
    case 'accepts':
      if (fact.urls === 'data-only') return reportUrls(type, fact, request, context);
      return fact.heed
        ? [
            {
              ...common,
              severity: 'action',
              holds: true,
              title: t`${name} takes ${type} in another form`,
              todo: noteOf(fact).trim(),
            },
          ]
        : [];
    default:
      return [];
  }
}
