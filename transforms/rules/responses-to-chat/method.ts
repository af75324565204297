import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { obstacle, type Part } from '../../call-shapes/part.js';
import { replaceAt } from '../../call-shapes/write.js';
import { schemaInstruction } from './schema-instruction.js';

export interface MovedMethod {
  readonly name: string;
  readonly part: Part;
}

export function moveMethod(request: Request, scanned: Scanned): MovedMethod {
  const { method, methodPlace } = request;
  const { source } = scanned;
  const isHttp = /^[A-Z]+ /.test(method);
  const isCreate = isHttp ? /^POST .*\/responses$/.test(method) : method === 'responses.create';
  // Without a schema that the provider takes there is nothing that the SDK could parse by.
  const isParsedHere = method === 'responses.parse' && schemaInstruction(request, scanned) !== undefined;
  const isHelper = method === 'responses.stream' && isHelperKept(request);
  if (!isCreate && !isParsedHere && !isHelper)
    return { name: method, part: obstacle(...(OTHERS[method] ?? useOwnStore)()) };
  const api = isHelper && sdkMajorOf(request, scanned) === 4 ? 'beta.chat.completions' : 'chat.completions';
  const name = isHttp ? method.replace(/responses$/, 'chat/completions') : `${api}.${isHelper ? 'stream' : 'create'}`;
  const written = methodPlace && source(methodPlace.file).slice(...methodPlace.span);
  const at = written?.lastIndexOf('responses') ?? -1;
  if (!methodPlace || at < 0) {
    return { name, part: obstacle(t`the name of the method is not written at the call`, t`Call ${name}.`) };
  }
  const start = methodPlace.span[0] + at;
  const place = { file: methodPlace.file, span: [start, start + 'responses'.length] as const };
  const end = methodPlace.span[1];
  const called = { file: methodPlace.file, span: [end - 'parse'.length, end] as const };
  const moved = replaceAt(place, isHttp ? 'chat/completions' : api);
  return { name, part: { edits: isParsedHere ? [moved, replaceAt(called, 'create')] : [moved] } };
}

/** An answer by a schema, or one that is stored, comes from the helper in a way of its own. */
const isHelperKept = ({ parameters }: Request): boolean =>
  !parameters?.properties.some(({ name }) => name === 'text' || name === 'response_id' || name === 'tools');

function sdkMajorOf({ clients }: Request, { usages }: Scanned): number | undefined {
  return usages.find((usage): usage is UsageOf<'client'> => usage.kind === 'client' && clients.includes(usage.id))
    ?.sdkMajor;
}

type Advice = readonly [what: string, todo: string];

const useOwnStore = (): Advice => [
  t`it works on stored responses`,
  t`Keep the messages of a conversation in your own store.`,
];

const OTHERS: Readonly<Record<string, () => Advice>> = {
  'responses.parse': () => [
    t`it parses the answer by a schema`,
    t`Call chat.completions.parse with response_format where the provider takes json_schema, else chat.completions.create.`,
  ],
  'responses.stream': () => [
    t`its helper tells events that chat completions do not have`,
    t`Call chat.completions.stream: 'content.delta' stands for 'response.output_text.delta', finalChatCompletion() for finalResponse().`,
  ],
  'beta.responses.create': () => [
    t`it runs several agents on the server`,
    t`Call the models one after the other from your own code.`,
  ],
  'responses.compact': () => [
    t`it shortens a conversation on the server`,
    t`Summarise the older messages with a call of your own and send the summary in their place.`,
  ],
};
