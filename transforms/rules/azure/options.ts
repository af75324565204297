import { t } from '../../../src/messages/t.js';
import type { Edit, Place, RuleContext } from '../../../src/plan/contract.js';
import { envRead } from '../../../src/plan/edits/env-read.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import type { Property } from '../../../src/scan/usage.js';
import { moveKey } from '../client/key.js';
import type { NewOption, Part } from '../client/part.js';
import type { Client } from './client.js';
import { replace } from './orphans.js';

/** Options that nobody else's client has. The first of them in sight makes room for the base URL. */
const OF_AZURE = ['endpoint', 'baseURL', 'apiVersion', 'deployment'];

/** What `AzureOpenAI`, or `OpenAI` with Azure's address, is given: its key and the target's base URL, and nothing of Azure's. */
export function moveOptions(client: Client, context: RuleContext): Part[] {
  const { own, login, bags, emptied } = describeOptions(client);
  const [room, ...others] = own;
  const key = login ? {} : keyOf(client, bags, context);
  const gone = [...others, ...emptied, ...(login && client.apiKey ? [login] : [])];
  return [
    key,
    room ? { edits: writeBaseURL(room, context) } : { insert: [{ name: 'baseURL', text: context.target.baseURL }] },
    { edits: removeProperties(gone, client.options?.literal, context.source) },
    { edits: bags.filter((bag) => !emptied.includes(bag)).flatMap((bag) => dropMembers(bag, context)) },
    { doubts: doubtsOf(client, bags, context) },
    ...(login ? [replaceLogin(login, client, context)] : []),
  ];
}

/** What goes from the options, and with it all that is written in it. */
export function removedOptions(client: Client): Place[] {
  const { own, login, bags, emptied } = describeOptions(client);
  const members = bags.filter((bag) => !emptied.includes(bag)).flatMap((bag) => membersOf(bag).filter(isOfAzure));
  return [...own, ...(login ? [login] : []), ...emptied, ...members].map(({ place }) => place);
}

function describeOptions({ options }: Client) {
  const properties = options?.properties ?? [];
  const own = OF_AZURE.flatMap((name) => properties.filter((property) => property.name === name));
  const login = properties.find(({ name }) => name === 'azureADTokenProvider');
  const bags = properties.filter(({ name }) => name === 'defaultQuery' || name === 'defaultHeaders');
  return { own, login, bags, emptied: bags.filter((bag) => isEmptied(bag, login !== undefined)) };
}

function writeBaseURL(room: Property, context: RuleContext): Edit[] {
  const { file } = room.place;
  const url = quoted(context.target.baseURL, sniffStyle(context.source(file)));
  if (room.form === 'shorthand') return [replace(room.place, `baseURL: ${url}`)];
  return [
    ...(room.name === 'baseURL' ? [] : [replace({ file, span: room.nameSpan }, 'baseURL')]),
    replace({ file, span: room.valueSpan }, url),
  ];
}

/** The key from its own option, else from the header in which Azure takes it. */
function keyOf(client: Client, bags: readonly Property[], context: RuleContext): Part {
  if (client.apiKey) return moveKey(client, context);
  const header = bags.flatMap((bag) => membersOf(bag).filter(isOfAzure)).find(({ name }) => /^api-key$/i.test(name));
  return header ? { insert: [keyFrom(header, context)] } : moveKey(client, context);
}

function keyFrom({ place, valueSpan, value }: Property, context: RuleContext): NewOption {
  const source = context.source(place.file);
  const isEnv = value.leaves.some(({ kind }) => kind === 'env');
  const expression = isEnv ? envRead(context.target.keyEnv, place.file, context) : source.slice(...valueSpan);
  return { name: 'apiKey', expression };
}

const isOfAzure = ({ name }: Property): boolean => /^api-(?:version|key)$/i.test(name);

const membersOf = (bag: Property): readonly Property[] => bag.object?.properties ?? [];

/** True where nothing is left in it. */
function isEmptied(bag: Property, hasOtherLogin: boolean): boolean {
  const members = membersOf(bag);
  const goes = (member: Property): boolean =>
    isOfAzure(member) || (hasOtherLogin && /^authorization$/i.test(member.name));
  return members.length > 0 && members.every(goes) && bag.object?.unseen.length === 0;
}

function dropMembers(bag: Property, context: RuleContext): Edit[] {
  return removeProperties(membersOf(bag).filter(isOfAzure), bag.object?.literal, context.source);
}

function doubtsOf({ options }: Client, bags: readonly Property[], { provider }: RuleContext): string[] {
  const unseen = [...(options?.unseen ?? []), ...bags.flatMap(({ name, object }) => (object ? object.unseen : [name]))];
  return unseen.map(
    (what) => t`${what} may hold more that only Azure knows; ${provider.name} takes a key and a base URL.`,
  );
}

/** A token of Microsoft's says nothing to anybody else: a key takes its place. */
function replaceLogin(login: Property, client: Client, context: RuleContext): Part {
  const read = envRead(context.target.keyEnv, login.place.file, context);
  const room = { file: login.place.file, span: login.place.span };
  return {
    edits: client.apiKey ? [] : [replace(room, `apiKey: ${read}`)],
    doubts: [t`It proves itself by a token of Microsoft Entra; a key takes its place.`],
    findings: [
      {
        kind: 'finding',
        severity: 'action',
        holds: true,
        usages: [client],
        place: login.place,
        title: t`the token provider of this client is replaced by a key from ${context.target.keyEnv}`,
        todo: t`Set ${context.target.keyEnv} wherever the program runs, and remove what is left of @azure/identity if nothing else uses it.`,
      },
    ],
  };
}
