import type { Edit, Place, RuleContext } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { fixEncodings } from './fixed-encoding.js';
import { threatenedIn, tokenizersReading } from './moved-ids.js';

/** What has to be written with an id, since tokenizers read it too and throw on one that they do not know. */
export interface Followers {
  readonly tokenizers: readonly UsageOf<'tokenizer'>[];
  /** Undefined where one of them cannot be given a fixed encoding: then the id has to stay. */
  readonly edits: readonly Edit[] | undefined;
}

export function followersOf(place: Place, context: RuleContext): Followers {
  const tokenizers = tokenizersReading(place, context);
  const files = [...new Set(tokenizers.map(({ file }) => file))];
  const fixed = files.map((file) =>
    fixEncodings(
      threatenedIn(file, context).map(({ tokenizer }) => tokenizer),
      context,
    ),
  );
  return { tokenizers, edits: fixed.every((edits) => edits !== undefined) ? fixed.flat() : undefined };
}
