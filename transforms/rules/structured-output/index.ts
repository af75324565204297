import type { Rule } from '../../../src/plan/contract.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import type { CallShape } from '../../call-shapes/call-shape.js';
import { conversionRule } from '../../call-shapes/conversion-rule.js';
import { isFramework } from '../client/own-rules.js';
import { asksForRefusedSchema, refusalOf } from './asks.js';
import { readAnswer } from './reads.js';
import { convertRequest } from './request.js';
import { reportStrictTools } from './strict-tools.js';

const shape: CallShape = {
  id: 'structured-output',
  summary: 'Ask for JSON and put the schema into the prompt, where the provider takes no schema',
  concerns: (request, { provider }) => asksForRefusedSchema(request, provider),
  convert: convertRequest,
  read: readAnswer,
  title: () => 'response_format json_schema -> json_object',
  why: (_request, { provider }) => {
    const fact = refusalOf(provider);
    return fact ? explainFact(`${provider.name} refuses response_format json_schema`, fact) : '';
  },
  sources: ({ provider }) => [refusalOf(provider)].flatMap((fact) => (fact ? [sourceOf(fact)] : [])),
};

const conversion = conversionRule(shape);

/** Answers by a schema, where only JSON can be asked for: the schema goes into the prompt, and the code checks the answer. */
export const structuredOutput: Rule<'request'> = {
  ...conversion,
  propose(request, context) {
    const isMoving = !isFramework(request) && context.moves(request);
    return [...conversion.propose(request, context), ...(isMoving ? reportStrictTools(request, context) : [])];
  },
};
