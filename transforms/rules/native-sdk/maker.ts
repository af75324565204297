import type { RuleContext } from '../../../src/plan/contract.js';
import type { ImportedBinding, Place, UsageOf } from '../../../src/scan/usage.js';

/** How a client's class is called and where it comes from. */
export interface Maker {
  readonly place: Place;
  readonly binding: ImportedBinding;
  readonly usage: UsageOf<'import'>;
}

/** The class behind `new`, where it is a name that an import or a require of the openai package binds. */
export function findMaker(client: UsageOf<'client'>, { usages, source }: RuleContext): Maker | undefined {
  const { file, span } = client;
  const [whole = '', start = '', name] = /^(new\s+)([A-Za-z_$][\w$]*)\s*\(/.exec(source(file).slice(...span)) ?? [];
  if (whole === '' || name === undefined) return undefined;
  const begin = span[0] + start.length;
  const place = { file, span: [begin, begin + name.length] } as const;
  const imports = usages
    .filter((usage) => usage.kind === 'import')
    .filter((usage) => usage.file === file && usage.module === 'openai' && FORMS.has(usage.form));
  for (const usage of imports) {
    const binding = usage.bindings.find(({ local, typeOnly }) => local === name && !typeOnly);
    if (binding && (binding.name === 'default' || binding.name === 'OpenAI' || binding.name === '*')) {
      return { place, binding, usage };
    }
  }
  return undefined;
}

const FORMS: ReadonlySet<UsageOf<'import'>['form']> = new Set<UsageOf<'import'>['form']>(['import', 'require']);
