import { t } from '../../messages/t.js';
import { type KnownExports, knownCall, knownConstruction, type PackageCall } from '../analysis/package-calls.js';
import { type PackageExport, packageExportAt } from '../analysis/package-exports.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { isMember, memberName, propertyName } from '../analysis/walk.js';
import { describeOptions } from '../client-options.js';
import type { ClientOrigins } from '../client-origins.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage } from '../usage.js';

const PACKAGES = /^@ai-sdk\/(?:openai|azure|openai-compatible)(?:\/.+)?$/;
/** The functions that make a provider, and the class that did so before ai 3.1. Whose it is, its base URL tells. */
const MAKERS: KnownExports<true> = {
  modules: PACKAGES,
  names: { createOpenAI: true, createAzure: true, createOpenAICompatible: true, OpenAI: true },
};
/** The providers that the packages make themselves, from the environment. */
const READY_MADE = /^(?:openai|azure)$/;

/** `createOpenAI({ ... })`, and the ready-made `openai`: that one is told where it is imported. */
export function aiSdkClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const made = knownCall(node, MAKERS, context) ?? knownConstruction(node, MAKERS, context);
  return made ? describeMade(made, context) : describeReadyMade(node, context);
}

/** The providers that an expression can hold. */
export function providersBehind(expression: ts.Node, context: ScanContext): ClientOrigins {
  const ids = new Set<string>();
  const unseen = new Set<string>();
  for (const { node } of context.origins.of(expression)) {
    const client = context.clients.get(node) ?? readyMadeAt(node, context);
    if (client?.route === 'ai-sdk') ids.add(client.id);
    else unseen.add(node.getText().replace(/\s+/g, ' ').slice(0, 60));
  }
  return { clients: [...ids], ...(unseen.size > 0 ? { unseen: t`comes from ${[...unseen].join(', ')}` } : {}) };
}

function describeMade({ call, name, module }: PackageCall<true>, context: ScanContext): ClientUsage {
  const because = [t`${name} is imported from ${module}`];
  return {
    ...context.describe('client', 'ai-sdk', call, { confidence: 'proven', because }),
    className: name,
    ...describeOptions(call, { key: 'apiKey', url: 'baseURL' }, context),
    ...(typescript().isIdentifier(call.expression) ? { makerPlace: context.places.of(call.expression) } : {}),
  };
}

function describeReadyMade(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  if (!READY_MADE.test(nameBroughtIn(node) ?? '')) return undefined;
  const exported = packageExportAt(node, context);
  if (!exported || exported.declaration !== node || !isReadyMade(exported)) return undefined;
  const because = [t`${exported.name} of ${exported.module} is a provider made from the environment`];
  const place = context.places.of(node);
  return {
    ...context.describe('client', 'ai-sdk', node, { confidence: 'proven', because }),
    className: exported.name,
    argument: 'none',
    argumentPlace: { ...place, span: [place.span[1], place.span[1]] },
  };
}

function readyMadeAt(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const exported = packageExportAt(node, context);
  return exported && isReadyMade(exported) ? context.clients.get(exported.declaration) : undefined;
}

function isReadyMade({ module, name }: PackageExport): boolean {
  return PACKAGES.test(module) && READY_MADE.test(name);
}

/** The name that a node takes out of a module, if it may be one that does. */
function nameBroughtIn(node: ts.Node): string | undefined {
  const ts = typescript();
  if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node))
    return ts.isTypeOnlyImportOrExportDeclaration(node) ? undefined : (node.propertyName ?? node.name).text;
  if (ts.isBindingElement(node)) return propertyName(node.propertyName ?? node.name);
  return isMember(node) ? memberName(node) : undefined;
}
