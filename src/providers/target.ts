/** Where code is moved to. */
export interface Target {
  /** The provider's id. */
  readonly provider: string;
  readonly region: string;
  readonly baseURL: string;
  /** The environment variable that holds the key. */
  readonly keyEnv: string;
}
