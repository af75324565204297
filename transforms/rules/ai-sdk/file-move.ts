import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import type { Span, UsageOf } from '../../../src/scan/usage.js';
import type { Client } from '../client/part.js';
import { movedStrings } from './gateway-strings.js';
import { isOrphaned, type Replacement, writeImports } from './import-edits.js';
import { type ProviderPackage, packageFor, requestsFrom } from './package.js';
import { importsOf, type ReadyMade, readReadyMade } from './ready-made.js';
import { settingsFor } from './settings.js';
import { writeInstance } from './write-settings.js';

type Import = UsageOf<'import'>;

/** What all providers of a file share when they move: its imports, and one provider in place of the ready-made ones. */
export interface FileMove {
  readonly edits: readonly Edit[];
  /** How the ready-made provider is called from now on. */
  readonly variable: string;
  /** Bindings of the packages that are left which nobody needs any more, by statement. */
  readonly orphans: ReadonlyMap<string, readonly string[]>;
  /** The statements of those packages that are gone. */
  readonly gone: ReadonlySet<string>;
  /** Why a person has to look, for a provider that is put in place of a ready-made one. */
  readonly doubts: readonly string[];
}

export const moveOfFile = oncePerContext((file: string, context: RuleContext): FileMove => {
  const pkg = packageFor(file, context);
  const source = context.source(file);
  const movers = moversIn(file, context);
  const ready = movers.flatMap((client) => readReadyMade(client, context) ?? []);
  const variable = nameVariable(pkg, ready, source);
  const settings = settingsFor(pkg, requestsFrom(file, context), file, context);
  const replacements = [
    ...importsOf(file, context).map(replace),
    ...(movedStrings(file, context).length > 0 ? [{ orphans: [], ...bringReady(variable) }] : []),
  ];
  return {
    edits: [
      ...writeImports(file, pkg.name, replacements, source),
      ...ready.flatMap((each) => each.moving.map((span) => renameReference(file, span, each, variable, source))),
    ],
    variable,
    orphans: new Map(replacements.flatMap(({ statement, orphans }) => (statement ? [[statement.id, orphans]] : []))),
    gone: new Set(replacements.filter(isOrphaned).flatMap(({ statement }) => statement?.id ?? [])),
    doubts: settings.doubts,
  };

  function replace(statement: Import): Replacement {
    const own = ready.filter((each) => each.statement.id === statement.id);
    const [handedOn] = statement.form === 'export' ? own : [];
    const isNeeded = handedOn !== undefined || own.some(({ moving }) => moving.length > 0);
    const brought = isNeeded ? bringReady(handedOn?.binding.local ?? variable) : { names: [] };
    const isMade = movers.some((client) => isMadeWith(client, statement));
    return {
      statement,
      orphans: handedOn ? [handedOn.binding.local] : orphansOf(statement, movers, own),
      ...brought,
      names: [...new Set([...(isMade ? [pkg.factory] : []), ...brought.names])],
    };
  }

  function bringReady(called: string): { readonly names: readonly string[]; readonly instance?: string } {
    const { readyMade, factory } = pkg;
    if (readyMade !== undefined) return { names: [readyMade === called ? called : `${readyMade} as ${called}`] };
    const end = sniffStyle(source).semicolon ? ';' : '';
    return {
      names: [factory],
      instance: `const ${called} = ${writeInstance(factory, settings.options, source)}${end}`,
    };
  }
});

/** The providers of a file that go to another package. */
function moversIn(file: string, context: RuleContext): Client[] {
  return context.usages
    .filter((usage) => usage.kind === 'client')
    .filter((client) => client.file === file && client.route === 'ai-sdk')
    .filter(({ className }) => className !== 'createOpenAICompatible')
    .filter((client) => context.leaves(client) && context.moves(client));
}

function isMadeWith({ makerPlace }: Client, { bindings }: Import): boolean {
  const start = makerPlace?.span[0];
  return bindings.some(({ references }) => references.some(([at]) => at === start));
}

function orphansOf({ bindings }: Import, movers: readonly Client[], ready: readonly ReadyMade[]): string[] {
  const replaced = new Set([
    ...movers.flatMap(({ makerPlace }) => (makerPlace ? [makerPlace.span[0]] : [])),
    ...ready.flatMap(({ moving }) => moving.map(([start]) => start)),
  ]);
  return bindings
    .filter(({ references }) => references.length > 0 && references.every(([start]) => replaced.has(start)))
    .map(({ local }) => local);
}

/** The provider's name, unless the file has something of that name. */
function nameVariable({ label }: ProviderPackage, [first]: readonly ReadyMade[], source: string): string {
  const isTaken = new RegExp(`(?<![\\w$.'"\`/-])${label}(?![\\w$'"\`/-])`).test(source);
  return isTaken ? (first?.binding.local ?? `${label}Provider`) : label;
}

/** `{ openai }` keeps its name for whoever reads the object or imports it. */
function renameReference(file: string, span: Span, { binding }: ReadyMade, to: string, source: string): Edit {
  const [start, end] = span;
  const isNamed = binding.namingToo?.some(([at]) => at === start) ?? false;
  if (!isNamed || binding.local === to) return { file, start, end, text: to };
  const isExport = /\bexport\s*\{[^}]*$/.test(source.slice(0, start));
  return { file, start, end, text: isExport ? `${to} as ${binding.local}` : `${binding.local}: ${to}` };
}
