import type { CallIndex } from './analysis/call-index.js';
import type { Origins } from './analysis/origins.js';
import type { Places } from './analysis/places.js';
import type { Analysis } from './analysis/program.js';
import type { Shapes } from './analysis/shapes.js';
import type { ts } from './analysis/typescript.js';
import type { DescribeUsage } from './analysis/usage-facts.js';
import type { Values } from './analysis/values.js';
import type { ModelNames } from './model-names.js';
import type { ClientUsage, RequestUsage } from './usage.js';

/** The shared analysis that all detectors ask. */
export interface ScanContext {
  readonly analysis: Analysis;
  readonly checker: ts.TypeChecker;
  readonly calls: CallIndex;
  readonly origins: Origins;
  readonly values: Values;
  readonly shapes: Shapes;
  readonly places: Places;
  readonly describe: DescribeUsage;
  /** The model ids to look for where no request names them. */
  readonly models: ModelNames;
  /** True for a URL with another vendor's host whose requests count all the same. */
  takesRequests(url: string): boolean;
  /** The clients found so far, by the node that makes them. */
  readonly clients: Map<ts.Node, ClientUsage>;
  /** The requests found so far, by the node that makes them. */
  readonly requests: Map<ts.Node, RequestUsage>;
  sdkMajorOf(file: string): number;
}
