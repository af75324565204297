import type { Usage, UsageOf } from '../../scan/usage.js';

type Detail = UsageOf<'result' | 'stream' | 'type' | 'error'>;

/** What is counted and not listed: places that follow from a request or an import that has a line of its own. */
export function isDetail(usage: Usage): usage is Detail {
  return NAMES[usage.kind] !== undefined;
}

/** What a detail is counted as. */
export function detailName(usage: Usage): string | readonly [] {
  return NAMES[usage.kind] ?? [];
}

const NAMES: Readonly<Partial<Record<Usage['kind'], string>>> = {
  result: 'read',
  stream: 'stream',
  error: 'error',
  type: 'type',
};
