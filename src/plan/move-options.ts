import type { Api } from '../apis.js';
import type { Preference } from '../providers/preferences.js';

/** What a person asks of a move beside the provider. */
export interface MoveOptions {
  /** Write chat completions even where the provider has a Responses API. */
  readonly api?: 'chat' | undefined;
  /** Which model to take where several would do. Without it the tier at OpenAI decides. */
  readonly prefer?: Preference | undefined;
  /** Move from the provider's own models and addresses that are retired; what speaks to OpenAI stays. */
  readonly fromRetired: boolean;
  /** Lift code of the v3 SDK to the current client. */
  readonly upgradeSdk: boolean;
  /** Keep the `openai` package, or move to the provider's own where that is alive. */
  readonly sdk: 'openai-compatible' | 'native';
  /** APIs that go to another provider than the rest, by its id. */
  readonly elsewhere: Readonly<Partial<Record<Api, string>>>;
  /** APIs that stay at OpenAI, on a client of their own. */
  readonly keep: readonly Api[];
  /** Keep both providers behind `LLM_PROVIDER` for a while. */
  readonly dual: boolean;
  /** Take the choice by `LLM_PROVIDER` out again. */
  readonly finish: boolean;
  /** Edit tests and examples with the code they belong to. */
  readonly tests: boolean;
  readonly docs: boolean;
}

export const DEFAULT_MOVE: MoveOptions = {
  fromRetired: false,
  upgradeSdk: false,
  sdk: 'openai-compatible',
  elsewhere: {},
  keep: [],
  dual: false,
  finish: false,
  tests: true,
  docs: true,
};
