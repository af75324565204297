/** A place in the text of a file. Line and column are 1-based, in UTF-16 units; the text has no BOM. */
export interface SourcePlace {
  /** As people know it: relative to where they are. */
  readonly file: string;
  readonly text: string;
  readonly line: number;
  /** Absent where only the line is known. */
  readonly column?: number;
}

export function placeAt(file: string, text: string, offset: number): SourcePlace {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { file, text, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** `repoint.config.json:3:14`. */
export function nameOfPlace({ file, line, column }: SourcePlace): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
