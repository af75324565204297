import type { PlanCosts } from '../cost/cost-of-plan.js';
import type { NextSteps } from '../next-steps/contract.js';
import type { Capabilities } from '../plan/capabilities/contract.js';
import type { Plan, ScanCounts } from '../plan/contract.js';
import type { Problem, Usage } from '../scan/usage.js';

/** What a report is made from. Reports are pure: the same input gives the same text. */
export interface ReportInput {
  readonly plan: Plan;
  /** Absent for a plan that was read from a file. */
  readonly costs?: PlanCosts;
  /** What the provider does otherwise at each call; made only for a report that shows it. Absent as `costs` is. */
  readonly capabilities?: () => Capabilities;
  /** Text of a file of the plan as it was when the plan was made, BOM kept. */
  source(file: string): string;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** How the person called repoint, without what writes: the next command to type is built on it. */
  readonly command?: string;
  /** What is left to do beside the code once all changes are made. Absent for a plan that was read from a file. */
  readonly next?: NextSteps;
  /** What the report is for: it decides the closing line. */
  readonly purpose?: 'preview' | 'check' | 'write';
}

export type Reporter = (input: ReportInput) => string;

/** The same for `scan`, which knows no provider and has no plan. */
export interface InventoryInput {
  /** Text of a file that was looked at, BOM kept; empty where there is none. */
  readonly source?: (file: string) => string;
  readonly usages: readonly Usage[];
  readonly problems: readonly Problem[];
  readonly scanned: ScanCounts;
  readonly color: boolean;
  readonly width: number;
}

export type InventoryReporter = (input: InventoryInput) => string;
