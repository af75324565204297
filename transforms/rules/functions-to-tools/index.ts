import { t } from '../../../src/messages/t.js';
import { explainFact } from '../../../src/plan/facts.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { CallShape, Request } from '../../call-shapes/call-shape.js';
import { conversionRule } from '../../call-shapes/conversion-rule.js';
import { asksForFunctions } from './asks.js';
import { readCall } from './reads.js';
import { convertRequest } from './request.js';

const has = ({ parameters }: Request, name: string): boolean =>
  parameters?.properties.some((property) => property.name === name) ?? false;

const shape: CallShape = {
  id: 'functions-to-tools',
  get summary() {
    return t`Offer functions as tools, since providers took over only those`;
  },
  concerns: (request, scanned) =>
    request.api === 'chat' &&
    request.confidence !== 'name-only' &&
    asksForFunctions(request) &&
    parameterFact(factsFor(request, scanned), 'chat', 'functions')?.support !== 'accepts',
  convert: convertRequest,
  read: readCall,
  title: (request, converted) =>
    has(request, 'functions') && !has(converted, 'tools') ? t`functions are left out` : t`functions -> tools`,
  why: (request, context) => {
    const fact = parameterFact(factsFor(request, context), 'chat', 'functions');
    const claim = t`functions and function_call are OpenAI's old way; ${context.provider.name} documents tools`;
    return fact ? explainFact(claim, fact) : `${claim}.`;
  },
};

/** `functions` and `function_call` as `tools` and `tool_choice`: in the request, in the messages, and where the answer is read. */
export const functionsToTools = conversionRule(shape);
