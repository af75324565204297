import { t } from '../../messages/t.js';
import type { Verdict } from '../../plan/capabilities/contract.js';

/** What the provider does with a part of a call, in one word. */
export const nameVerdict = (verdict: Verdict): string => NAMES[verdict]();

const NAMES: Readonly<Record<Verdict, () => string>> = {
  rejects: () => t`rejects`,
  ignores: () => t`ignores`,
  differs: () => t`differs`,
  unverified: () => t`unverified`,
};
