import { maskRandomWords, maskSecrets } from '../messages/mask-secrets.js';
import type { Plan } from '../plan/contract.js';
import type { ReportInput } from './report-input.js';
import { toolVersion } from './tool-version.js';

/** The plan with the version that made it and its costs, for programs; what `repoint apply` reads. Keys are masked. */
export function renderJson({ plan, costs }: Pick<ReportInput, 'plan' | 'costs'>): string {
  const {
    schema,
    target,
    packages,
    files,
    usages,
    changes,
    findings,
    problems,
    ignored,
    fromRetired,
    partial,
    baseline,
    scanned,
  }: Plan = plan;
  return stringifyMasked({
    schema,
    version: toolVersion(),
    target,
    packages,
    files,
    usages,
    changes,
    findings,
    problems,
    ignored,
    fromRetired,
    partial,
    baseline,
    scanned,
    costs,
  });
}

/** JSON with two spaces and a final line break. Strings are masked one by one: escapes would hide where a key starts. */
export function stringifyMasked(value: unknown): string {
  return `${JSON.stringify(value, (_key, each: unknown) => maskValue(each), 2)}\n`;
}

function maskValue(value: unknown): unknown {
  if (typeof value === 'string') return maskSecrets(value);
  return isTextPiece(value) ? { ...value, text: maskRandomWords(value.text) } : value;
}

/** A piece of a value as the scan found it in code: a key by itself, if it is one. */
function isTextPiece(value: unknown): value is { readonly kind: 'text'; readonly text: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    'kind' in value &&
    value.kind === 'text' &&
    typeof value.text === 'string'
  );
}
