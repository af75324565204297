import type { Need, Needs } from './model-needs.js';
import type { RecognisedModel } from './openai-ids.js';
import type { Preference } from './preferences.js';
import type { ProviderData } from './schema.js';
import type { Citation } from './source-of.js';

export type { Preference } from './preferences.js';

export interface ModelQuestion {
  readonly provider: ProviderData;
  /** The model in the code; undefined where it is known only at run time. */
  readonly from: string | undefined;
  readonly needs: Needs;
  /** From a model in the code to the model that the user wants for it. */
  readonly overrides: Readonly<Record<string, string>>;
  /** Among chat models; the others come in no tiers. */
  readonly prefer?: Preference | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What a choice starts from. */
export interface Start {
  /** Null for a model that is not OpenAI's. */
  readonly from: RecognisedModel | null;
  /** The tier at OpenAI. */
  readonly tier: string;
  /** The beginning of `why`, where that is not the tier. */
  readonly because?: string;
}

export interface ModelChoice {
  /** `null` where the provider has nothing for the need. */
  readonly id: string | null;
  /** `override`: the user said so. */
  readonly confidence: 'chosen' | 'override' | 'none';
  /** The tier at OpenAI that the choice starts from. */
  readonly tierFrom: string;
  /** One sentence without its full stop. */
  readonly why: string;
  /** Needs that the chosen model does not meet, and what the model replaced had room for that it has not. */
  readonly gaveUp: readonly Need[];
  /** The next best model. */
  readonly runnerUp?: string;
  /** Set where the model in the code is the provider's own and could stay for a while: its vendor names a successor. */
  readonly stillAnswers?: true;
  readonly sources: readonly Citation[];
}
