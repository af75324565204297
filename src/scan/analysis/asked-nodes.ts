import type { EnteredCall } from './entered-call.js';
import type { ts } from './typescript.js';

/**
 * What one question has asked so far. Each node is asked once for its value and once for each member, in each call that it is
 * reached through: cycles end there.
 */
export interface AskedNodes {
  /** True the first time. `asking`: the member asked for, or `''` for the value itself. */
  isNew(node: ts.Node, asking: string, entered: EnteredCall | undefined): boolean;
}

export function createAskedNodes(): AskedNodes {
  const asked = new Map<ts.Node, { asking: string; entered: EnteredCall | undefined }[]>();
  return {
    isNew(node, asking, entered) {
      const before = asked.get(node) ?? [];
      if (before.some((ask) => ask.asking === asking && ask.entered === entered)) return false;
      asked.set(node, [...before, { asking, entered }]);
      return true;
    },
  };
}
