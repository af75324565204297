/** What a scan looks for in the place of OpenAI's model ids and address. Given from outside: the scan knows no vendor. */
export interface Sought {
  /** Texts of which a file has one if it holds anything of it. */
  readonly needles: readonly string[];
  /** Model ids that nothing else is called by. */
  readonly models: ReadonlySet<string>;
  /** Model ids that are ordinary words: they count only behind a name that says model. */
  readonly words: ReadonlySet<string>;
  /** True for a URL to list, with or without its scheme. */
  isAddress(text: string): boolean;
  /** True for a URL that takes requests of OpenAI's shape: raw calls of it are requests. */
  takesRequests(url: string): boolean;
}

/** Names of variables, properties and settings that hold a model id. */
export const MODEL_NAME: RegExp = /model|engine|deployment/i;
