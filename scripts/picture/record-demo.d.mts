/** Text that looks alike, from a column on. */
export interface Run {
  readonly text: string;
  readonly column: number;
  readonly looks: readonly string[];
}

export interface Recording {
  readonly columns: number;
  readonly rows: readonly (readonly Run[])[];
}

export function recordDemo(): Promise<Recording>;
export function textOf(row: readonly Run[]): string;
