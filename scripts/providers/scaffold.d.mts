import type { CustomProvider } from '../../src/providers/catalog.js';
import type { ProviderData } from '../../src/providers/schema.js';

export interface NewProvider {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  readonly baseURL: string;
  /** The environment variable. */
  readonly key: string;
  /** The page that most facts are on. */
  readonly docs: string;
  readonly model: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export const ID: RegExp;
export function scaffoldData(
  given: NewProvider,
  known: {
    expand(
      id: string,
      config: object,
      statement: { source: string; today: string },
    ): CustomProvider | readonly { path: readonly PropertyKey[]; message: string }[];
    readonly parameters: { readonly chat: readonly string[]; readonly embeddings: readonly string[] };
  },
): ProviderData;
export function providerText(data: ProviderData): string;
export function transformText(id: string): string;
export function registerRecipe(index: string, id: string): string;
