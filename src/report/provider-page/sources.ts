import { t } from '../../messages/t.js';
import type { ProviderData } from '../../providers/schema.js';
import type { Style } from '../style.js';

/** Every page that a fact of this provider rests on, with the newest date it was read. */
export function sourceRows(provider: ProviderData, style: Style): string[] {
  const dates = new Map<string, string>();
  JSON.stringify(provider, (_key, each: unknown) => {
    if (typeof each === 'object' && each !== null && 'source' in each && 'date' in each) {
      const [source, date] = [String(each.source), String(each.date)];
      if (date > (dates.get(source) ?? '')) dates.set(source, date);
    }
    return each;
  });
  return [style.bold(t`Sources`), ...[...dates].sort().map(([source, date]) => `  ${style.dim(date)}  ${source}`)];
}
