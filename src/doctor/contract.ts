/** What the doctor looked at and what came of it. */
export interface Finding {
  /** What was looked at: `key`, `endpoint`, `model glm-5.3`. */
  readonly what: string;
  /** `unknown`: it could not be told; `skipped`: it was not tried since something before it failed. */
  readonly state: 'ok' | 'warning' | 'failed' | 'unknown' | 'skipped';
  /** What was found, without a full stop. */
  readonly text: string;
  /** What to do, in the imperative; only where something is to be done. */
  readonly todo?: string;
}

/** A model that code asks for, and how. */
export interface Asked {
  readonly model: string;
  readonly api: 'chat' | 'embeddings';
  readonly streams: boolean;
  readonly tools: boolean;
  /** How wide the vectors are that the code asks for; undefined where it takes what comes. */
  readonly dimensions?: number;
}
