import { t } from '../messages/t.js';
import { importBindings, importStatement } from './analysis/import-bindings.js';
import { moduleReferences } from './analysis/module-references.js';
import { statementRemovalSpan } from './analysis/removal-span.js';
import type { ts } from './analysis/typescript.js';
import type { ScanContext } from './scan-context.js';
import { sdkModule } from './sdk-packages.js';
import type { ImportUsage } from './usage.js';

/** The places where a file names a package that reaches OpenAI. */
export function detectImports(file: ts.SourceFile, { describe, checker }: ScanContext): ImportUsage[] {
  return moduleReferences(file).flatMap(({ node, specifier, specifierNode, form, names }) => {
    const sdk = sdkModule(specifier, names);
    if (!sdk) return [];
    const because = [t`${specifier} is the package ${sdk.module}`];
    const statement = importStatement(node);
    return {
      ...describe('import', sdk.route, node, { confidence: 'proven' as const, because }),
      module: sdk.module,
      specifier,
      form: /^(npm|jsr|https?):/.test(specifier) ? ('url' as const) : form,
      names,
      specifierSpan: [specifierNode.getStart() + 1, specifierNode.getEnd() - 1] as const,
      bindings: importBindings(node, checker),
      ...(statement ? { removal: statementRemovalSpan(statement) } : {}),
    };
  });
}
