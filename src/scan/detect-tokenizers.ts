import { t } from '../messages/t.js';
import { importBindings } from './analysis/import-bindings.js';
import { type PackageExport, packageExportAt } from './analysis/package-exports.js';
import { statementRemovalSpan } from './analysis/removal-span.js';
import { type ts, typescript } from './analysis/typescript.js';
import { bare, isMember, walk } from './analysis/walk.js';
import type { ScanContext } from './scan-context.js';
import { TOKENIZER_FUNCTIONS, TOKENIZERS } from './tokenizer-packages.js';
import type { TokenizerUsage } from './usage.js';

/** Every call would have to be followed to its package: only in files that name one, or a function that a barrel may hand on. */
const MAY_COUNT = new RegExp(
  `tiktoken|tokeni[sz]er|gpt-?3-encoder|chat-tokens|${Object.keys(TOKENIZER_FUNCTIONS).join('|')}`,
  'i',
);

/** Calls of the packages that count tokens with OpenAI's vocabularies. */
export function detectTokenizers(file: ts.SourceFile, context: ScanContext): TokenizerUsage[] {
  const ts = typescript();
  if (!context.analysis.named.namesPackage(TOKENIZERS) || !MAY_COUNT.test(file.text)) return [];
  const found: TokenizerUsage[] = [];
  walk(file, (node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
    const callee = bare(node.expression);
    if (!isMember(callee) && !ts.isIdentifier(callee)) return;
    const exported = packageExportAt(callee, context);
    if (exported && TOKENIZERS.test(exported.module)) found.push(describe(node, callee, exported, context));
  });
  return found;
}

function describe(
  call: ts.CallExpression | ts.NewExpression,
  callee: ts.Expression,
  { module, name, declaration }: PackageExport,
  { describe, places, values, checker }: ScanContext,
): TokenizerUsage {
  const ts = typescript();
  const known = Object.hasOwn(TOKENIZER_FUNCTIONS, name) ? TOKENIZER_FUNCTIONS[name] : undefined;
  const argument = known && call.arguments?.[known.at];
  const statement = ts.isIdentifier(callee) ? statementOf(declaration, call.getSourceFile()) : undefined;
  const nameNode = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  return {
    ...describe('tokenizer', 'openai', call, { confidence: 'proven', because: [t`${name} is ${module}'s`] }),
    module,
    method: name,
    callee: places.of(nameNode),
    ...(known ? { takes: known.takes } : {}),
    ...(argument ? { argument: values.of(argument) } : {}),
    ...(statement
      ? {
          imported: {
            form: ts.isImportDeclaration(statement.node) ? ('import' as const) : ('require' as const),
            bindings: importBindings(statement.node, checker),
            removal: statementRemovalSpan(statement.whole),
          },
        }
      : {}),
  };
}

/** The import in this file that binds a name, and the node that names its module. */
function statementOf(
  declaration: ts.Node,
  file: ts.SourceFile,
): { readonly node: ts.Node; readonly whole: ts.Statement } | undefined {
  const ts = typescript();
  const whole = ts.findAncestor(declaration, ts.isStatement);
  if (!whole || whole.getSourceFile() !== file) return undefined;
  if (ts.isImportDeclaration(whole)) return { node: whole, whole };
  const variable = ts.findAncestor(declaration, ts.isVariableDeclaration);
  const isAlone = ts.isVariableStatement(whole) && whole.declarationList.declarations.length === 1;
  return isAlone && variable?.initializer ? { node: bare(variable.initializer), whole } : undefined;
}
