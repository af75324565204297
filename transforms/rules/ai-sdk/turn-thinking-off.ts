import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { type ForgottenThinking, forgottenThinking } from '../client/forgotten-thinking.js';
import type { Part } from '../client/part.js';
import type { ProviderPackage } from './package.js';

type Request = UsageOf<'request'>;

/**
 * ai 3 and 4 do not send the thoughts back that led to a tool call: a call with tools is better off without them. The package for
 * ai 3 has no way to say so.
 */
export function turnThinkingOff(request: Request, pkg: ProviderPackage, context: RuleContext): Part {
  const { aiMajor = 5, label } = pkg;
  const tools = request.parameters?.properties.find(({ name }) => name === 'tools');
  if (aiMajor >= 5 || !tools) return {};
  const holder = (request.uses ?? []).find(
    ({ literal }) =>
      literal?.place.file === tools.place.file &&
      literal.members.some(([start, end]) => start <= tools.place.span[0] && tools.place.span[1] <= end),
  )?.literal;
  const source = context.source(tools.place.file);
  const thinking = forgottenThinking(factsFor(request, context), sniffStyle(source).quote);
  if (!thinking) return {};
  const option = `{ ${label}: { ${thinking.option} } }`;
  if (aiMajor === 3) return { findings: [reportUpgrade(request, option, thinking)] };
  const isTaken = holder?.members.some(([start, end]) => source.slice(start, end).startsWith(OPTIONS));
  if (!holder || isTaken) return { findings: [reportThinking(request, option, thinking)] };
  const doubts = [t`${thinking.why} ai 4 does not do so: thinking is turned off.`];
  return { edits: insertProperties(holder, source, [`${OPTIONS}: ${option}`], tools.place.span), doubts };
}

const OPTIONS = 'providerOptions';

function reportThinking(request: Request, option: string, { why, source }: ForgottenThinking): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    usages: [request],
    title: t`ai 4 does not send the thoughts back that led to a tool call`,
    todo: t`Turn thinking off by ${`${OPTIONS}: ${option}`}. ${why}`,
    sources: [source],
  };
}

function reportUpgrade(request: Request, option: string, { why, source }: ForgottenThinking): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    usages: [request],
    title: t`ai 3 does not send the thoughts back that led to a tool call`,
    todo: t`Upgrade to ai 4 or later and turn thinking off there by ${`${OPTIONS}: ${option}`}: the package for ai 3 passes no such option on. ${why}`,
    sources: [source],
  };
}
