import { APIS } from '../apis.js';
import { t } from '../messages/t.js';

/** What no statement in the configuration speaks of: it is taken to be as at OpenAI, and said to be unverified. */
const ASSUMED = {
  evidence: 'unverified',
  get note() {
    return t`assumed: the configuration says nothing of it`;
  },
} as const;

/** An endpoint of OpenAI's shape of which nothing else is known. Sources and dates are yet to be filled in. */
export function blankProvider(id: string, today: string) {
  return {
    id,
    name: id,
    nameZh: id,
    company: id,
    aliases: [],
    asOf: today,
    // Who runs an endpoint hears of its changes first.
    staleAfter: '9999-12-31',
    defaultRegion: MAIN,
    regions: { [MAIN]: {} },
    key: keyNamed(defaultKeyEnv(id)),
    apis: Object.fromEntries(APIS.map((api) => [api, api === 'chat' ? SERVED : UNKNOWN])),
    parameters: { chat: {}, embeddings: {} },
    finishReasons: { values: ['stop', 'length', 'tool_calls', 'content_filter'], ...ASSUMED },
    errors: { messagePath: 'error.message', statuses: {}, ...ASSUMED },
    streaming: { usage: 'unverified', usageOnlyChunk: null, ...ASSUMED },
    reasoning: { field: null, onByDefault: null, ...ASSUMED },
    models: [],
    sdks: NO_SDKS,
    quirks: [],
  };
}

/** The one region of an endpoint of one's own. */
export const MAIN = 'main';

export const SERVED = { support: 'yes', shape: 'openai' } as const;

export const NOT_SERVED = { support: 'no', shape: 'none' } as const;

/** An API that nobody has spoken of. */
const UNKNOWN = {
  support: 'unverified',
  shape: 'none',
  get instead() {
    return t`The configuration does not say that it is served: add it to \`apis\` of this provider if it is.`;
  },
  ...ASSUMED,
};

export const NO_SDKS = [
  {
    get name() {
      return t`an SDK of its own`;
    },
    npm: null,
    status: 'none',
  },
] as const;

/** `acme-gateway` has its key in `ACME_GATEWAY_API_KEY`, if nobody says otherwise. */
export const defaultKeyEnv = (id: string): string => `${id.toUpperCase().replaceAll('-', '_')}_API_KEY`;

export function keyNamed(env: string) {
  return { env, baseURLEnv: `${env.replace(/_(?:API_)?KEY$/, '')}_BASE_URL`, format: t`any text` };
}

/** What there is to say of a model of which no more is known than what is said: one with vectors is not for chats. */
export function blankModel(said: { readonly [name: string]: unknown }) {
  return {
    kind: said.embedding === undefined ? 'chat' : 'embedding',
    window: null,
    maxOutput: null,
    prices: [],
    tools: null,
    jsonObject: null,
    jsonSchema: null,
    vision: null,
    reasoning: null,
    status: 'current',
  };
}
