import type { ModelApi } from '../apis.js';
import type { Change, Plan } from '../plan/contract.js';
import { needsOf } from '../plan/needs.js';
import { isAskable } from '../providers/is-retired.js';
import { inWords, lackedNeeds } from '../providers/model-needs.js';
import { apiOfTier, recogniseOpenAIModel } from '../providers/openai-ids.js';
import type { ProviderData } from '../providers/schema.js';
import type { UsageOf } from '../scan/usage.js';

export interface ModelMenu {
  /** OpenAI's model in the code; absent where the change writes no model, or several hang on it. */
  readonly from?: string;
  readonly options: readonly {
    readonly id: string;
    readonly isChosen: boolean;
    /** What the calls ask for and the model is known not to have, in words; may be empty. */
    readonly lacks: string;
    readonly tier: string;
  }[];
}

interface Written {
  readonly from: string;
  readonly to: string;
}

/** The provider's models of the same kind as the one that a change writes, those that lack nothing first. */
export function fittingModels(
  change: Change,
  { plan, source }: { readonly plan: Plan; source(file: string): string },
  provider: ProviderData,
  today: string,
): ModelMenu {
  const written = writtenModels(change, source, provider);
  const related = plan.changes.filter((each) => each.usages.some((id) => change.usages.includes(id)));
  const found = written.length > 0 ? written : related.flatMap((each) => writtenModels(each, source, provider));
  const [model, ...others] = found;
  if (model === undefined || others.some(({ from }) => from !== model.from)) return { options: [] };

  const api = apiOfTier(recogniseOpenAIModel(model.from)?.tier ?? 'flagship');
  if (api === null) return { options: [] };
  const requests = plan.usages.filter((usage): usage is UsageOf<'request'> => usage.kind === 'request');
  const needs = needsOf(
    requests.filter(({ id }) => change.usages.includes(id)),
    api,
  );
  const kind = KINDS[api];
  const options = provider.models
    .filter((each) => each.kind === kind && isAskable(each, today))
    .map((each) => ({
      id: each.id,
      isChosen: each.id === model.to,
      lacks: inWords(lackedNeeds(each, needs, provider)),
      tier: each.tier ?? '',
    }));
  return { from: model.from, options: options.toSorted((a, b) => Number(a.lacks !== '') - Number(b.lacks !== '')) };
}

const KINDS: Readonly<Record<ModelApi, ProviderData['models'][number]['kind']>> = {
  chat: 'chat',
  embeddings: 'embedding',
  images: 'image',
  speech: 'speech',
  transcriptions: 'transcription',
};

/** The models that a change replaces by one of the provider's. */
function writtenModels({ edits }: Change, source: (file: string) => string, { models }: ProviderData): Written[] {
  return edits.flatMap(({ file, start, end, text }) => {
    const from = unquoted(source(file).slice(start, end));
    const to = unquoted(text);
    return recogniseOpenAIModel(from) && models.some(({ id }) => id === to) ? [{ from, to }] : [];
  });
}

const unquoted = (text: string): string => text.trim().replace(/^(['"`])(.*)\1$/, '$2');
