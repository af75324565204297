/** The programmatic API: scan, plan, compare, lint, models, apply, undo, report, and the types of what they take and give. */
export type { ApplyOptions, ApplyResult } from './apply/apply-plan.js';
export { applyPlan as apply } from './apply/apply-plan.js';
export { type UndoResult, undoLast as undo } from './apply/undo-last.js';
export { type CompareOptions, compareProviders as compare, type RepositoryComparison } from './compare-providers.js';
export { type Config, defineConfig } from './config/config-schema.js';
export type { ModelConfig, ProviderConfig } from './config/provider-config.js';
export { type LintOutcome, lintFolder as lint } from './lint-folder.js';
export { type MappedFolder, mapFolder as models } from './map-folder.js';
export { RepointError } from './messages/repoint-error.js';
export type { Change, Edit, Finding, Ignored, MoveOptions, Plan, Source, Target, Tier } from './plan/contract.js';
export { type PlanOptions, type PlanOutcome, planMigration as plan } from './plan-migration.js';
export { renderReport as report } from './report/render-report.js';
export type { Reporter, ReportInput } from './report/report-input.js';
export { reporters } from './report/reporters.js';
export type { Problem, Usage } from './scan/usage.js';
export { type ScanOptions, type ScanOutcome, scanTree as scan } from './scan-tree.js';
