import type { RuleContext, Scanned, Source } from '../../src/plan/contract.js';
import type { ResultUsage, StreamUsage, UsageOf } from '../../src/scan/usage.js';
import type { Part } from './part.js';
import type { TypeTable } from './rename-type.js';

export type Request = UsageOf<'request'>;

/** A way of asking that a provider lacks, and how each place of such a call is written in the way that it has. */
export interface CallShape {
  readonly id: string;
  readonly summary: string;
  /** True for a call in the old shape that cannot stay in it. */
  concerns(request: Request, scanned: Scanned): boolean;
  /** The request itself. */
  convert(request: Request, scanned: Scanned): ConvertedRequest;
  read(usage: ResultUsage, request: Request, scanned: Scanned): Part;
  stream?(usage: StreamUsage, request: Request, scanned: Scanned): Part;
  /** The types beside its calls, and their imports. */
  readonly types?: TypeTable;
  /** `completions.create -> chat.completions.create`. */
  title(request: Request, converted: Request): string;
  /** Why the call has to change, with what the provider says of it. */
  why(request: Request, context: RuleContext): string;
  /** Where that is said; by default what the provider says of the API. */
  sources?(request: Request, context: RuleContext): readonly Source[];
}

export interface ConvertedRequest {
  readonly part: Part;
  /** The call as it will be. */
  readonly request: Request;
}
