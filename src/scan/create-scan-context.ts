import { createCallIndex } from './analysis/call-index.js';
import { createOrigins } from './analysis/origins.js';
import { createPlaces } from './analysis/places.js';
import type { Analysis } from './analysis/program.js';
import { createShapes } from './analysis/shapes.js';
import type { ts } from './analysis/typescript.js';
import { createUsageFacts } from './analysis/usage-facts.js';
import { createValues } from './analysis/values.js';
import { modelNames } from './model-names.js';
import type { ScanContext } from './scan-context.js';
import type { ScanInput } from './scan-sources.js';

/** Puts the shared analysis together for one program. */
export function createScanContext(analysis: Analysis, files: readonly ts.SourceFile[], input: ScanInput): ScanContext {
  const calls = createCallIndex(files, analysis.checker);
  const origins = createOrigins(analysis.checker, calls);
  const places = createPlaces((file) => analysis.pathOf(file) ?? file.fileName);
  const values = createValues(origins, places, analysis.checker);
  return {
    analysis,
    checker: analysis.checker,
    calls,
    origins,
    values,
    shapes: createShapes(origins, values, places, analysis.checker),
    places,
    describe: createUsageFacts(places),
    models: modelNames(input.sought),
    takesRequests: (url) => input.sought?.takesRequests(url) ?? false,
    clients: new Map(),
    requests: new Map(),
    sdkMajorOf: (path) => input.sdkMajorOf(path, input.textOf(path) ?? ''),
  };
}
