import type { ModelChoice } from '../../providers/choose-model.js';
import type { Needs } from '../../providers/model-needs.js';
import type { Target } from '../contract.js';

/** One id and the model that stands in for it. */
export interface MappedModel {
  /** As the code or OpenAI writes it; `null` for one that only the run knows. */
  readonly from: string | null;
  readonly tier: string;
  /** The day on which it ends, or ended, at OpenAI. */
  readonly shutdown?: string;
  /** True where that day has come. */
  readonly isRetired: boolean;
  readonly needs: Needs;
  readonly choice: ModelChoice;
}

/** One that a folder uses. */
export interface UsedModel extends MappedModel {
  /** Calls that name it. */
  readonly calls: readonly ModelPlace[];
  /** Where it stands beside: lists, settings, env files. */
  readonly mentions: readonly ModelPlace[];
}

export interface ModelPlace {
  readonly file: string;
  readonly line: number;
}

/** From every model of OpenAI's to the provider's, the ones that a folder uses first. */
export interface ModelMap {
  readonly target: Target;
  readonly used: readonly UsedModel[];
  /** By tier, in the order of OpenAI's list; ids in the order of the alphabet. */
  readonly known: readonly MappedModel[];
}
