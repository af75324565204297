import type { Proposal } from '../../../src/plan/contract.js';
import { renameProperty } from '../../../src/plan/edits/rename-property.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import type { ParameterFact } from '../../../src/providers/schema.js';
import type { Subject } from './subject.js';

type Rename = Extract<ParameterFact, { support: 'rename' }>;

export function proposeRename({ property, request, context }: Subject, fact: Rename): Proposal[] {
  const doubts = requestDoubts(request, context);
  return [
    {
      kind: 'change',
      tier: doubts.length > 0 ? 'review' : 'auto',
      usages: [request],
      edits: [renameProperty(property, context.source(property.place.file), fact.to)],
      title: `${property.name} -> ${fact.to}`,
      why: [
        explainFact(`${context.provider.name} ${OTHERWISE[fact.otherwise]} ${property.name}`, fact),
        ...doubts,
      ].join(' '),
      sources: [sourceOf(fact)],
    },
  ];
}

const OTHERWISE: Readonly<Record<Rename['otherwise'], string>> = {
  rejects: 'refuses',
  ignores: 'ignores',
  unverified: 'does not document',
};
