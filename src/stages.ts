/** Told after each stage of a run how long it took, in milliseconds. */
export type OnStage = (stage: string, milliseconds: number) => void;

/** Does the work and tells how long it took. */
export function timed<T>(stage: string, onStage: OnStage | undefined, work: () => T): T {
  const start = performance.now();
  const result = work();
  onStage?.(stage, performance.now() - start);
  return result;
}
