import type { RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import type { ImportedBinding, Span, UsageOf } from '../../../src/scan/usage.js';
import type { Client } from '../client/part.js';
import { packageFor } from './package.js';
import { isServed } from './served.js';

/** A provider that is imported as it is, `openai` of `@ai-sdk/openai`, and the statement that brings it in. */
export interface ReadyMade {
  readonly statement: UsageOf<'import'>;
  readonly binding: ImportedBinding;
  /** Where the name stands for it in this file and can stand for the new one. */
  readonly moving: readonly Span[];
  /** Where it asks for something that only OpenAI has: each reference is a model of its own, so that these can stay. */
  readonly staying: readonly Span[];
}

/** Undefined for a provider that is made, and for one that is read as a member of the whole module. */
export const readReadyMade = oncePerContext((client: Client, context: RuleContext): ReadyMade | undefined => {
  if (client.makerPlace || !/^(?:openai|azure)$/.test(client.className)) return undefined;
  const found = importsOf(client.file, context).flatMap((statement) =>
    statement.bindings.filter(({ span }) => span[0] === client.span[0]).map((binding) => ({ statement, binding })),
  )[0];
  if (!found) return undefined;
  const staying = found.binding.references.filter((reference) => asksForOther(reference, client, context));
  return { ...found, staying, moving: found.binding.references.filter((each) => !staying.includes(each)) };
});

/** True for a provider some of whose models have to come from OpenAI still. */
export function staysInPart(client: Client, context: RuleContext): boolean {
  if (client.route !== 'ai-sdk' || !context.leaves(client)) return false;
  return (readReadyMade(client, context)?.staying.length ?? 0) > 0;
}

/** The statements of a file that name the packages which are left. */
export function importsOf(file: string, { usages }: RuleContext): UsageOf<'import'>[] {
  return usages
    .filter((usage) => usage.kind === 'import')
    .filter((usage) => usage.file === file && isLeft(usage.module));
}

/** True for the packages that reach OpenAI by themselves. */
export function isLeft(module: string): boolean {
  return module === '@ai-sdk/openai' || module === '@ai-sdk/azure';
}

/** A call begins where the name of the provider does. */
function asksForOther([start]: Span, client: Client, context: RuleContext): boolean {
  const pkg = packageFor(client.file, context);
  // Of what goes another way than its provider another rule speaks.
  const own = new Set(context.requestsOf(client).map(({ id }) => id));
  return context.usages
    .filter((usage) => usage.kind === 'request')
    .filter(({ file, span, clients }) => file === client.file && span[0] === start && clients.includes(client.id))
    .some((request) => !isServed(request, pkg, context) || !own.has(request.id));
}
