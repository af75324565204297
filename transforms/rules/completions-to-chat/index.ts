import { t } from '../../../src/messages/t.js';
import { explainFact } from '../../../src/plan/facts.js';
import { hasChat } from '../../../src/plan/is-served.js';
import type { CallShape } from '../../call-shapes/call-shape.js';
import { conversionRule } from '../../call-shapes/conversion-rule.js';
import { readAnswer } from './reads.js';
import { convertRequest } from './request.js';
import { TYPES } from './types.js';

const shape: CallShape = {
  id: 'completions-to-chat',
  get summary() {
    return t`Ask for chat completions where the provider has no legacy completions`;
  },
  concerns: ({ api, confidence }, { provider }) =>
    api === 'completions' &&
    confidence !== 'name-only' &&
    provider.apis.completions.shape !== 'openai' &&
    hasChat(provider),
  convert: convertRequest,
  read: readAnswer,
  types: TYPES,
  title: (from, to) => `${from.method} -> ${to.method}`,
  why: (_request, { provider }) => {
    const { completions } = provider.apis;
    const lack = completions.support === 'yes' ? t`has them in a form of its own only` : t`has no such API`;
    return explainFact(t`Legacy completions: ${provider.name} ${lack}`, completions);
  },
};

/** Legacy completions as chat completions: the prompt is what the user says, the text what the assistant answers. */
export const completionsToChat = conversionRule(shape);
