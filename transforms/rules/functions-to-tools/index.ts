import { explainFact } from '../../../src/plan/facts.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { CallShape } from '../../call-shapes/call-shape.js';
import { conversionRule } from '../../call-shapes/conversion-rule.js';
import { asksForFunctions } from './asks.js';
import { readCall } from './reads.js';
import { convertRequest } from './request.js';

const shape: CallShape = {
  id: 'functions-to-tools',
  summary: 'Offer functions as tools, since providers took over only those',
  concerns: (request, { provider }) =>
    request.api === 'chat' &&
    request.confidence !== 'name-only' &&
    asksForFunctions(request) &&
    parameterFact(provider, 'chat', 'functions')?.support !== 'accepts',
  convert: convertRequest,
  read: readCall,
  title: () => 'functions -> tools',
  why: (_request, { provider }) => {
    const fact = parameterFact(provider, 'chat', 'functions');
    const claim = `functions and function_call are OpenAI's old way; ${provider.name} documents tools`;
    return fact ? explainFact(claim, fact) : `${claim}.`;
  },
};

/** `functions` and `function_call` as `tools` and `tool_choice`: in the request, in the messages, and where the answer is read. */
export const functionsToTools = conversionRule(shape);
