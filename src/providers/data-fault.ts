/** Something wrong with the data of a provider that no single field of it can tell. */
import { t } from '../messages/t.js';
export interface DataFault {
  /** From the root of the provider's data. */
  readonly path: (string | number)[];
  readonly message: string;
}

/** A name somewhere in the data. */
export type Mention = readonly [name: string, path: DataFault['path']];

/** A fault for each mention of something that is not there. */
export function findUnknown(
  what: 'model' | 'region',
  mentions: readonly Mention[],
  known: ReadonlySet<string>,
): DataFault[] {
  return mentions
    .filter(([name]) => !known.has(name))
    .map(([name, path]) => ({
      path,
      message: what === 'model' ? t`no model is named ${name}` : t`no region is named ${name}`,
    }));
}
