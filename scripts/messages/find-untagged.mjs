import { ts } from 'ts-morph';
import { parse, sourceFiles } from './collect-keys.mjs';

/** Files whose prose is for programs, or is written into somebody's code. */
const MACHINE_TEXT = [
  'src/config/config-schema.ts', // descriptions of the published JSON Schemas
  'src/config/json-schemas.ts',
  'src/config/provider-config.ts',
  'src/report/report-schemas.ts',
  'src/doctor/request-bodies.ts', // prompts
  'src/emulate/', // answers as the vendors' services word them
  'src/scan/analysis/ambient-types.ts', // declarations
  'src/scan/analysis/sdk-class-made.ts', // lists of names
  'src/scan/api-of-method.ts',
  'src/scan/results/answer-names.ts',
  'src/discover/skip-reasons.ts', // the head of a Git LFS pointer
  'src/cli/completion/scripts.ts', // shell code
  'src/messages/errors/samples.ts', // what stands in for a person's own files and words
  'transforms/rules/native-sdk/helper-texts.ts', // code
  'transforms/rules/structured-output/words.ts', // the prompt that is written into the code
];

/** Prose that does not go through `t`, as `{ file, line, text }`: it would stay English in every language. */
export function findUntagged() {
  return sourceFiles()
    .filter((file) => !MACHINE_TEXT.some((each) => file.startsWith(each)))
    .flatMap(untaggedIn);
}

/** A `t` that runs while its module loads, when the language is not known yet. */
export function findEager() {
  return sourceFiles().flatMap((file) =>
    nodesOf(file, (node) => ts.isTaggedTemplateExpression(node) && node.tag.getText() === 't' && !isInFunction(node)),
  );
}

const untaggedIn = (file) => nodesOf(file, (node) => isProse(node) && !isForMachines(node));

function nodesOf(file, isSought) {
  const source = parse(file);
  const found = [];
  const visit = (node) => {
    if (isSought(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ file, line: line + 1, text: node.getText() });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Two plain words or more, and no look of code. */
function isProse(node) {
  const text = textOf(node);
  if (text === undefined || CODE.test(text)) return false;
  return (text.match(/(?:^|[\s(“"'])[A-Za-z][a-z'’]+(?=[\s,.;:)?!…'"]|$)/g) ?? []).length > 1;
}

const CODE =
  /^\s*(?:import |export |const |let |await |return |[{}[<]|\/\/|#|function |async |declare |interface |new [A-Z]|catch |https?:\S*$|git |npm |npx )|=>|;\n|\|\||&&|\bas (?:const|never|any|OpenAI)\b|default as |stream: true|^(?:[A-Z]\w+ )+[A-Z]\w+$|for (?:await )?\(|^repoint |^, \w+: |\(\)|^\s*\w+\(/;

function textOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' … ');
}

/** Names, types, what is compared, what functions on texts take, and errors that are our own mistakes. */
function isForMachines({ parent, ...node }) {
  if (ts.isTaggedTemplateExpression(parent) || ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent))
    return true;
  if (ts.isLiteralTypeNode(parent) || ts.isAsExpression(parent) || ts.isCaseClause(parent)) return true;
  if (ts.isElementAccessExpression(parent) || ts.isComputedPropertyName(parent)) return true;
  if (ts.isBinaryExpression(parent)) return /^[!=]==$/.test(parent.operatorToken.getText());
  if (ts.isPropertyAssignment(parent)) return parent.name.pos === node.pos;
  if (ts.isNewExpression(parent)) return /Error$/.test(parent.expression.getText());
  return ts.isCallExpression(parent) && ON_TEXT.test(parent.expression.getText());
}

const ON_TEXT =
  /(?:^|\.)(?:startsWith|endsWith|includes|split|replace|replaceAll|indexOf|lastIndexOf|test|match|describe|querySelector|get|has|set|join|count|require|resolve)$/;

function isInFunction(node) {
  for (let above = node.parent; above; above = above.parent) if (ts.isFunctionLike(above)) return true;
  return false;
}
