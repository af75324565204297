import { describe, expect, it } from 'vitest';
import type { Proposed } from '../../src/plan/collect-proposals.js';
import type { ChangeProposal } from '../../src/plan/contract.js';
import { withdrawConflicting } from '../../src/plan/withdraw-conflicting.js';
import type { Usage, UsageOf } from '../../src/scan/usage.js';
import { scanAll } from './plan-files.js';

const usages = scanAll({
  'a.ts': `import OpenAI from 'openai';
const one = new OpenAI();
const two = new OpenAI();
export const ask = () => one.chat.completions.create({ model: 'gpt-4o', messages: [] });
export const tell = () => two.chat.completions.create({ model: 'gpt-4o', messages: [] });
`,
});
const [one, two] = usages.filter((usage) => usage.kind === 'client');
const requests = usages.filter((usage) => usage.kind === 'request');
const context = {
  leaves: () => true,
  clientsOf: ({ clients }: UsageOf<'request'>) =>
    [one, two].flatMap((each) => (each && clients.includes(each.id) ? [each] : [])),
};

function change(title: string, usage: Usage | undefined, start: number): Proposed<ChangeProposal> {
  const edits = [{ file: 'a.ts', start, end: start + 1, text: title }];
  return { kind: 'change', rule: 'r', tier: 'auto', usages: usage ? [usage] : [], edits, title, why: 'so.' };
}

const client = change('move the client', one, 10);
const model = change('write the model', requests[0], 50);
const other = change('write the other model', requests[1], 60);

describe('changes that want the same place to be different', () => {
  it('leave the first one, and make work of the second', () => {
    const { changes, findings } = withdrawConflicting(
      { changes: [other, change('again', undefined, 60)], findings: [] },
      context,
    );
    expect(changes).toEqual([other]);
    expect(findings.map(({ title, severity }) => `${severity}: ${title}`)).toEqual([
      'action: again and write the other model want the same place to be different',
    ]);
  });

  it('take the calls of a client along that stays because of it, and no others', () => {
    const first = change('something else', undefined, 10);
    const { changes, findings } = withdrawConflicting(
      { changes: [first, client, model, other], findings: [] },
      context,
    );
    expect(changes).toEqual([first, other]);
    expect(findings.map(({ title }) => title)).toContain(
      'write the model: not done, since its client stays where it is',
    );
  });

  it('leave the calls of a client alone that has moved already', () => {
    const first = change('something else', undefined, 10);
    const moved = { ...context, leaves: () => false };
    expect(withdrawConflicting({ changes: [first, client, model], findings: [] }, moved).changes).toEqual([
      first,
      model,
    ]);
  });
});
