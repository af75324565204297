import type { ProviderData } from '../providers/schema.js';

/** Where and with what a provider is asked. */
export interface Endpoint {
  /** Narrowed to the region. */
  readonly provider: ProviderData;
  readonly region: string;
  /** Without a slash at its end. */
  readonly baseURL: string;
  /** The variable that named `baseURL`; undefined for the region's own. */
  readonly baseURLEnv?: string;
  readonly key: string;
  /** The variable that held the key. */
  readonly keyEnv: string;
  /** Milliseconds that one answer may take. */
  readonly timeout: number;
}
