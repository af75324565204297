import type { Edit, FindingProposal, Source } from '../../src/plan/contract.js';
import type { UsageOf } from '../../src/scan/usage.js';

/** What one place of a call (its request, a read of its answer, a type) adds to the conversion of the call. */
export interface Part {
  readonly edits?: readonly Edit[];
  /** Why a person has to look at it, as sentences; none: it can be applied as it is. */
  readonly doubts?: readonly string[];
  /** What is dropped or kept on purpose. */
  readonly notes?: readonly FindingProposal[];
  /** What no edit can convert, each with what to build instead; then the whole call stays as it is. */
  readonly obstacles?: readonly Obstacle[];
  readonly sources?: readonly Source[];
}

/** `what` completes `cannot be converted:`; `todo` is a sentence in the imperative. */
export interface Obstacle {
  readonly what: string;
  readonly todo: string;
  /** The call that it stands in the way of; of several that change together the others stay because of it. */
  readonly of?: UsageOf<'request'>;
}

export type WholePart = Required<Part>;

/** Several parts as one. */
export function joinParts(parts: readonly Part[]): WholePart {
  return {
    edits: parts.flatMap(({ edits = [] }) => edits),
    doubts: [...new Set(parts.flatMap(({ doubts = [] }) => doubts))],
    notes: parts.flatMap(({ notes = [] }) => notes),
    obstacles: parts.flatMap(({ obstacles = [] }) => obstacles),
    sources: parts.flatMap(({ sources = [] }) => sources),
  };
}

export const obstacle = (what: string, todo: string): Part => ({ obstacles: [{ what, todo }] });

export const doubt = (sentence: string): Part => ({ doubts: [sentence] });
