import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { manifestsFor } from '../../../src/plan/nearest-manifest.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { blockersAmong } from '../client/blockers.js';
import { byHand } from '../client/by-hand.js';
import type { Client } from '../client/part.js';
import { reportOpaque } from '../client/unmovable.js';
import { partsOf } from './parts.js';
import { wordsOf } from './words.js';

/** Why no edit moves a client, told as what a person has to do; none: it moves. */
export const findBlockers = oncePerContext((client: Client, context: RuleContext): FindingProposal[] => {
  const reason = findReason(client, context);
  if (reason) return [reportByHand(reason, client, context)];
  if (client.argument === 'opaque') return [reportOpaque(client, context)];
  return blockersAmong(client, partsOf(client, context), context);
});

interface Reason {
  readonly title: string;
  readonly todo: string;
}

function findReason(client: Client, context: RuleContext): Reason | undefined {
  const { module } = client;
  if (client.confidence === 'inferred') return COPY;
  if (!wordsOf(client)) return { ...NO_URL, title: t`${module ?? client.className} ${NO_URL.title}` };
  return module === 'chatgpt' && isEarly(client, context) ? EARLY : undefined;
}

const COPY: Reason = {
  get title() {
    return t`the chatgpt package is a copy in this tree`;
  },
  get todo() {
    return t`See what its code makes of apiBaseUrl: up to 5.1 it wrote /v1 behind it.`;
  },
};
const NO_URL: Reason = {
  get title() {
    return t`takes no base URL`;
  },
  get todo() {
    return t`Call the openai package instead, by chat completions.`;
  },
};
const EARLY: Reason = {
  get title() {
    return t`this release of chatgpt writes /v1 behind the base URL`;
  },
  get todo() {
    return t`Upgrade chatgpt to 5.2, which takes the whole base URL.`;
  },
};

/** 5.2 was the first that left `/v1` to `apiBaseUrl`. */
function isEarly({ file }: Client, { usages }: RuleContext): boolean {
  const range = manifestsFor(file, usages).find(({ module }) => module === 'chatgpt')?.range ?? '';
  return /^[=v~]?5\.[01]\b/.test(range) || /^[=v~^]?[0-4]\./.test(range);
}

function reportByHand({ title, todo }: Reason, client: Client, context: RuleContext): FindingProposal {
  const { target, provider } = context;
  return byHand(client, context, {
    title,
    todo: t`${todo} It needs the base URL ${target.baseURL}, the key from ${target.keyEnv} and a model of ${provider.name}.`,
  });
}
