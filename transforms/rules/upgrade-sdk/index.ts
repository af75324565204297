import { joinSentences } from '../../../src/messages/lists.js';
import { listSome } from '../../../src/messages/sentences.js';
import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext, Scanned } from '../../../src/plan/contract.js';
import { isLeftAlone } from '../../../src/plan/left-alone.js';
import type { Obstacle } from '../../call-shapes/part.js';
import { liftedIn, liftScan } from './lift.js';
import { RANGES } from './manifest-major.js';
import { methodName } from './names.js';
import { findUnits, type Import, type Unit } from './unit.js';
import { type Calls, writeUpgrade } from './upgrade.js';

const SOURCE = { url: 'https://github.com/openai/openai-node/discussions/217', date: '2026-11-23' };

/** Code of version 3 of the SDK, and of openai-edge, becomes code of the current client: a package at a time, all of it or nothing. */
export const upgradeSdk: Rule<'import'> = {
  id: 'upgrade-sdk',
  get summary() {
    return t`Lift version 3 of the openai package, and openai-edge, to the current client when asked to`;
  },
  handles: ['import'],
  lifts: liftScan,
  propose(usage, context) {
    const lifted = liftedIn(context.scanned);
    if (!lifted && context.options.upgradeSdk) return reportDual(usage, context);
    const unit = lifted?.units.find((each) => firstOf(each, context)?.id === usage.id);
    return lifted && unit ? proposeUnit(unit, lifted.before, context) : [];
  },
};

/** A unit is told once, at the first import of a file that may be written. */
const firstOf = ({ imports }: Unit, { options }: RuleContext): Import | undefined =>
  imports.find(({ file }) => !isLeftAlone(file, options));

function reportDual(usage: Import, context: RuleContext): Proposal[] {
  const isFirst = findUnits(context.scanned).some((unit) => firstOf(unit, context)?.id === usage.id);
  if (!isFirst) return [];
  return [
    {
      kind: 'finding',
      severity: 'action',
      usages: [usage],
      title: t`the SDK is not lifted: which version of it runs cannot be chosen by LLM_PROVIDER`,
      todo: t`Move with --upgrade-sdk first, and without --dual.`,
      sources: [SOURCE],
    },
  ];
}

function proposeUnit(unit: Unit, before: Scanned, context: RuleContext): Proposal[] {
  const { edits, doubts, notes, obstacles } = writeUpgrade(unit, callsNow(unit, before, context), before);
  const range = RANGES[unit.major] ?? '';
  if (obstacles.length > 0) return obstacles.map((each) => report(each, unit, context));
  return [
    {
      kind: 'change',
      tier: 'review',
      usages: [...unit.imports, ...unit.clients, ...unit.requests, ...unit.manifests],
      edits,
      title: t`${unit.label} -> openai ${range}`,
      why: joinSentences([
        t`The current client has one class, nested methods, answers without an envelope and errors of its own, and throws at once where it gets no key: read each place, then install.`,
        ...doubts,
      ]),
      sources: [SOURCE],
    },
    ...notes,
  ];
}

/** As the other rules leave the calls: a legacy completion may have become a chat completion. */
function callsNow({ requests, major }: Unit, before: Scanned, context: RuleContext): Calls {
  const { usages } = context;
  const now = new Map(usages.flatMap((usage) => (usage.kind === 'request' ? [[usage.id, usage]] : [])));
  const names = requests.flatMap(({ id, method }) => {
    const plain = methodName(method, major);
    const name = now.get(id)?.method;
    return plain === undefined ? [] : [[id, name?.includes('.') ? name : plain] as const];
  });
  const converted = before.usages
    .filter((usage) => usage.kind === 'request')
    .filter(({ id, api }) => api === 'completions' && now.get(id)?.api === 'chat');
  return {
    names: new Map(names),
    toChat: new Set(converted.map(({ file }) => file)),
    moves: ({ id }) => {
      const request = now.get(id);
      return request !== undefined && context.moves(request);
    },
  };
}

function report({ what, todo }: Obstacle, unit: Unit, context: RuleContext): Proposal {
  const first = firstOf(unit, context);
  const files = [...new Set(unit.imports.map(({ file }) => file))];
  return {
    kind: 'finding',
    severity: 'action',
    usages: first ? [first] : unit.imports.slice(0, 1),
    title: t`${unit.label} cannot be lifted to the current client: ${what}`,
    todo: t`${todo} Until then ${listSome(files, 3)} stay on the version that they are on.`,
    sources: [SOURCE],
  };
}
