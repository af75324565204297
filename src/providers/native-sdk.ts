import type { Api } from '../apis.js';
import type { ProviderData, SdkFact } from './schema.js';

/** An SDK of a provider's own that code can be written for. */
export type NativeSdk = SdkFact & {
  readonly npm: string;
  readonly range: string;
  readonly words: NonNullable<SdkFact['words']>;
};

/** How it asks for what one API gives. */
export type NativeCall = NonNullable<NativeSdk['words']['calls']['chat']>;

/** The provider's own SDK; undefined where none is alive, or none that is known well enough to write code for. */
export function findNativeSdk({ sdks }: ProviderData): NativeSdk | undefined {
  return sdks.find(isNative);
}

/** Its method for an API; undefined where it has none. */
export function nativeCallOf({ words: { calls } }: NativeSdk, api: Api): NativeCall | undefined {
  return api === 'chat' || api === 'embeddings' || api === 'images' ? calls[api] : undefined;
}

function isNative(sdk: SdkFact): sdk is NativeSdk {
  return sdk.status === 'alive' && sdk.npm !== null && sdk.range !== undefined && sdk.words !== undefined;
}
