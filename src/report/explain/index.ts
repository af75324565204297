import type { Explanation } from '../../explain/contract.js';
import { joinSections } from '../join-sections.js';
import { createStyle } from '../style.js';
import { errorSections } from './error.js';
import { modelSections } from './model.js';
import type { Page } from './page.js';
import { parameterSections } from './parameter.js';
import { placeSections } from './place.js';
import { quirkSections } from './quirk.js';
import { ruleSections } from './rule.js';

interface ExplainInput {
  readonly explanations: readonly Explanation[];
  readonly color: boolean;
  readonly width: number;
}

/** What `repoint explain` prints: a page for each meaning of the word, with sources and dates. */
export function renderExplanations({ explanations, color, width }: ExplainInput): string {
  const page: Page = { style: createStyle(color), width };
  return `${joinSections(explanations.flatMap((each) => sectionsOf(each, page))).join('\n')}\n`;
}

function sectionsOf(explanation: Explanation, page: Page): string[][] {
  switch (explanation.kind) {
    case 'rule':
      return ruleSections(explanation, page);
    case 'parameter':
      return parameterSections(explanation, page);
    case 'quirk':
      return quirkSections(explanation, page);
    case 'model':
      return modelSections(explanation, page);
    case 'error':
      return errorSections(explanation, page);
    case 'place':
      return placeSections(explanation, page);
  }
}
