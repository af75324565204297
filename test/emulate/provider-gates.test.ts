/** What the fixtures of a provider say, over the wire: its emulator refuses the call before, and takes it after. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Gate, gatesOf, isServed } from '../../scripts/providers/gates.mjs';
import { requestFor } from '../../scripts/providers/write-fixtures.mjs';
import { plan } from '../../src/index.js';
import type { Finding } from '../../src/plan/contract.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { fixtureFolder, moduleNames, type Outcomes, runModules } from './provider-modules.js';

const regions = providerIds()
  .filter((id) => isServed(loadProvider(id), 'chat'))
  .flatMap((id) => Object.keys(loadProvider(id).regions).map((region) => ({ id, region })));

describe.each(regions)('$id in $region', ({ id, region }) => {
  const provider = loadProvider(id);
  const folder = fixtureFolder(id, region);
  let outcomes: Outcomes;
  let findings: readonly Finding[];

  beforeAll(async () => {
    outcomes = await runModules(folder, provider, region);
    findings = plan(`${folder}/before`, { ...requestFor(provider, region), today: provider.asOf }).plan.findings;
  });

  const refusedFor = ({ name }: Gate): (string | null)[] =>
    outcomes.swapped.get(name)?.rejections.map(({ parameter }) => parameter) ?? [];

  it('refuses each call that runs into a gate, for that gate, when only key, base URL and model were swapped', () => {
    const open = gatesOf(provider, region).filter((gate) => isShut(gate) && !refusedFor(gate).includes(gate.parameter));
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('has nothing against the gates that nobody has found shut', () => {
    const ajar = gatesOf(provider, region).filter((gate) => !isShut(gate) && refusedFor(gate).includes(gate.parameter));
    expect(ajar.map(({ name }) => name)).toEqual([]);
    expect(outcomes.swapped.get('chat')?.rejections).toEqual([]);
  });

  it('takes each call that repoint has moved, unless the plan has told a person what is left to do', () => {
    const told = new Set(findings.filter(asksForWork).map(({ place }) => place.file.replace(/\.ts$/, '')));
    const refused = moduleNames(folder).filter(
      (name) => !told.has(name) && outcomes.moved.get(name)?.rejections.length !== 0,
    );
    expect(refused).toEqual([]);
  });

  it('answers what the moved modules read', () => {
    const odd = moduleNames(folder).flatMap((name) => outcomes.moved.get(name)?.error ?? []);
    expect(odd).toEqual([]);
  });
});

/** True where a call is refused by what is known; what nobody has tried is let through. */
function isShut({ fact, variant }: Gate): boolean {
  if (fact.support === 'rename') return fact.otherwise === 'rejects';
  return fact.support === 'rejects' || (fact.support === 'range' && variant !== 'absent');
}

/** What only the run decides cannot be fitted, and is said. */
function asksForWork({ severity, title }: Finding): boolean {
  return severity === 'action' || title.includes('is decided at run time');
}
