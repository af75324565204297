import type { Api } from '../apis.js';
import type { Change, Finding } from '../plan/contract.js';
import type { ModelChoice } from '../providers/choose-model.js';
import type { OpenAIData, ParameterFact, ProviderData, ProviderModel } from '../providers/schema.js';

/** What `repoint explain` knows of a word. */
export type Explanation = RulePage | ParameterPage | QuirkPage | ModelPage | PlacePage | ErrorPage;

export interface RulePage {
  readonly kind: 'rule';
  readonly id: string;
  /** Markdown of the rule's own page, without its title. */
  readonly page: string;
}

/** Facts of one parameter at one provider; `value` where it is about a single value, `model` where about a single model. */
export interface ParameterRow {
  readonly provider: string;
  readonly value?: string;
  readonly model?: string;
  readonly fact: ParameterFact;
}

export interface ParameterPage {
  readonly kind: 'parameter';
  readonly name: string;
  readonly api: Api;
  readonly rows: readonly ParameterRow[];
}

export interface QuirkPage {
  readonly kind: 'quirk';
  readonly id: string;
  readonly rows: readonly { readonly provider: string; readonly quirk: ProviderData['quirks'][number] }[];
}

export interface ModelPage {
  readonly kind: 'model';
  readonly id: string;
  /** What is known of it at OpenAI, if it is one of theirs. */
  readonly openai: OpenAIData['models'][number] | null;
  /** The providers that have a model of this id. */
  readonly at: readonly { readonly provider: string; readonly model: ProviderModel }[];
  /** What is written for it, by provider. */
  readonly becomes: readonly { readonly provider: string; readonly choice: ModelChoice }[];
}

/** What a plan does and says at a place, or under an id. */
export interface PlacePage {
  readonly kind: 'place';
  readonly place: string;
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/** An error of repoint's own, as an example has it. */
export interface ErrorPage {
  readonly kind: 'error';
  readonly code: string;
  readonly title: string;
  /** What happened; may be empty where the title says it all. */
  readonly detail: string;
  readonly hint: string;
  readonly exit: number;
  readonly link: string;
}
