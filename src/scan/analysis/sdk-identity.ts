import type { Analysis } from './program.js';
import type { SdkMajor } from './sdk-specifier.js';
import { splitSdkFile } from './sdk-types.js';
import type { ts } from './typescript.js';
import { SDK_ROOT } from './virtual-files.js';

/** A class, interface or type of the SDK. */
export interface SdkSymbol {
  /** The same in all majors, e.g. `OpenAI`, `ChatCompletion`, `Stream`. Two modules each declare a `Completions`. */
  readonly name: string;
  /** Inside the package, without extension, e.g. `resources/chat/completions/completions`, `client`. */
  readonly module: string;
  readonly major: SdkMajor;
}

/**
 * The class, interface or type of the SDK that a value has: for a union or intersection the first, for a Promise what it
 * resolves to, for a type parameter its constraint, for a project's own subclass the class it extends. APIPromise counts as
 * itself; a class that is only named, not instantiated, counts as nothing.
 */
export function sdkSymbolOf(type: ts.Type, analysis: Analysis): SdkSymbol | undefined {
  return sdkSymbolsOf(type, analysis)[0];
}

/** Every one of them, e.g. both of `ChatCompletion | Stream<ChatCompletionChunk>`. */
export function sdkSymbolsOf(type: ts.Type, { ts, checker }: Analysis): readonly SdkSymbol[] {
  const seen = new Set<ts.Type>();
  return collect(type);

  function collect(current: ts.Type): readonly SdkSymbol[] {
    if (seen.has(current) || isClassItself(current)) return [];
    seen.add(current);
    const own = describe(current.aliasSymbol) ?? describe(current.getSymbol());
    return own ? [own] : typesBehind(current).flatMap(collect);
  }

  function typesBehind(current: ts.Type): readonly ts.Type[] {
    const symbol = current.getSymbol();
    if (current.isUnionOrIntersection()) return current.types;
    if (current.isTypeParameter()) return present(checker.getBaseConstraintOfType(current));
    if (symbol?.name === 'Promise') return checker.getTypeArguments(current as ts.TypeReference);
    if (!isClass(symbol)) return [];
    return checker.getBaseTypes(checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType);
  }

  function describe(symbol: ts.Symbol | undefined): SdkSymbol | undefined {
    const { Class, Interface, TypeAlias, Enum } = ts.SymbolFlags;
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName;
    if (!symbol || !file?.startsWith(SDK_ROOT) || !(symbol.flags & (Class | Interface | TypeAlias | Enum)))
      return undefined;
    const { major, path } = splitSdkFile(file);
    return { name: symbol.name, module: path.replace(/\.d\.ts$/, ''), major };
  }

  function isClassItself(current: ts.Type): boolean {
    return isClass(current.getSymbol()) && current.getConstructSignatures().length > 0;
  }

  function isClass(symbol: ts.Symbol | undefined): symbol is ts.Symbol {
    return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Class) !== 0;
  }
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
