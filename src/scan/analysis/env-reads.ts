import { type ts, typescript } from './typescript.js';
import { bare, isMember, memberName } from './walk.js';

/** An environment variable read in code. `nameNode` is where the name is written, quotes included for a string. */
export interface EnvRead {
  readonly name: string;
  readonly nameNode: ts.Node;
}

/**
 * `process.env.X`, `process.env['X']`, `import.meta.env.X`, `Bun.env.X`, `Deno.env.get('X')`, `env.X` and `c.env.X` of Workers,
 * config services asked for a name written in capitals, and `vi.stubEnv('X', ...)`.
 */
export function readEnv(node: ts.Node): EnvRead | undefined {
  const ts = typescript();
  if (isMember(node)) return readEnvMember(node);
  if (ts.isCallExpression(node)) return readEnvCall(node);
  if (ts.isBindingElement(node)) return readEnvBinding(node);
  return undefined;
}

function readEnvMember(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): EnvRead | undefined {
  const ts = typescript();
  const name = memberName(node);
  if (!name || !isEnvObject(bare(node.expression), name)) return undefined;
  return { name, nameNode: ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression };
}

function readEnvCall(node: ts.CallExpression): EnvRead | undefined {
  const ts = typescript();
  const [argument] = node.arguments;
  if (!argument || !ts.isStringLiteralLike(argument) || !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const { expression, name } = node.expression;
  const stubs = name.text === 'stubEnv' && /^(?:vi|vitest|jest)$/.test(expression.getText());
  const asksDeno = name.text === 'get' && /^Deno\.env$/.test(expression.getText());
  const asksConfig =
    /^(get|getOrThrow|getString)$/.test(name.text) &&
    /config|env/i.test(expression.getText()) &&
    isConstantCase(argument.text) &&
    !readsConfigFiles(node.getSourceFile());
  return stubs || asksDeno || asksConfig ? { name: argument.text, nameNode: argument } : undefined;
}

/** The `config` package reads JSON files: the names asked of it are theirs, not the environment's. */
const readsConfigFiles = (file: ts.SourceFile): boolean => /(?:from|require\()\s*['"]config['"]/.test(file.text);

/** `const { OPENAI_API_KEY } = process.env`, also under another local name. */
function readEnvBinding(node: ts.BindingElement): EnvRead | undefined {
  const ts = typescript();
  const pattern = node.parent;
  const declaration = pattern.parent;
  if (!ts.isObjectBindingPattern(pattern) || !ts.isVariableDeclaration(declaration) || !declaration.initializer)
    return undefined;
  const nameNode = node.propertyName ?? node.name;
  if (!ts.isIdentifier(nameNode) || !isEnvObject(bare(declaration.initializer), nameNode.text)) return undefined;
  return { name: nameNode.text, nameNode };
}

function isEnvObject(node: ts.Expression, member: string): boolean {
  const ts = typescript();
  if (isMember(node)) {
    if (memberName(node) !== 'env') return false;
    const owner = node.expression.getText();
    return owner === 'process' || owner === 'import.meta' || owner === 'Bun' || isConstantCase(member);
  }
  return ts.isIdentifier(node) && /^env$/i.test(node.text) && isConstantCase(member);
}

const isConstantCase = (name: string): boolean => /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(name);
