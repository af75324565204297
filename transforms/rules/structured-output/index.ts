import { t } from '../../../src/messages/t.js';
import type { Rule } from '../../../src/plan/contract.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import type { CallShape } from '../../call-shapes/call-shape.js';
import { conversionRule } from '../../call-shapes/conversion-rule.js';
import { isFramework } from '../client/own-rules.js';
import { asksForRefusedSchema, refusalOf } from './asks.js';
import { readAnswer } from './reads.js';
import { convertRequest } from './request.js';
import { reportStrictTools } from './strict-tools.js';
import { TYPES } from './types.js';

const shape: CallShape = {
  id: 'structured-output',
  get summary() {
    return t`Ask for JSON and put the schema into the prompt, where the provider takes no schema`;
  },
  concerns: asksForRefusedSchema,
  convert: convertRequest,
  read: readAnswer,
  types: TYPES,
  title: (_request, { parameters }) =>
    parameters?.properties.some(({ name }) => name === 'response_format')
      ? 'response_format json_schema -> json_object'
      : t`response_format json_schema -> the prompt`,
  why: (request, context) => {
    const fact = refusalOf(request, context);
    return fact ? explainFact(t`${context.provider.name} refuses response_format json_schema`, fact) : '';
  },
  sources: (request, context) => [refusalOf(request, context)].flatMap((fact) => (fact ? [sourceOf(fact)] : [])),
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
