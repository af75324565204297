import { whyNothing } from './nothing-to-do.mjs';
import { countDecisions } from './run-cases.mjs';

const KINDS = ['auto', 'review', 'action', 'info', 'refused'];

const HEAD = `# Rules by provider

What each rule does for each provider, over the cases among its fixtures in which it has something to do. Cases that were
written for code which has moved already are told as they were at OpenAI. Written by \`npm run docs:rules\`: do not edit.

\`a\`: changes that are made by themselves; \`r\`: changes for review; \`!\`: things to do by hand; \`i\`: things to know;
\`x\`: refused, since the provider has nothing for it. A number in brackets says why there is nothing to do; \`?\` is a rule
without a decision for the provider, which is a mistake.
`;

/**
 * Which rule does what for which provider: rows of cells, `text` as the page shows it, `reason` where nothing is done.
 * An empty text without a reason is a rule without a decision. `tools`: as for `countDecisions`.
 */
export function decideAll(rules, providers, tools) {
  return rules.map((rule) => {
    const counts = countDecisions(rule, providers, tools);
    const cells = providers.map((provider) => {
      const text = KINDS.filter((kind) => counts[provider.id][kind] > 0).map(
        (kind) => SIGNS[kind] + counts[provider.id][kind],
      );
      return {
        provider: provider.id,
        text: text.join(' '),
        reason: text.length > 0 ? undefined : whyNothing(rule, provider),
      };
    });
    return { rule, cells };
  });
}

const SIGNS = { auto: 'a', review: 'r', action: '!', info: 'i', refused: 'x' };

/** The page `docs/rules-by-provider.md`. */
export function renderDecisions(rows) {
  const reasons = [...new Set(rows.flatMap(({ cells }) => cells.flatMap(({ reason }) => reason ?? [])))].sort();
  const tell = ({ text, reason }) => text || (reason === undefined ? '?' : `(${reasons.indexOf(reason) + 1})`);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const [first] = rows;
  return [
    HEAD,
    line(['rule', ...first.cells.map(({ provider }) => provider)]),
    line(Array(first.cells.length + 1).fill('---')),
    ...rows.map(({ rule, cells }) => line([`[${rule}](../transforms/rules/${rule}/README.md)`, ...cells.map(tell)])),
    '',
    ...reasons.map((reason, index) => `${index + 1}. ${reason}`),
    '',
  ].join('\n');
}
