import { posix } from 'node:path';
import { parse } from 'jsonc-parser';
import { z } from 'zod';

const Tsconfig = z.object({
  extends: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
  compilerOptions: z
    .object({
      baseUrl: z.string().optional().catch(undefined),
      paths: z.record(z.string(), z.array(z.string())).optional().catch(undefined),
      noPropertyAccessFromIndexSignature: z.boolean().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

type CompilerOptions = NonNullable<z.infer<typeof Tsconfig>['compilerOptions']>;

/** One tsconfig or jsconfig as it is written: the files of the tree that it extends, and its own options. Broken ones say nothing. */
export function parseTsconfig(
  path: string,
  readText: (path: string) => string | undefined,
): { readonly bases: readonly string[]; readonly options: CompilerOptions } {
  const text = (readText(path) ?? '').replace(/^\uFEFF/, '');
  const config = Tsconfig.safeParse(parse(text, [], { allowTrailingComma: true })).data;
  return { bases: basesOf(config?.extends, posix.dirname(path)), options: config?.compilerOptions ?? {} };
}

function basesOf(written: string | string[] | undefined, folder: string): string[] {
  return [written ?? []]
    .flat()
    .filter((base) => base.startsWith('.'))
    .map((base) => posix.join(folder, base.endsWith('.json') ? base : `${base}.json`));
}
