interface Located {
  readonly file: string;
  readonly span: readonly [start: number, end: number];
}

/** By code unit, so that the order is the same in every locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const comparePlaces = (a: Located, b: Located): number => compareText(a.file, b.file) || a.span[0] - b.span[0];
