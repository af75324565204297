import { t } from '../messages/t.js';
import { ask } from './ask.js';
import type { Asked, Finding } from './contract.js';
import type { Endpoint } from './endpoint.js';
import { failureOf, probeModel } from './probe-models.js';
import { isTrouble } from './trouble.js';
import { valueAt } from './value-at.js';

/** Asks the provider, one thing after the other; what cannot work any more is said to be skipped. Costs a few tokens a model. */
export async function* examineEndpoint(endpoint: Endpoint, asked: readonly Asked[]): AsyncGenerator<Finding> {
  const { provider, baseURL } = endpoint;
  const listed = provider.apis.models.shape === 'openai' ? await ask(endpoint, '/models') : undefined;
  if (listed && isTrouble(listed)) {
    yield { what: t`endpoint`, ...describe(failureOf(listed, endpoint)) };
    yield* asked.map(({ model }) => skipped(model));
    return;
  }
  if (listed) yield { what: t`endpoint`, state: 'ok', text: t`${baseURL} answers` };
  if (listed && isAboutTheKey(listed.status)) {
    yield { what: t`key`, ...describe(failureOf(listed, endpoint)) };
    yield* asked.map(({ model }) => skipped(model));
    return;
  }
  const ids = listed && idsIn(listed.body);
  if (ids) {
    yield { what: t`key`, state: 'ok', text: t`${endpoint.keyEnv} is accepted` };
    yield* asked.filter(({ model }) => !ids.includes(model)).map(({ model }) => unlisted(model, endpoint));
  }
  for (const each of asked) yield* probeModel(each, endpoint);
}

const isAboutTheKey = (status: number): boolean => status === 401 || status === 402;

const describe = (failure: Omit<Finding, 'what'> | undefined): Omit<Finding, 'what'> =>
  failure ?? { state: 'unknown', text: t`no answer` };

const skipped = (model: string): Finding => ({
  what: t`model ${model}`,
  state: 'skipped',
  text: t`not tried, since nothing answers with this key`,
});

/** Undefined for an answer that is no list: not every provider has one that is worth the name. */
function idsIn(body: unknown): string[] | undefined {
  const data = valueAt(body, 'data');
  if (!Array.isArray(data)) return undefined;
  return data.map((each) => valueAt(each, 'id')).filter((id) => typeof id === 'string');
}

/** Some lists leave out what is served all the same, so the call decides. */
function unlisted(model: string, { baseURL }: Endpoint): Finding {
  return { what: t`model ${model}`, state: 'warning', text: t`is not in the list at ${baseURL}/models` };
}
