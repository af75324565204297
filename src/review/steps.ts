import { z } from 'zod';

const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept') }),
  z.strictObject({ kind: z.literal('decline') }),
  /** Left as it is, with a comment that says what is to do. */
  z.strictObject({ kind: z.literal('todo'), text: z.string() }),
  /** Left as it is for good, with a comment that says why. */
  z.strictObject({ kind: z.literal('ignore'), reason: z.string() }),
]);
/** What a person says to a change. */
export type Answer = z.infer<typeof answer>;
export type Answers = Readonly<Record<string, Answer>>;

const edit = z.strictObject({ file: z.string(), start: z.int(), end: z.int(), text: z.string() });

/** `about`: the id of the change that was on the screen. */
export const step = z.discriminatedUnion('kind', [
  /** One key can answer many changes: all of a file, of a rule, or what a change needs. */
  z.strictObject({ kind: z.literal('answer'), about: z.string(), answers: z.record(z.string(), answer) }),
  z.strictObject({ kind: z.literal('split'), about: z.string() }),
  /** Edits of one's own, for files with these SHA-256s: in others the offsets would mean nothing. */
  z.strictObject({
    kind: z.literal('rewrite'),
    about: z.string(),
    edits: z.array(edit),
    files: z.record(z.string(), z.string()),
  }),
  z.strictObject({ kind: z.literal('model'), about: z.string(), from: z.string(), to: z.string() }),
]);
/** What one key did, to be taken back as one. */
export type Step = z.infer<typeof step>;

type Rewrite = Extract<Step, { kind: 'rewrite' }>;

/** What all steps together come to. */
export interface Decisions {
  /** By change. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly splits: ReadonlySet<string>;
  /** By change. */
  readonly rewrites: ReadonlyMap<string, Rewrite>;
  /** Models asked for, by OpenAI's id. */
  readonly models: Readonly<Record<string, string>>;
}

export function foldSteps(steps: readonly Step[]): Decisions {
  const answers = new Map<string, Answer>();
  const splits = new Set<string>();
  const rewrites = new Map<string, Rewrite>();
  const models: Record<string, string> = {};
  for (const each of steps) {
    if (each.kind === 'answer') for (const [id, given] of Object.entries(each.answers)) answers.set(id, given);
    else if (each.kind === 'split') splits.add(each.about);
    else if (each.kind === 'rewrite') rewrites.set(each.about, each);
    else models[each.from] = each.to;
  }
  return { answers, splits, rewrites, models };
}

/**
 * The steps without the texts that were written for files as they no longer are, and without the answers to those changes.
 * `files`: of the plan, with their present hashes.
 */
export function dropStale(
  steps: readonly Step[],
  files: readonly { readonly path: string; readonly sha256: string }[],
): readonly Step[] {
  const present = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const isStale = (each: Step): boolean =>
    each.kind === 'rewrite' && Object.entries(each.files).some(([path, sha256]) => present.get(path) !== sha256);
  const stale = new Set(steps.filter(isStale).map(({ about }) => about));
  if (stale.size === 0) return steps;
  return steps.flatMap((each): Step[] => {
    if (each.kind === 'rewrite') return stale.has(each.about) ? [] : [each];
    if (each.kind !== 'answer') return [each];
    return [{ ...each, answers: Object.fromEntries(Object.entries(each.answers).filter(([id]) => !stale.has(id))) }];
  });
}
