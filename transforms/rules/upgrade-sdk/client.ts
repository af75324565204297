import { t } from '../../../src/messages/t.js';
import type { Edit, Scanned } from '../../../src/plan/contract.js';
import { renameProperty } from '../../../src/plan/edits/rename-property.js';
import type { UsageOf, V3Api } from '../../../src/scan/usage.js';
import { doubt, joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { localNames } from './local-names.js';
import { isOfV3 } from './names.js';
import type { Unit } from './unit.js';

type Client = UsageOf<'client'>;

/** Options that configure axios, or a login that the current client has no name for. */
const UNKNOWN: Readonly<Record<string, string>> = {
  get baseOptions() {
    return t`Give its headers as defaultHeaders and its timeout as timeout; a proxy or an agent goes into fetchOptions.`;
  },
  get accessToken() {
    return t`Give it as apiKey.`;
  },
  get username() {
    return t`Give a key as apiKey.`;
  },
  get password() {
    return t`Give a key as apiKey.`;
  },
  get formDataCtor() {
    return t`Leave it out: the current client needs none.`;
  },
};

/** `new OpenAIApi(new Configuration({ basePath }))` becomes `new OpenAI({ baseURL })`. */
export function liftClient(client: Client, unit: Unit, scanned: Scanned): Part {
  const where = `${client.file}:${client.position.line}`;
  const apis = client.v3?.apis ?? [];
  const reason = whyNot(client, apis);
  if (reason !== undefined) {
    return obstacle(t`the Configuration at ${where} ${reason}`, t`Make it new OpenAI({ apiKey, baseURL }) by hand.`);
  }
  const known = apis.every(({ arguments: given }) => given.length === 1);
  const more = known
    ? {}
    : obstacle(
        t`the OpenAIApi made of the Configuration at ${where} is given more than that`,
        t`Give a base path as baseURL and the settings of axios as timeout, defaultHeaders or fetchOptions, among the options.`,
      );
  return joinParts([
    { edits: liftOptions(client, scanned) },
    inBrowser(client),
    unknownOptions(client),
    more,
    unwrap(client, apis, unit, scanned),
  ]);
}

/** The current client does not start where a page's visitors could read its key. */
function inBrowser({ file, position }: Client): Part {
  if (!/\.(?:[jt]sx|vue|svelte)$/.test(file)) return {};
  return doubt(
    t`Where the client at ${file}:${position.line} is made in a browser it throws, unless it is given dangerouslyAllowBrowser: true; better move it to a server.`,
  );
}

function whyNot({ argument, options, v3 }: Client, apis: readonly V3Api[]): string | undefined {
  if (!v3 || apis.length === 0) return t`becomes a client out of sight`;
  if (argument === 'opaque') return t`gets its options from a place out of sight`;
  if (argument === 'none' && apis.some(({ inline, follows }) => !inline && !follows)) return t`has no options`;
  const [unseen] = options?.unseen ?? [];
  return unseen === undefined ? undefined : t`gets some of its options from ${unseen}`;
}

function liftOptions({ options }: Client, { source }: Scanned): Edit[] {
  return (options?.properties ?? [])
    .filter(({ name }) => name === 'basePath')
    .map((property) => renameProperty(property, source(property.place.file), 'baseURL'));
}

function unknownOptions({ options, file, position }: Client): Part {
  const found = (options?.properties ?? []).filter(({ name }) => Object.hasOwn(UNKNOWN, name));
  return joinParts(
    found.map(({ name }) =>
      obstacle(t`the Configuration at ${file}:${position.line} has ${name}`, UNKNOWN[name] ?? ''),
    ),
  );
}

/** The options stay where they are; the Configuration around them goes, or becomes the client itself. */
function unwrap(client: Client, apis: readonly V3Api[], unit: Unit, scanned: Scanned): Part {
  const source = scanned.source(client.file);
  const [only] = apis;
  const joined = only && apis.length === 1 && joinStatements(client, only, unit, scanned);
  if (joined) return { edits: joined };
  const [start, end] = client.span;
  const [from, to] = client.argumentPlace.span;
  const isBody = /=>\s*$/.test(source.slice(0, start));
  return {
    edits: [
      { file: client.file, start, end: from, text: isBody ? '(' : '' },
      { file: client.file, start: to, end, text: isBody ? ')' : '' },
    ],
  };
}

/** `const configuration = new Configuration(` becomes `const openai = new OpenAI(` where the next statement makes the client. */
function joinStatements(client: Client, api: V3Api, unit: Unit, { source, ...scanned }: Scanned): Edit[] | undefined {
  if (!api.follows) return undefined;
  const { file } = client;
  const text = source(file);
  const { configuration, api: next } = api.follows;
  const before = text.slice(next.span[0], api.callee.span[0]);
  const behind = text.slice(api.whole.span[1], next.span[1]);
  const between = text.slice(configuration.span[1], next.span[0]);
  const names = before.match(/[\w$]+/g) ?? [];
  if (!/^;?$/.test(behind) || between.trim() !== '' || names.some(isOfV3)) return undefined;
  const { client: name } = localNames(file, unit, { ...scanned, source });
  return [
    { file, start: configuration.span[0], end: client.argumentPlace.span[0], text: `${before}${name}(` },
    { file, start: configuration.span[1], end: next.span[1], text: '' },
  ];
}
