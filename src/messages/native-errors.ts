/** What `--sdk native` cannot do. */
import { RepointError } from './repoint-error.js';

export const nativeErrors = {
  noSdk: (provider: string, reasons: readonly string[], baseURL: string) =>
    new RepointError(
      'no-native-sdk',
      `${provider} has no SDK of its own to move to`,
      reasons.join(' '),
      `Leave --sdk native out: the openai package reaches it at ${baseURL}.`,
    ),

  both: (name: string) =>
    new RepointError(
      'native-both',
      '--dual and --sdk native exclude each other',
      `Whether the openai package or ${name} is imported is nothing that a variable can choose at run time.`,
      'Leave --sdk native out while both providers are kept; ask for it again after repoint migrate --finish.',
    ),
};
