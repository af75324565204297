import type { ScriptLanguage } from '../script-blocks/script-block.js';
import { ambientText, GLOBALS_FILE } from './ambient-types.js';
import type { ModuleLookup } from './module-lookup.js';
import { scriptKind } from './script-kind.js';
import type { SdkMajor } from './sdk-specifier.js';
import { sdkText } from './sdk-types.js';
import { type ts, typescript } from './typescript.js';
import { LIB_ROOT, SDK_ROOT, treePath } from './virtual-files.js';

/** Parsed files by virtual name. Programs that share it parse nothing twice. */
export type ParsedFiles = Map<string, ts.SourceFile>;

export interface HostInput {
  textOf(path: string): string | undefined;
  /** Of a component or page; undefined where the file's name says it. */
  languageOf(path: string): ScriptLanguage | undefined;
  readonly lookUp: ModuleLookup;
  readonly parsed: ParsedFiles;
  /** What `require('openai')` is in a TypeScript file; undefined where none asks. */
  readonly requiredMajor: SdkMajor | undefined;
}

/** Declarations are the same for every tree, so the process parses them once. */
const parsedDeclarations: ParsedFiles = new Map();

const LIB_FILE = 'lib.es2023.d.ts';

export function compilerOptions(): ts.CompilerOptions {
  const { JsxEmit, ModuleDetectionKind, ModuleKind, ModuleResolutionKind, ScriptTarget } = typescript();
  return {
    allowJs: true,
    // Components and pages, whose scripts are parsed under their own names.
    allowNonTsExtensions: true,
    jsx: JsxEmit.Preserve,
    lib: [LIB_FILE],
    maxNodeModuleJsDepth: 0,
    module: ModuleKind.ESNext,
    // Otherwise two TypeScript files that only use require() share one scope.
    moduleDetection: ModuleDetectionKind.Force,
    moduleResolution: ModuleResolutionKind.Bundler,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    target: ScriptTarget.ESNext,
    types: [],
  };
}

/** A compiler host that touches no disk: the tree comes through `textOf`, everything else from the package's own data. */
export function createHost({ textOf, languageOf, lookUp, parsed, requiredMajor }: HostInput): ts.CompilerHost {
  return {
    getSourceFile: (file, options) => {
      const cache = isSharedDeclaration(file) ? parsedDeclarations : parsed;
      const sourceFile = cache.get(file) ?? parse(file, options);
      if (sourceFile) cache.set(file, sourceFile);
      return sourceFile;
    },
    resolveModuleNameLiterals: (literals, fromFile) =>
      literals.map((literal) => ({ resolvedModule: describeModule(lookUp(fromFile, literal)) })),
    resolveTypeReferenceDirectiveReferences: (references) =>
      references.map(() => ({ resolvedTypeReferenceDirective: undefined })),
    getDefaultLibFileName: () => LIB_ROOT + LIB_FILE,
    getDefaultLibLocation: () => LIB_ROOT.slice(0, -1),
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: () => false,
    readFile: () => undefined,
    writeFile: () => undefined,
  };

  function parse(file: string, options: ts.CreateSourceFileOptions | ts.ScriptTarget): ts.SourceFile | undefined {
    const text = virtualText(file);
    if (text === undefined) return undefined;
    const { createSourceFile, JSDocParsingMode } = typescript();
    const settings = typeof options === 'object' ? options : { languageVersion: options };
    const jsDocParsingMode = JSDocParsingMode.ParseForTypeInfo;
    const path = treePath(file);
    const language = path === undefined ? undefined : languageOf(path);
    // No parents yet: the checker sets them when it binds the file, and to set them twice costs a tenth of the program.
    return createSourceFile(file, text, { ...settings, jsDocParsingMode }, false, scriptKind(language));
  }

  function virtualText(file: string): string | undefined {
    const path = treePath(file);
    if (path !== undefined) return textOf(path);
    return file.startsWith(SDK_ROOT) ? sdkText(file) : ambientText(file, requiredMajor);
  }
}

function isSharedDeclaration(file: string): boolean {
  return treePath(file) === undefined && file !== GLOBALS_FILE;
}

function describeModule(file: string | undefined): ts.ResolvedModuleFull | undefined {
  if (file === undefined) return undefined;
  const extension = /(\.d)?\.[cm]?[jt]sx?$/.exec(file)?.[0] ?? '.ts';
  return { resolvedFileName: file, extension, isExternalLibraryImport: treePath(file) === undefined };
}
