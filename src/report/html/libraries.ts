import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { scaleLinear } from 'd3-scale';
import type { arc, pie, stack } from 'd3-shape';
import type { createLowlight } from 'lowlight';
import { packageRoot } from '../../package-root.js';

/**
 * Libraries that this report alone needs. The build bundles the few parts in use (bundled/libraries.ts), so that nobody who
 * runs repoint downloads the whole of them, and only this report loads them.
 */
export interface Libraries {
  readonly lowlight: ReturnType<typeof createLowlight>;
  readonly scaleLinear: typeof scaleLinear;
  readonly arc: typeof arc;
  readonly pie: typeof pie;
  readonly stack: typeof stack;
}

const requireFrom = createRequire(import.meta.url);

export function loadLibraries(): Libraries {
  return requireFrom(bundledFile('libraries.cjs'));
}

/** A file that scripts/bundle-html-report.mjs made. */
export function bundledFile(name: string): string {
  return join(packageRoot(), 'dist/html-report', name);
}
