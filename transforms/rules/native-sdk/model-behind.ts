import { t } from '../../../src/messages/t.js';
import type { Edit, Place, RuleContext } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { isModelRequest } from '../../../src/plan/needs.js';
import { literalPlace, onlyText } from '../../../src/plan/values.js';
import { type NativeCall, nativeCallOf } from '../../../src/providers/native-sdk.js';
import type { Property, UsageOf } from '../../../src/scan/usage.js';
import { choose, isForeign } from '../model/choice.js';
import { castOf } from './cast.js';
import { isNative, nativeSdk } from './native-client.js';

type Request = UsageOf<'request'>;

/** A model id that stands among the parameters goes behind them where the SDK wants it there; undefined where it stays. */
export function moveModelBehind(place: Place, id: string, request: Request, context: RuleContext): Edit[] | undefined {
  const sdk = nativeSdk(context);
  const call = sdk && nativeCallOf(sdk, request.api);
  const model = modelOf(request);
  if (call?.model !== 'argument' || !model || !holds(model, place) || !isNative(request, context)) return undefined;
  return writeBehind(quoted(id, sniffStyle(context.source(place.file))), model, request, call, context);
}

/** The same for a model that is named elsewhere. One that is written here is left to the rule that chooses another. */
export function takeModelBehind(request: Request, call: NativeCall, context: RuleContext): Edit[] {
  const model = modelOf(request);
  if (!model || isWrittenHere(model)) return [];
  const text = context.source(model.place.file).slice(...model.valueSpan);
  return writeBehind(text, model, request, call, context);
}

function writeBehind(text: string, model: Property, request: Request, call: NativeCall, context: RuleContext): Edit[] {
  const literal = request.parameters?.literal;
  if (!literal) return [];
  const { file, span } = literal.place;
  return [
    ...removeProperties([model], literal, context.source),
    { file, start: span[1], end: span[1], text: `${castOf(request, call, context)}, ${text}` },
  ];
}

/** Why the model of a call cannot go behind its parameters, as the end of a sentence. */
export function whyNotBehind(request: Request, call: NativeCall, at: string, context: RuleContext): string[] {
  if (call.model !== 'argument') return [];
  const model = modelOf(request);
  if (!model || model.conditional || !['pair', 'shorthand'].includes(model.form)) {
    return [t`the model of the call ${at} is not named among its parameters`];
  }
  if (!isWrittenHere(model)) return [];
  const id = onlyText(model.value);
  if (id === undefined) return [t`the model of the call ${at} is one of several`];
  const chosen = isModelRequest(request, context.provider) ? choose(id, [request], context).id : null;
  return chosen === null || chosen === id || isForeign(id, context) ? [t`the model of the call ${at} stays`] : [];
}

function modelOf({ parameters }: Request): Property | undefined {
  const models = parameters?.properties.filter(({ name }) => name === 'model') ?? [];
  return models.length === 1 ? models[0] : undefined;
}

/** True where a text among the parameters themselves names the model. */
function isWrittenHere(model: Property): boolean {
  return model.value.leaves.some((leaf) => {
    const place = leaf.kind === 'text' ? literalPlace(leaf) : undefined;
    return place !== undefined && holds(model, place);
  });
}

const holds = ({ place, valueSpan }: Property, { file, span }: Place): boolean =>
  place.file === file && valueSpan[0] <= span[0] && span[1] <= valueSpan[1];
