import { errors } from './messages/errors/index.js';
import { sentences } from './messages/sentences.js';
import type { MoveOptions } from './plan/move-options.js';
import { findNativeSdk } from './providers/native-sdk.js';
import type { ProviderData } from './providers/schema.js';
import type { Target } from './providers/target.js';

/** Throws a RepointError where a move to the provider's own SDK is asked for that cannot be: with what became of it, and what speaks to the provider instead. */
export function refuseNative(move: Partial<MoveOptions>, provider: ProviderData, target: Target): void {
  if (move.sdk !== 'native') return;
  const sdk = findNativeSdk(provider);
  if (!sdk) throw errors.noNativeSdk(provider.name, provider.sdks.map(sentences.sdkState), target.baseURL);
  if (move.dual) throw errors.nativeBoth(sdk.name);
}
