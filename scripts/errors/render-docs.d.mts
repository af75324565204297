interface ShownError {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly hint: string;
  readonly exit: number;
}

export function renderErrors(errors: Iterable<ShownError>): string;
