import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { addBindings, replaceBinding, takesBindings } from '../../../src/plan/edits/bindings.js';
import type { UsageOf } from '../../../src/scan/usage.js';

/** The package that exports everything; its parts export only some of it. */
const WHOLE = '@openai/agents';

/** Names of the SDK for a file; undefined where no import in it takes them. */
export function importNames(file: string, names: readonly string[], context: RuleContext): Edit[] | undefined {
  const usage = importsOf(file, context).find((each) => each.specifier === WHOLE && takesBindings(each));
  return usage && addBindings(usage, names, context.source(file));
}

/** Another export of the SDK in the place of one: in the import and wherever the file speaks of it. */
export function replaceName(file: string, name: string, to: string, context: RuleContext): Edit[] {
  return importsOf(file, context).flatMap((usage) =>
    usage.bindings
      .filter((binding) => binding.name === name)
      .flatMap((binding) => replaceBinding(usage, binding, to, context.usages, context.source(file))),
  );
}

/** True where some file of the program calls a function of the SDK. */
export function uses(name: string, { usages }: RuleContext): boolean {
  return usages.some(
    (usage) =>
      usage.kind === 'import' &&
      usage.route === 'agents' &&
      usage.bindings.some((binding) => binding.name === name && binding.references.length > 0),
  );
}

export function importsOf(file: string, { usages }: RuleContext): UsageOf<'import'>[] {
  return usages
    .filter((usage) => usage.kind === 'import')
    .filter((usage) => usage.file === file && usage.route === 'agents');
}
