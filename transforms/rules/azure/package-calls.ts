import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Edit, FindingProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import type { CallPlaces, Place, Property } from '../../../src/scan/usage.js';
import { writeArguments } from './arguments.js';
import type { Request } from './client.js';
import { replace } from './orphans.js';
import { renameOptions } from './package-options.js';

/** A call of `@azure/openai`: `client.getChatCompletions(deployment, messages, options)`. */
export type PackageCall = Request & { readonly call: CallPlaces; readonly methodPlace: Place };

/** What the openai package calls the same. */
const METHODS: Readonly<Record<string, string>> = {
  getChatCompletions: 'chat.completions.create',
  streamChatCompletions: 'chat.completions.create',
  listChatCompletions: 'chat.completions.create',
  getCompletions: 'completions.create',
  streamCompletions: 'completions.create',
  listCompletions: 'completions.create',
  getEmbeddings: 'embeddings.create',
  getImages: 'images.generate',
};

export function isPackageCall(request: Request): request is PackageCall {
  return request.route === 'azure' && request.call !== undefined;
}

/** The call as the openai package has it; undefined for one that has no counterpart there, or cannot be seen through. */
export function convertCall(request: Request): Request | undefined {
  if (!isPackageCall(request) || whyNot(request) !== undefined) return undefined;
  const method = METHODS[request.method];
  if (method === undefined || !request.parameters) return undefined;
  const properties = [...request.parameters.properties.map(asProperty), ...formatOf(request)];
  return { ...request, route: 'openai', method, parameters: { ...request.parameters, properties } };
}

/** A raw call to Azure, told as one to OpenAI. */
export function convertRawCall(request: Request): Request | undefined {
  if (request.route !== 'azure' || isPackageCall(request)) return undefined;
  const method = request.method.replace(/\/openai\/(?:deployments\/[^/]+|v1)(?=\/)/, '/v1');
  return { ...request, route: 'http', method };
}

/** Without options nothing can be inserted into them: the format is written with the call, as if it had been there. */
function formatOf({ api, parameters, call: { inside } }: PackageCall): Property[] {
  if (api !== 'embeddings' || parameters?.literal) return [];
  const end = [inside.span[1], inside.span[1]] as const;
  const place = { file: inside.file, span: end };
  const value = {
    place,
    leaves: [{ kind: 'text', pieces: [{ kind: 'text', text: 'float' }], role: 'value', via: [] }],
  } as const;
  return [
    {
      name: 'encoding_format',
      form: 'pair',
      place,
      nameSpan: end,
      valueSpan: end,
      removal: end,
      value,
      conditional: false,
    },
  ];
}

function asProperty({ written: _, ...property }: Property): Property {
  return property.form === 'argument' ? { ...property, form: 'pair' } : property;
}

/** Why a call cannot be rewritten, in words that go on from `because`. */
export function whyNot(request: PackageCall): string | undefined {
  if (!Object.hasOwn(METHODS, request.method))
    return t`the openai package takes other arguments than ${request.method}`;
  if (!request.methodPlace) return t`${request.method} is not called on its client directly`;
  const [own] = request.call.ownOptions ?? [];
  if (own) return t`${own.name} has no place among the parameters of the openai package`;
  const [unseen] = request.parameters?.unseen ?? [];
  if (unseen !== undefined) return t`its options come from ${unseen}, out of sight`;
  return request.call.arguments.length < 2 ? t`its arguments are out of sight` : undefined;
}

export function reportCall(request: PackageCall, reason: string, context: RuleContext): FindingProposal {
  const method = METHODS[request.method] ?? t`the counterpart of the openai package`;
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request, ...context.clientsOf(request)],
    place: request,
    title: t`${request.method} cannot be rewritten: ${reason}`,
    todo: t`Call ${method} with { model, ... } in snake_case on a client of the openai package, and read its answer in snake_case; the client of @azure/openai stays until then.`,
  };
}

/** Method, arguments and option names, as the openai package has them. */
export function moveCall(request: Request, context: RuleContext): Proposal[] {
  const written = context.scanned.usages.find(({ id }) => id === request.id);
  if (written?.kind !== 'request' || !isPackageCall(written) || request.route === 'azure') return [];
  if (!context.moves(request)) return [];
  const source = context.source(request.file);
  const doubts = requestDoubts(request, context);
  return [
    {
      kind: 'change',
      tier: doubts.length > 0 ? 'review' : 'auto',
      usages: [request],
      edits: [
        replace(written.methodPlace, request.method),
        ...awaitList(written),
        ...writeArguments(written, extrasOf(request, source), source),
        ...renameOptions(written, request, context),
      ],
      title: `${written.method} -> ${request.method}`,
      why: joinSentences([
        t`The openai package takes one object, with the model in it, and names in snake_case.`,
        ...doubts,
      ]),
      sources: [SOURCE],
    },
  ];
}

const SOURCE = {
  url: 'https://aka.ms/oai/js/migrate',
  date: '2026-11-23',
};

/** `for await (const event of client.listChatCompletions(...))`: a stream of the openai package comes by a promise. */
function awaitList({ method, call, file, span }: PackageCall): Edit[] {
  if (!method.startsWith('list') || call.awaited) return [];
  return [{ file, start: span[0], end: span[0], text: 'await ' }];
}

/** What the method's name said, and what the SDK would otherwise decide by itself. */
function extrasOf({ stream, api, parameters }: Request, source: string): string[] {
  const asksForFloats = api === 'embeddings' && !parameters?.literal;
  return [
    ...(stream === 'yes' ? ['stream: true'] : []),
    ...(asksForFloats ? [`encoding_format: ${quoted('float', sniffStyle(source))}`] : []),
  ];
}
