import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { explain, sourcesOf } from '../model/choice.js';
import { parameters } from '../parameters/index.js';
import { moveOfFile } from './file-move.js';
import { moveString } from './gateway-strings.js';
import { addPackage, reportInstall } from './manifest.js';
import { packageFor } from './package.js';
import { moveVendorOptions } from './vendor-options.js';

type Request = UsageOf<'request'>;

/** `model: 'openai/gpt-5'` becomes a model of the provider: the call leaves the gateway, which a person has to want. */
export function moveThroughGateway(request: Request, context: RuleContext): Proposal[] {
  const moved = moveString(request, context);
  if (!moved) return [reportByHand(request, context)];
  const pkg = packageFor(request.file, context);
  const { variable, edits, doubts } = moveOfFile(request.file, context);
  const options = moveVendorOptions([request], pkg, context);
  const { choice } = moved;
  return [
    {
      kind: 'change',
      tier: 'review',
      usages: [request],
      edits: [moved.edit(variable), ...edits, ...options.flatMap((part) => part.edits ?? [])],
      additions: addPackage(request.file, context),
      title: t`the gateway's model -> ${choice.id} of ${pkg.name}`,
      why: joinSentences([
        t`The call goes to ${context.provider.name} itself and no longer through the AI gateway: its key, logs and fallbacks do not apply.`,
        explain(choice, moved.request.api),
        ...doubts,
        ...options.flatMap((part) => part.doubts ?? []),
      ]),
      sources: [pkg.source, ...sourcesOf(choice)],
    },
    ...options.flatMap((part) => part.findings ?? []),
    ...fitSettings(request, context),
    ...reportInstall(request, context),
  ];
}

/** What the provider takes of the call's settings, now that it moves by this rule. */
function fitSettings(request: Request, context: RuleContext): readonly Proposal[] {
  return parameters.propose(request, {
    ...context,
    moves: (usage) => usage.id === request.id || context.moves(usage),
  });
}

function reportByHand(request: Request, context: RuleContext): FindingProposal {
  const { name, factory, readyMade } = packageFor(request.file, context);
  const { provider, target } = context;
  const model = readyMade ? `${readyMade} of ${name}` : t`a provider that you make with ${factory} of ${name}`;
  return {
    kind: 'finding',
    severity: 'action',
    usages: [request],
    title: t`${request.method} asks the AI gateway for a model of OpenAI`,
    todo: t`Take a model of ${provider.name} from ${model} (${target.baseURL}, key in ${target.keyEnv}), or name a model of it that the gateway has.`,
    sources: [{ url: 'https://vercel.com/docs/ai-gateway/models-and-providers', date: '2026-11-23' }],
  };
}
