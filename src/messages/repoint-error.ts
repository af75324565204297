import type { SourcePlace } from './source-place.js';

/** What few errors have beside their sentences. */
interface Extras {
  /** What the process ends with: 2 unless said otherwise. */
  readonly exit?: 1 | 2;
  /** Where it lies in files of the person's own: the CLI shows the lines. */
  readonly places?: readonly SourcePlace[];
}

/** An error that a person can act on. Every one is made in `errors/`; only the CLI prints them. */
export class RepointError extends Error {
  readonly exit: 1 | 2;
  readonly places: readonly SourcePlace[];

  constructor(
    /** Stable, for scripts and links: `unknown-provider`. */
    readonly code: string,
    /** What is wrong, without a full stop. */
    readonly title: string,
    /** What was found, where. May have several lines; may be empty. */
    readonly detail: string,
    /** What to do, in the imperative. */
    readonly hint: string,
    { exit = 2, places = [] }: Extras = {},
  ) {
    super(title);
    this.name = 'RepointError';
    this.exit = exit;
    this.places = places;
  }

  /** Its section of the list of errors that comes with the package. */
  get link(): string {
    return `docs/errors.md#${this.code}`;
  }
}
