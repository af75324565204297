/** The programmatic API: scan, plan, compare, lint, models, apply, undo, report. */
export type { ApplyOptions, ApplyResult } from './apply/apply-plan.js';
export { applyPlan as apply } from './apply/apply-plan.js';
export { undoLast as undo } from './apply/undo-last.js';
export { type CompareOptions, compareProviders as compare, type RepositoryComparison } from './compare-providers.js';
export { type Config, defineConfig } from './config/config-schema.js';
export type { ModelConfig, ProviderConfig } from './config/provider-config.js';
export { type LintOutcome, lintFolder as lint } from './lint-folder.js';
export { type MappedFolder, mapFolder as models } from './map-folder.js';
export { type PlanOptions, type PlanOutcome, planMigration as plan } from './plan-migration.js';
export { renderReport as report } from './report/render-report.js';
export type { ReportInput } from './report/report-input.js';
export { type ScanOptions, type ScanOutcome, scanTree as scan } from './scan-tree.js';
