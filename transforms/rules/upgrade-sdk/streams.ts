import { t } from '../../../src/messages/t.js';
import type { Edit, FindingProposal, Scanned } from '../../../src/plan/contract.js';
import { addImport, importStatement } from '../../../src/plan/edits/imports.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { indentAt } from '../../../src/plan/edits/text-lines.js';
import { obstacle, type Part } from '../../call-shapes/part.js';
import { isTypeScript } from '../../call-shapes/write.js';
import { behindCall } from './call.js';
import type { Import, Request, Unit } from './unit.js';

/**
 * A stream of bytes that the code takes apart by hand. It gets the same bytes from the response of the current client, so that
 * the code that takes them apart stays as it is; the report names the loop that makes it superfluous.
 */
export function liftByteStream(request: Request, method: string, unit: Unit, scanned: Scanned): Part {
  const { file } = request;
  // In version 4 the body is a stream of Node's already.
  if (unit.major === 4) {
    return {
      edits: [behindCall(request, '.asResponse().then(({ body }) => body)')],
      notes: [nameLoop(request, method)],
    };
  }
  const body = isTypeScript(file) ? 'body as any' : 'body';
  return {
    edits: [
      behindCall(request, `.asResponse().then(({ body }) => Readable.fromWeb(${body}))`),
      ...importReadable(file, unit, scanned),
    ],
    ...outOfPlace(file),
    notes: [nameLoop(request, method)],
  };
}

function importReadable(file: string, { imports }: Unit, { source }: Scanned): Edit[] {
  const text = source(file);
  const isThere = /\bReadable\b[^;\n]*(?:from\s*|require\(\s*)['"](?:node:)?stream['"]/.test(text);
  if (isThere) return [];
  const beside = imports.find((each) => each.file === file && standsAtTop(each, text));
  const form = beside?.form ?? (/\brequire\(/.test(text) ? 'require' : 'import');
  return [addImport(file, text, importStatement(['Readable'], 'node:stream', sniffStyle(text), form), beside)];
}

/** An import in a function is no place for another one. */
const standsAtTop = ({ form, span }: Import, text: string): boolean =>
  /^(?:import|import-type|require)$/.test(form) && indentAt(text, span[0]) === '';

/** In a component an import stands in its script. */
function outOfPlace(file: string): Part {
  if (!/\.(?:vue|svelte|astro)$/.test(file)) return {};
  return obstacle(t`a stream of Node is read in the component ${file}`, t`Move the call into a module of its own.`);
}

function nameLoop(request: Request, method: string): FindingProposal {
  const loop = `for await (const chunk of await openai.${method}({ ..., stream: true })) { chunk.choices[0]?.delta?.content }`;
  return {
    kind: 'finding',
    severity: 'info',
    usages: [request],
    title: t`the code that takes this stream apart stays, and gets the same bytes; the current client does it itself: ${loop}`,
    sources: [{ url: 'https://github.com/openai/openai-node#streaming-responses', date: '2026-11-23' }],
  };
}
