import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { isTextRequest, type TextRequest } from '../../../src/plan/needs.js';
import { literalPlace, onlyText, textLeaves } from '../../../src/plan/values.js';
import type { ModelChoice } from '../../../src/providers/choose-model.js';
import { isThroughGateway } from '../../../src/scan/ai-gateway.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { choose } from '../model/choice.js';
import { packageFor } from './package.js';
import { isServed } from './served.js';

type Request = UsageOf<'request'>;

/** A bare id that stands in the call that uses it, and the model that takes its place. */
export interface MovedString {
  readonly request: TextRequest;
  readonly choice: ModelChoice & { readonly id: string };
  edit(variable: string): Edit;
}

/** The bare ids of a file that can become models of the provider. */
export function movedStrings(file: string, context: RuleContext): MovedString[] {
  return context.usages
    .filter((usage) => usage.kind === 'request')
    .filter((request) => request.file === file && isThroughGateway(request))
    .flatMap((request) => moveString(request, context) ?? []);
}

export function moveString(request: Request, context: RuleContext): MovedString | undefined {
  const model = request.parameters?.properties.find(({ name }) => name === 'model');
  const pkg = packageFor(request.file, context);
  // An argument stands in a call of `gateway`, which would have to go with it.
  if (!model || model.form === 'argument' || !isTextRequest(request) || !isServed(request, pkg, context))
    return undefined;
  const [leaf] = textLeaves(model.value);
  const place = leaf && literalPlace(leaf);
  const id = onlyText(model.value);
  const isHere = place?.file === request.file && place.span[0] - 1 === model.valueSpan[0];
  if (id === undefined || !isHere || model.form !== 'pair') return undefined;
  const choice = choose(id.replace(/^openai\//, ''), [request], context);
  if (choice.id === null) return undefined;
  const { id: chosen } = choice;
  const member = request.api === 'embeddings' ? `.${pkg.members.embeddings}` : '';
  const [start, end] = model.valueSpan;
  const style = sniffStyle(context.source(request.file));
  return {
    request,
    choice: { ...choice, id: chosen },
    edit: (variable) => ({ file: request.file, start, end, text: `${variable}${member}(${quoted(chosen, style)})` }),
  };
}
