import { t } from '../../../src/messages/t.js';
import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { foldPieces, textLeaves } from '../../../src/plan/values.js';
import type { Client } from './client.js';
import { replace } from './orphans.js';

/** Behind the resource: the deployment or the version, the operation, and the query. */
const AZURE_PATH = /\/openai\/(?:deployments\/[^/?#]+|v1)(\/[^?#]*)?(?:\?([^#]*))?$/;

/** The same in the source of a template, with expressions for what only run time knows. */
const AZURE_TEMPLATE =
  /^`[\s\S]*?\/openai\/(?:deployments\/(?:[^/`$]|\$\{[^}]*\})+|v1)((?:\/|\$\{[^}]*\})(?:[^?`$]|\$\{[^}]*\})*)(?:\?[\s\S]*)?`$/;

/** Operations that only Azure has, and parameters in the query that would be lost. */
const OF_AZURE = /^\/extensions\/|^\/images\/generations:submit/;

export type AddressMove = { readonly edits: readonly Edit[] } | { readonly blocked: string };

/** Azure's URL of an operation becomes the target's: the resource, the deployment and the version go. */
export function moveAddress({ azure, baseURL }: Client, context: RuleContext): AddressMove {
  const { address } = azure;
  if (!address) return { blocked: t`the URL is put together in more than one place` };
  const written = context.source(address.file).slice(...address.span);
  const found = textLeaves(baseURL).map(({ pieces }) => AZURE_PATH.exec(foldPieces(pieces)));
  const operations = [...new Set(found.map((match) => match?.[1] ?? ''))];
  const special = operations.find((operation) => OF_AZURE.test(operation));
  if (special !== undefined) return { blocked: t`${special} is an operation of Azure's own` };
  if (found.some((match) => match?.[2]?.includes('&')))
    return { blocked: t`its query holds more than the API version` };
  const moved = writeAddress(written, operations, context.target.baseURL);
  if (moved === undefined) return { blocked: t`the operation is not written out in it` };
  const text = moved.startsWith('`') ? moved : quoted(moved, sniffStyle(context.source(address.file)));
  return { edits: [replace(address, text)] };
}

/** What is handed in as the operation is handed on, even where all in sight hand in the same. */
function writeAddress(written: string, operations: readonly string[], base: string): string | undefined {
  const kept = AZURE_TEMPLATE.exec(written)?.[1];
  if (kept?.includes('${')) return `\`${base}${kept}\``;
  const [operation, ...others] = operations;
  return operation && others.length === 0 && written.includes(operation) ? base + operation : undefined;
}
