import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import type { Property } from '../../../src/scan/usage.js';
import type { ConvertedRequest, Request } from '../../call-shapes/call-shape.js';
import { type Dropped, refusedInChat, reportDropped } from '../../call-shapes/parameters.js';
import { joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { isNone } from '../parameters/tools-along.js';
import { convertMessages } from './messages.js';
import { moveMethod } from './method.js';
import { convertSetting } from './settings.js';
import { statefulParts } from './stateful.js';
import { usageInStream } from './stream-usage.js';

export function convertRequest(request: Request, scanned: Scanned): ConvertedRequest {
  const method = moveMethod(request, scanned);
  const literal = request.parameters?.literal;
  if (!request.parameters || !literal) {
    const part = joinParts([
      method.part,
      obstacle(t`its parameters are out of sight`, t`Write them as those of a chat call.`),
    ]);
    return { part, request };
  }
  const settings = request.parameters.properties
    .filter(({ name }) => name !== 'input' && name !== 'instructions')
    .map((property) => convertSetting(property, request, scanned));
  const messages = convertMessages(request, scanned);
  const dropped: Dropped[] = settings.flatMap(({ dropped: each }) => each ?? []);
  const kept: Property[] = [];
  const all = settings.flatMap(({ kept: each = [] }) => each);
  const isUnused = all.some((property) => isNone(property) && refusedInChat(property, request, scanned));
  for (const property of all) {
    const refused = refusedInChat(property, request, scanned);
    if (refused) dropped.push(refused);
    else if (isUnused && property.name === 'tools') dropped.push({ property, claim: callable(), changesOutput: true });
    else kept.push(property);
  }
  const gone = dropped.map(({ property }) => originalOf(property, request));
  const changed = dropped.filter(({ changesOutput }) => changesOutput);
  const stays = settings.filter(({ kept: each = [] }) => each.every((property) => kept.includes(property)));
  return {
    part: joinParts([
      method.part,
      unseenPart(request),
      ...statefulParts(request),
      ...stays.map(({ part = {} }) => part),
      messages.part,
      usageInStream(request, scanned),
      {
        edits: removeProperties([...gone, ...messages.gone], literal, scanned.source),
        notes: reportDropped(dropped, request),
        doubts: changed.map(({ property, claim }) => t`${property.name} is left out: ${claim}.`),
      },
    ]),
    request: {
      ...request,
      api: 'chat',
      method: method.name,
      roles: messages.roles,
      contentTypes: request.contentTypes.map((type) => CONTENT_TYPES[type] ?? type),
      parameters: { ...request.parameters, properties: kept },
    },
  };
}

const callable = () => t`without tool_choice none they may be called`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  input_text: 'text',
  output_text: 'text',
  input_image: 'image_url',
};

/** A setting that is refused under its new name goes from where it is written under its old one. */
function originalOf({ place }: Property, { parameters }: Request): Property {
  const found = parameters?.properties.find(
    (each) => each.place.file === place.file && each.place.span[0] === place.span[0],
  );
  if (!found) throw new Error('a parameter that is no parameter of its call');
  return found;
}

/** What is spread in from out of sight may hold anything that only Responses know. */
function unseenPart({ parameters }: Request): Part {
  const [unseen] = parameters?.unseen ?? [];
  if (unseen === undefined) return {};
  return obstacle(t`parameters from ${unseen} are out of sight`, t`Convert what they hold too, then the call.`);
}
