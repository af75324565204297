import type { Need, Needs } from './model-needs.js';
import type { ProviderData } from './schema.js';
import type { Citation } from './source-of.js';

export interface ModelQuestion {
  readonly provider: ProviderData;
  /** The model in the code; undefined where it is known only at run time. */
  readonly from: string | undefined;
  readonly needs: Needs;
  /** From a model in the code to the model that the user wants for it. */
  readonly overrides: Readonly<Record<string, string>>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
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
  /** Needs that the chosen model does not meet. */
  readonly gaveUp: readonly Need[];
  /** The next best model. */
  readonly runnerUp?: string;
  readonly sources: readonly Citation[];
}
