import { t } from '../../../src/messages/t.js';
import type { Proposal, RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import type { TextRequest } from '../../../src/plan/needs.js';
import { forgottenThinking } from '../client/forgotten-thinking.js';

/** The SDK does not send the thoughts back that led to a tool call: an agent with tools is better off without them. */
export function turnThinkingOff(request: TextRequest, context: RuleContext): Proposal[] {
  const { parameters } = request;
  if (!parameters?.properties.some(({ name }) => name === 'tools')) return [];
  const settings = parameters.properties.findLast(({ name }) => name === 'modelSettings');
  if (settings?.object?.properties.some(({ name }) => name === 'providerData')) return [];
  const literal = settings ? settings.object?.literal : parameters.literal;
  const source = context.source(literal?.place.file ?? request.file);
  const thinking = forgottenThinking(factsFor(request, context), sniffStyle(source).quote);
  if (!thinking) return [];
  const why = t`${thinking.why} The Agents SDK does not do so.`;
  const option = `providerData: { ${thinking.option} }`;
  if (!literal) {
    const todo = t`Add ${option} to its modelSettings.`;
    return [
      {
        kind: 'finding',
        severity: 'action',
        holds: true,
        usages: [request],
        title: why,
        todo,
        sources: [thinking.source],
      },
    ];
  }
  const property = settings ? option : `modelSettings: { ${option} }`;
  return [
    {
      kind: 'change',
      tier: 'review',
      usages: [request],
      edits: insertProperties(literal, source, [property], literal.members.at(-1)),
      title: t`thinking is turned off for an agent with tools`,
      why,
      sources: [thinking.source],
    },
  ];
}
