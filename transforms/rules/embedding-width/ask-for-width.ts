import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import type { TextRequest } from '../../../src/plan/needs.js';
import type { Route } from '../../../src/scan/usage.js';
import { ownDefault } from '../client/default-model.js';
import { canAskFor, constantOf, refusesWidth, type Vectors } from './choose-width.js';

/** What the call has to be given for the width; undefined where its parameters are out of sight. */
export function askFor(width: number, { asked, model, request }: Vectors, context: RuleContext): Edit[] | undefined {
  if (!asked) return width === model.embedding.default ? [] : addDimensions(width, request, context);
  if (refusesWidth(request, context)) return [];
  const known = constantOf(asked);
  if (known === undefined) return undefined;
  const [leaf] = asked.value.leaves;
  if (known === width || leaf?.kind !== 'constant') return [];
  return [{ file: leaf.place.file, start: leaf.place.span[0], end: leaf.place.span[1], text: String(width) }];
}

/** The types of version 3 are older than the parameter: in TypeScript a call with it does not compile. */
const TYPED_WITHOUT: ReadonlySet<Route> = new Set(['openai-v3', 'openai-edge']);

function addDimensions(width: number, request: TextRequest, context: RuleContext): Edit[] | undefined {
  const { parameters, route } = request;
  // The AI SDK takes it among the options of its provider, call by call.
  if (!parameters?.literal || route === 'ai-sdk' || !canAskFor(request, context)) return undefined;
  if (TYPED_WITHOUT.has(route) && /\.[cm]?tsx?$/.test(parameters.literal.place.file)) return undefined;
  const { literal, properties } = parameters;
  const model = properties.find(({ name }) => name === 'model');
  // A library's default: the client's own change writes the model there.
  if (!model && ownDefault([request]) !== undefined) return undefined;
  const after = literal.members.find(
    ([start]) => model?.place.file === literal.place.file && start === model.place.span[0],
  );
  return insertProperties(literal, context.source(literal.place.file), [`dimensions: ${width}`], after);
}
