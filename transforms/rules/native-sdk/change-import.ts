import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { addDependency, swapDependency } from '../../../src/plan/edits/dependencies.js';
import { addImport, importStatement, removeBindings, replaceStatement } from '../../../src/plan/edits/imports.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { manifestsFor } from '../../../src/plan/nearest-manifest.js';
import type { NativeSdk } from '../../../src/providers/native-sdk.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { findMaker, type Maker } from './maker.js';
import { goesNative } from './native-client.js';
import { classesIn } from './own-names.js';

type Client = UsageOf<'client'>;

/** The class is imported from the SDK; what nothing needs any more goes, in the file and in package.json. */
export function changeImport(client: Client, maker: Maker, sdk: NativeSdk, context: RuleContext): Edit[] {
  const { usage, binding } = maker;
  const source = context.source(usage.file);
  const form = usage.form === 'require' ? 'require' : 'import';
  const statement = importStatement([sdk.words.className], sdk.npm, sniffStyle(source), form);
  if (!isOrphaned(maker, context))
    return [addImport(usage.file, source, statement, usage), ...changeManifest(client, sdk, context)];
  const edits =
    usage.bindings.length === 1
      ? [replaceStatement(usage, [statement], source)]
      : [...removeBindings(usage, [binding.local], source), addImport(usage.file, source, statement, usage)];
  return [...edits, ...changeManifest(client, sdk, context)];
}

/** True where the class is used for nothing but clients that move to the SDK. */
function isOrphaned({ binding, usage }: Maker, context: RuleContext): boolean {
  const gone = [...makersIn(usage.file, context).map(({ place }) => place), ...classesIn(usage.file, context)].map(
    ({ span }) => span[0],
  );
  return binding.references.every(([start]) => gone.includes(start));
}

function makersIn(file: string, context: RuleContext): Maker[] {
  return context.usages
    .filter((usage) => usage.kind === 'client')
    .filter((client) => client.file === file && goesNative(client, context))
    .flatMap((client) => findMaker(client, context) ?? []);
}

function changeManifest({ file }: Client, sdk: NativeSdk, context: RuleContext): Edit[] {
  const manifest = manifestsFor(file, context.usages).find(({ module }) => module === 'openai');
  if (!manifest) return [];
  const source = context.source(manifest.file);
  return isNeeded(manifest, context)
    ? addDependency(manifest.file, source, sdk.npm, sdk.range, manifest.section)
    : [swapDependency(manifest, source, sdk.npm, sdk.range)];
}

/** True where an import of the openai package stays somewhere below the package.json. */
function isNeeded(manifest: UsageOf<'manifest'>, context: RuleContext): boolean {
  return context.usages
    .filter((usage) => usage.kind === 'import')
    .filter(({ module, file }) => module === 'openai' && manifestsFor(file, context.usages).includes(manifest))
    .some((usage) => {
      const makers = makersIn(usage.file, context).filter((maker) => maker.usage.id === usage.id);
      const gone = new Set(makers.filter((maker) => isOrphaned(maker, context)).map(({ binding }) => binding.local));
      return usage.bindings.length === 0 || usage.bindings.some(({ local }) => !gone.has(local));
    });
}
