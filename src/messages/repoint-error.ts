/** An error that a person can act on. Every one is made in `errors.ts`; only the CLI prints them. */
export class RepointError extends Error {
  readonly exit = 2;

  constructor(
    /** Stable, for scripts and links: `unknown-provider`. */
    readonly code: string,
    /** What is wrong, without a full stop. */
    readonly title: string,
    /** What was found, where. May have several lines; may be empty. */
    readonly detail: string,
    /** What to do, in the imperative. */
    readonly hint: string,
    readonly link?: string,
  ) {
    super(title);
    this.name = 'RepointError';
  }
}
