import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import type { HostMock, UsageOf } from '../../../src/scan/usage.js';
import { onlyOpenAI } from '../model-registry/only-openai.js';
import { isAbout } from './tested-code.js';

type Host = UsageOf<'host'>;

/** What OpenAI's addresses begin with. */
const OPENAI = 'https://api.openai.com';
const VERSION = /^\/v1(?=\/|$)/;

/**
 * The edits by which a mock answers at the target; undefined for one that stays: of an API that does not move, of a region or a
 * version that the clients do not use, or where nothing moves at all.
 */
export const mockEdits = oncePerContext((host: Host, context: RuleContext): { edits: readonly Edit[] } | null => {
  const { mock } = host;
  if (!mock || !movesFor(host.file, context) || !servesAll(mock, context)) return null;
  const edits = rewrite(host.text, mock, context);
  return edits ? { edits } : null;
});

function rewrite(text: string, { url, paths }: HostMock, context: RuleContext): Edit[] | undefined {
  if (!text.startsWith(OPENAI)) return undefined;
  const { origin, pathname } = new URL(context.target.baseURL);
  const write = (place: HostMock['url'], written: string): Edit =>
    replaceText(place, context.source(place.file), written);
  const path = text.slice(OPENAI.length);
  const behind = VERSION.test(path) ? path.replace(VERSION, pathname.replace(/\/$/, '')) : path;
  if (path !== '' && !/^[/?#]/.test(path)) return undefined;
  if (VERSION.test(path)) return [write(url, origin + behind)];
  // The host alone, or with a star: what is asked for stands in the paths.
  if (!/^\/?(?:\*{1,2})?$/.test(path) || paths.some((each) => !VERSION.test(each.text))) return undefined;
  const base = pathname.replace(/\/$/, '');
  return [write(url, origin + path), ...paths.map(({ place, text: old }) => write(place, old.replace(VERSION, base)))];
}

/** A mock of the whole host answers for whatever is called: it moves where everything does. */
function servesAll({ apis }: HostMock, context: RuleContext): boolean {
  if (apis.length === 0) return onlyOpenAI(context);
  return apis.every((api) => context.provider.apis[api]?.shape === 'openai');
}

/** The clients that the test can be about. */
const movesFor = (test: string, context: RuleContext): boolean =>
  context.usages.some(
    (usage) =>
      (usage.kind === 'client' || usage.kind === 'request') &&
      context.moves(usage) &&
      isAbout(test, usage.file, context),
  );
