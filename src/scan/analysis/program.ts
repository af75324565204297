import type { ScriptLanguage } from '../script-blocks/script-block.js';
import { GLOBALS_FILE } from './ambient-types.js';
import { compilerOptions, createHost, type ParsedFiles } from './compiler-host.js';
import { createModuleLookup } from './module-lookup.js';
import { createTreeResolver } from './module-resolution.js';
import { createNamedModules, type NamedModules } from './named-modules.js';
import type { PathAliases } from './path-aliases.js';
import type { SdkMajor } from './sdk-specifier.js';
import { describeSyntaxErrors, type ParseError } from './syntax-errors.js';
import { type ts, typescript } from './typescript.js';
import { treeFile, treePath } from './virtual-files.js';

export interface AnalysisInput {
  /** Every JS and TS file of the tree: relative to its root, with forward slashes. */
  readonly paths: readonly string[];
  /** Text of any of them, BOM kept; undefined where it cannot be read. */
  textOf(path: string): string | undefined;
  /** What the scripts of a component or page are written in; the names of other files say it. */
  languageOf?(path: string): ScriptLanguage | undefined;
  /** The files that the questions are about. */
  readonly seeds: readonly string[];
  /** Which declarations serve the `openai` imports of a file. */
  sdkMajorOf(path: string): SdkMajor;
  readonly aliases: PathAliases;
  /** How many imports away from a seed files are still read. One finds nearly all, at half the time of no limit. */
  readonly hops?: number;
}

/** One program over the seeds and what they import. Paths are those of AnalysisInput. */
export interface Analysis {
  readonly ts: typeof ts;
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** Undefined for a file that the program has not read. */
  sourceFile(path: string): ts.SourceFile | undefined;
  /** Undefined for declarations of the SDK and of the language. */
  pathOf(sourceFile: ts.SourceFile): string | undefined;
  /** The file of the tree that a specifier names, whether or not the program has read it. */
  resolve(fromPath: string, specifier: string): string | undefined;
  /** What the files of the tree that the program has read name, by their text. */
  readonly named: NamedModules;
  /** What keeps a file from being understood as a whole; empty for a sound one and for one not read. */
  syntaxErrors(path: string): readonly ParseError[];
}

/** Reads the seeds and what they import into one program. Loads the compiler. */
export function createAnalysis(input: AnalysisInput): Analysis {
  const { seeds, textOf, languageOf = () => undefined, sdkMajorOf, hops = 1 } = input;
  const resolveInTree = createTreeResolver(new Set(input.paths), input.aliases);
  const parsed: ParsedFiles = new Map();
  const lookUp = createModuleLookup({ seeds, hops, resolveInTree, textOf, sdkMajorOf });
  const requiredMajor = majorRequiredInTypeScript(input);
  const program = typescript().createProgram({
    rootNames: [GLOBALS_FILE, ...seeds.map(treeFile)],
    options: compilerOptions(),
    host: createHost({ textOf, languageOf, lookUp, parsed, requiredMajor }),
  });
  const sourceFile = (path: string) => program.getSourceFile(treeFile(path));
  return {
    ts: typescript(),
    program,
    checker: program.getTypeChecker(),
    sourceFile,
    pathOf: (file) => treePath(file.fileName),
    resolve: resolveInTree,
    named: createNamedModules(program.getSourceFiles().filter(({ fileName }) => treePath(fileName) !== undefined)),
    syntaxErrors: (path) => describeSyntaxErrors(sourceFile(path)),
  };
}

/** The compiler follows require() in JavaScript only; for TypeScript one declaration has to serve all files. */
function majorRequiredInTypeScript({ seeds, textOf, sdkMajorOf }: AnalysisInput): SdkMajor | undefined {
  const requires = /\brequire\(\s*['"`]openai['"`]/;
  const first = seeds.find((seed) => /\.[cm]?tsx?$/.test(seed) && requires.test(textOf(seed) ?? ''));
  return first === undefined ? undefined : sdkMajorOf(first);
}
