import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { isParsed, typeOf } from '../../../src/plan/needs.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property } from '../../../src/scan/usage.js';
import type { ConvertedRequest, Request } from '../../call-shapes/call-shape.js';
import { doubt, joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { replaceAt, wordText } from '../../call-shapes/write.js';
import { schemaFormatOf, takesJsonObject } from './asks.js';
import { asJsonObject, isAlways } from './format.js';
import { doubtSecondMessage, tellSchema } from './messages.js';
import { schemaText } from './schema-text.js';
import { byHand, byHandInPrompt } from './words.js';

export function convertRequest(request: Request, scanned: Scanned): ConvertedRequest {
  const format = schemaFormatOf(request);
  const parameters = request.parameters;
  if (!format || !parameters) return { part: {}, request };
  const others = parameters.properties.filter(({ name }) => name !== 'response_format');
  const kept = takesJsonObject(request, scanned) ? [asJsonObject(format)] : [];
  return {
    part: joinParts([askForJson(format, request, scanned), callCreate(request, scanned), unseenPart(request)]),
    request: {
      ...request,
      method: request.method.replace(/^(?:beta\.)?(.*\b)parse$/, '$1create'),
      parameters: { ...parameters, properties: [...others, ...kept] },
    },
  };
}

function askForJson(format: Property, request: Request, scanned: Scanned): Part {
  const { source } = scanned;
  const todoByHand = takesJsonObject(request, scanned) ? byHand() : byHandInPrompt();
  if (/\.(?:stream|runTools)$/.test(request.method)) return obstacle(streamed(), todoByHand);
  const messages = lastOf(request.parameters?.properties ?? [], 'messages');
  if (!messages || !isOwn(messages, request)) return obstacle(t`its messages are out of sight`, todoByHand);
  if (!isOwn(format, request) || !isAlways(format)) return obstacle(t`it asks for a schema only at times`, todoByHand);
  const text = source(format.place.file);
  const schema = typeOf(format) === 'json_schema' ? schemaText(format, text, SCHEMA) : undefined;
  if (schema === undefined) return obstacle(t`its schema is out of sight`, todoByHand);
  const written = source(messages.place.file);
  return joinParts([
    replaceFormat(format, request, scanned),
    tellSchema(schema, messages, request, written),
    doubtSecondMessage(messages, written, factsFor(request, scanned)),
  ]);
}

/** Asks for any JSON, or for nothing where the provider is not known to take even that. */
function replaceFormat(format: Property, request: Request, scanned: Scanned): Part {
  const { source, provider } = scanned;
  if (!takesJsonObject(request, scanned)) {
    const edits = removeProperties([format], request.parameters?.literal, source);
    const said = t`${provider.name} is not known to take response_format at all: the prompt alone asks for JSON`;
    return joinParts([{ edits }, doubt(t`${said}, and ${checkOf(request)}.`)]);
  }
  const json = `{ ${wordText('type', 'json_object', request, source(format.place.file))} }`;
  const name = format.form === 'shorthand' ? 'response_format: ' : '';
  return joinParts([
    { edits: [replaceAt({ file: format.place.file, span: format.valueSpan }, `${name}${json}`)] },
    doubt(t`${provider.name} answers in JSON then, but nothing holds it to the schema: ${checkOf(request)}.`),
  ]);
}

const SCHEMA = ['json_schema', 'schema'];
const streamed = () => t`its helper parses what it streams by the schema`;

const checkOf = ({ method }: Request): string =>
  isParsed(method)
    ? t`the answer is checked here from now on, and what does not fit throws`
    : t`see that the code which reads the answer copes with what does not fit`;

/** Written at the call, or set on its object, in every case. */
function isOwn({ place, form, conditional }: Property, { parameters, file }: Request): boolean {
  if (conditional || form === 'method') return false;
  if (form === 'assignment') return place.file === file;
  const { literal } = parameters ?? {};
  if (literal?.place.file !== place.file) return false;
  return literal.members.some(([start, end]) => start === place.span[0] && end === place.span[1]);
}

/** `parse` has nothing to parse by any more. Below `beta` there is no `create`. */
function callCreate({ method, methodPlace }: Request, { source }: Scanned): Part {
  if (!isParsed(method)) return {};
  const todo = t`Call chat.completions.create. ${byHand()}`;
  if (!methodPlace) return obstacle(t`the name of its method is not written at the call`, todo);
  const { file, span } = methodPlace;
  const [start, end] = span;
  const name = source(file).slice(...span);
  if (source(file)[end] === '<') return obstacle(t`its method is given types of its own`, todo);
  const beta = /^beta\s*\.\s*/.exec(name)?.[0].length ?? 0;
  const drop = beta > 0 ? [replaceAt({ file, span: [start, start + beta] }, '')] : [];
  return { edits: [...drop, replaceAt({ file, span: [end - 'parse'.length, end] }, 'create')] };
}

function unseenPart({ parameters }: Request): Part {
  const [unseen] = parameters?.unseen ?? [];
  return unseen === undefined ? {} : doubt(t`See that ${unseen} holds neither messages nor a response_format.`);
}
