import type { ProviderData } from '../../src/providers/schema.js';
import type { Tools } from './run-cases.mjs';

export interface Row {
  readonly rule: string;
  readonly cells: readonly { readonly provider: string; readonly text: string; readonly reason?: string | undefined }[];
}

export function decideAll(rules: readonly string[], providers: readonly ProviderData[], tools: Tools): Row[];
export function renderDecisions(rows: readonly Row[]): string;
