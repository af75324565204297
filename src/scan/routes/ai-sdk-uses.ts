import { objectMember } from '../analysis/object-members.js';
import { type KnownExports, knownCall } from '../analysis/package-calls.js';
import type { ts } from '../analysis/typescript.js';
import { walk } from '../analysis/walk.js';
import { plainTexts } from '../read-messages.js';
import type { ScanContext } from '../scan-context.js';
import type { ModelUse, ObjectShape, Property, RequestUsage } from '../usage.js';
import { type AiSdkCall, CALL_PARAMETERS, mayCallAiSdk, readAiSdkCall } from './ai-sdk-calls.js';
import { parametersAmong } from './request-options.js';

/** What the calls that use a model add to what is known of it. */
export interface UsesOfModel {
  readonly uses: readonly ModelUse[];
  /** Their settings, under OpenAI's names. */
  readonly properties: readonly Property[];
  readonly stream: RequestUsage['stream'];
  readonly contentTypes: readonly string[];
}

interface CallIndex {
  readonly byModel: ReadonlyMap<ts.Node, readonly DescribedCall[]>;
  /** Calls whose model comes from out of sight. */
  readonly loose: readonly DescribedCall[];
}

interface DescribedCall extends AiSdkCall {
  readonly shape: ObjectShape;
  readonly use: ModelUse;
}

/** Models that are wrapped are still asked for at the same place. */
const WRAPPERS: KnownExports<true> = {
  modules: /^ai$/,
  names: { wrapLanguageModel: true, experimental_wrapLanguageModel: true, wrapEmbeddingModel: true },
};

/** The calls that the model asked for at `node` is handed to, and those of its kind that take a model from out of sight. */
export function usesOfModel(node: ts.Node, api: RequestUsage['api'], context: ScanContext): UsesOfModel {
  const { byModel, loose } = indexOf(context);
  const linked = byModel.get(node) ?? [];
  const settings = linked.flatMap(({ shape }) => parametersAmong(shape, CALL_PARAMETERS).properties);
  const likely = loose.filter((each) => each.api === api).map(({ use }) => ({ ...use, proven: false }));
  return {
    uses: [...linked.map(({ use }) => use), ...likely],
    properties: settings.filter(({ name }) => name !== 'model'),
    stream: streamOf(linked),
    contentTypes: linked.some(showsImage) ? ['image_url'] : [],
  };
}

const indexes = new WeakMap<ScanContext, CallIndex>();

function indexOf(context: ScanContext): CallIndex {
  const known = indexes.get(context) ?? indexCalls(context);
  indexes.set(context, known);
  return known;
}

function indexCalls(context: ScanContext): CallIndex {
  const byModel = new Map<ts.Node, DescribedCall[]>();
  const loose: DescribedCall[] = [];
  const { program, pathOf } = context.analysis;
  for (const file of program.getSourceFiles().filter((each) => pathOf(each) !== undefined)) {
    if (!mayCallAiSdk(file, context)) continue;
    walk(file, (node) => {
      const call = readAiSdkCall(node, context);
      if (!call) return;
      const described = describeCall(call, context);
      const models = modelsOf(call.options, context);
      for (const model of models) byModel.set(model, [...(byModel.get(model) ?? []), described]);
      if (models.length === 0) loose.push(described);
    });
  }
  return { byModel, loose };
}

/** The calls that ask a provider for the model; none where it comes from out of sight. */
function modelsOf(options: ts.Expression, context: ScanContext): ts.Node[] {
  const model = objectMember(options, 'model', context.origins);
  if (!model) return [];
  return context.origins.of(model).flatMap(({ node }): ts.Node[] => {
    const [wrapped] = knownCall(node, WRAPPERS, context)?.call.arguments ?? [];
    if (wrapped) return modelsOf(wrapped, context);
    return 'arguments' in node ? [node] : [];
  });
}

function describeCall(call: AiSdkCall, context: ScanContext): DescribedCall {
  return { ...call, shape: context.shapes.of(call.options), use: useOf(call, context) };
}

/** What a call asks of the model that it is given. */
export function useOf(call: AiSdkCall, context: ScanContext): ModelUse {
  const { properties, literal } = context.shapes.of(call.options);
  return {
    method: call.method,
    place: context.places.of(call.call),
    structured: call.structured ?? properties.some(({ name }) => /^(?:experimental_)?output$/.test(name)),
    ...(literal ? { literal } : {}),
    vendorOptions: properties.filter((property) => VENDOR_OPTIONS.test(property.name) && isForOpenAI(property)),
    proven: true,
  };
}

const VENDOR_OPTIONS = /^(?:providerOptions|experimental_providerMetadata)$/;

function isForOpenAI({ object }: Property): boolean {
  return object?.properties.some(({ name }) => name === 'openai' || name === 'azure') ?? false;
}

function streamOf(calls: readonly DescribedCall[]): RequestUsage['stream'] {
  const [first, ...others] = new Set(calls.map(({ stream }) => stream));
  if (first === 'yes' || others.includes('yes')) return 'yes';
  return first === 'no' && others.length === 0 ? 'no' : 'unknown';
}

/** `{ type: 'image' }` among the parts of a message. */
function showsImage({ shape }: DescribedCall): boolean {
  const messages = shape.properties.filter(({ name }) => name === 'messages').flatMap(({ elements }) => elements ?? []);
  const parts = messages.flatMap(({ properties }) => properties).filter(({ name }) => name === 'content');
  return parts
    .flatMap(({ elements }) => elements ?? [])
    .flatMap(({ properties }) => properties)
    .some(({ name, value }) => name === 'type' && plainTexts(value).includes('image'));
}
