import { t } from '../../../src/messages/t.js';
import type { Edit, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { renameProperty } from '../../../src/plan/edits/rename-property.js';
import { sourceOf } from '../../../src/plan/facts.js';
import type { NativeSdk } from '../../../src/providers/native-sdk.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { moveBaseURL } from '../client/base-url.js';
import { changeClient } from '../client/change.js';
import { moveKey } from '../client/key.js';
import { dropAmong } from '../client/options.js';
import type { NewOption, Part } from '../client/part.js';
import { doubtsOf } from '../client/parts.js';
import { changeCall } from './change-call.js';
import { changeImport } from './change-import.js';
import { findMaker } from './maker.js';
import { renameClass } from './own-names.js';
import { appendPath } from './url-of-calls.js';

type Client = UsageOf<'client'>;

/** Class, options, calls, import and package.json in one change: any of them alone would leave broken code. */
export function moveToSdk(client: Client, sdk: NativeSdk, context: RuleContext): Proposal[] {
  const maker = findMaker(client, context);
  if (!maker) return [];
  const requests = context.requestsOf(client);
  const { file, span } = maker.place;
  const edits: Edit[] = [
    { file, start: span[0], end: span[1], text: sdk.words.className },
    ...changeImport(client, maker, sdk, context),
    ...renameClass(client, sdk, context),
    ...requests.flatMap((request) => changeCall(request, sdk, context)),
  ];
  const parts = [...optionsOf(client, sdk, context), { edits, doubts: doubts(client, sdk, context) }];
  const [change, ...findings] = changeClient(client, parts, context);
  if (change?.kind !== 'change') return [];
  return [
    {
      ...change,
      tier: 'review',
      title: t`OpenAI client -> ${sdk.name}`,
      sources: [...(change.sources ?? []), sourceOf(sdk)],
    },
    ...findings,
  ];
}

function doubts(client: Client, sdk: NativeSdk, context: RuleContext): string[] {
  const note = sdk.note === undefined ? '' : t` It is ${sdk.note}.`;
  return [
    t`${sdk.name} takes the place of the openai package.${note}`,
    t`A refused call throws ${sdk.words.errors}.`,
    ...doubtsOf(context.hostOf(client), context),
  ];
}

/** The key and the base URL move as with any client; the names of options follow, and what it does not take goes. */
function optionsOf(client: Client, { words, name }: NativeSdk, context: RuleContext): Part[] {
  const written = (client.options?.properties ?? []).filter(({ form }) => form !== 'argument');
  const unknown = new Set(written.map(({ name }) => name).filter((name) => !Object.hasOwn(words.options, name)));
  const renames = written.flatMap((property) => {
    const called = words.options[property.name];
    if (called === undefined || called === property.name) return [];
    return [renameProperty(property, context.source(property.place.file), called)];
  });
  return [
    inWordsOf(words, moveKey(client, context)),
    inWordsOf(words, moveBaseURL(client, context)),
    { insert: Object.entries(words.always ?? {}).map(alwaysGiven) },
    dropAmong(client.options, unknown, client, context, name),
    { edits: [...renames, ...(words.path === undefined ? [] : (appendPath(client, words.path, context) ?? []))] },
  ];
}

const alwaysGiven = ([name, value]: [string, string | boolean]): NewOption =>
  typeof value === 'string' ? { name, text: value } : { name, expression: String(value) };

/** New options by the names that the SDK has for them; a base URL may have to be the URL of the call. */
function inWordsOf({ options, path }: NativeSdk['words'], part: Part): Part {
  const insert = (part.insert ?? []).map((option) => {
    const name = options[option.name] ?? option.name;
    return option.name === 'baseURL' && option.text !== undefined && path !== undefined
      ? { name, text: option.text + path }
      : { ...option, name };
  });
  return { ...part, insert };
}
