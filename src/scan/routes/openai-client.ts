import { t } from '../../messages/t.js';
import { importedAs } from '../analysis/module-references.js';
import { sdkClassMade } from '../analysis/sdk-class-made.js';
import { sdkSymbolOf } from '../analysis/sdk-identity.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { describeOptions, lastOf } from '../client-options.js';
import { judgeUrlValue } from '../openai-urls.js';
import type { ScanContext } from '../scan-context.js';
import { sdkModule } from '../sdk-packages.js';
import type { ClientUsage } from '../usage.js';
import { azureFactsOfOptions } from './azure-facts.js';

/** The classes of openai 4 to 7 that make a client. */
const CLIENT_CLASSES: ReadonlySet<string> = new Set(['OpenAI', 'AzureOpenAI', 'BedrockOpenAI']);

/** `new OpenAI(...)`, under whatever name it was imported, and `super(...)` of a class that extends it. */
export function openaiClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const ts = typescript();
  const made = ts.isNewExpression(node) ? node : isSuperCall(node) ? node : undefined;
  if (!made) return undefined;
  const className = ts.isNewExpression(made) ? classMade(made, context) : classExtended(made, context);
  if (!className || !CLIENT_CLASSES.has(className)) return undefined;
  const options = describeOptions(made, { key: 'apiKey', url: 'baseURL' }, context);
  const isAzure = className === 'AzureOpenAI' || speaksToAzure(options);
  const facts = context.describe('client', isAzure ? 'azure' : 'openai', made, {
    confidence: 'proven',
    because: [
      t`${made.expression.getText()} is the class ${className} of the openai package`,
      ...(isAzure && className !== 'AzureOpenAI' ? [t`its options are those of Azure's endpoint`] : []),
    ],
  });
  const azure = isAzure && azureFactsOfOptions(made, className === 'AzureOpenAI' ? 'class' : 'base', context);
  return { ...facts, className, sdkMajor: context.sdkMajorOf(facts.file), ...options, ...(azure ? { azure } : {}) };
}

/** By its base URL, or where that is set elsewhere by the `api-version` that only Azure asks for. */
function speaksToAzure({ baseURL, options }: Pick<ClientUsage, 'baseURL' | 'options'>): boolean {
  if (!baseURL) return false;
  const { verdict } = judgeUrlValue(baseURL);
  const query = lastOf(options?.properties ?? [], 'defaultQuery')?.object;
  return verdict === 'azure' || (verdict !== 'openai' && lastOf(query?.properties ?? [], 'api-version') !== undefined);
}

/** True for an expression that holds a client of openai 4 to 7. */
export function holdsClient(expression: ts.Node, context: ScanContext): boolean {
  const symbol = sdkSymbolOf(context.checker.getTypeAtLocation(expression), context.analysis);
  return !!symbol && CLIENT_CLASSES.has(symbol.name) && !/^resources/.test(symbol.module);
}

function classMade(node: ts.NewExpression, context: ScanContext): string | undefined {
  const symbol = sdkClassMade(node, context);
  if (symbol) return symbol.name;
  const ts = typescript();
  // A version whose types do not declare the class: the binding still says where the name comes from.
  const binding = ts.isIdentifier(node.expression) ? importedAs(node.expression, context.checker) : undefined;
  if (!binding || sdkModule(binding.specifier)?.module !== 'openai') return undefined;
  return binding.name === 'default' || binding.name === '*' ? 'OpenAI' : binding.name;
}

function isSuperCall(node: ts.Node): node is ts.CallExpression {
  const ts = typescript();
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;
}

function classExtended(node: ts.CallExpression, context: ScanContext): string | undefined {
  const ts = typescript();
  const owner = ts.findAncestor(node, ts.isClassLike);
  const base = owner?.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  if (!base) return undefined;
  return sdkSymbolOf(context.checker.getTypeAtLocation(base), context.analysis)?.name;
}
