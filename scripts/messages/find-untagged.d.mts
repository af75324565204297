interface Found {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Prose that does not go through `t`. */
export function findUntagged(): Found[];
/** A `t` that runs while its module loads. */
export function findEager(): Found[];
