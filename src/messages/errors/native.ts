/** What `--sdk native` cannot do. */

import { RepointError } from '../repoint-error.js';
import { t } from '../t.js';

export const nativeErrors = {
  noNativeSdk: (provider: string, reasons: readonly string[], baseURL: string) =>
    new RepointError(
      'no-native-sdk',
      t`${provider} has no SDK of its own to move to`,
      reasons.join(' '),
      t`Leave --sdk native out: the openai package reaches it at ${baseURL}.`,
    ),

  nativeBoth: (name: string) =>
    new RepointError(
      'native-both',
      t`--dual and --sdk native exclude each other`,
      t`Whether the openai package or ${name} is imported is nothing that a variable can choose at run time.`,
      t`Leave --sdk native out while both providers are kept; ask for it again after repoint migrate --finish.`,
    ),
};
