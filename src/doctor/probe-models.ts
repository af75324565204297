import { t } from '../messages/t.js';
import type { ProviderModel } from '../providers/schema.js';
import { type Answer, ask, askForStream } from './ask.js';
import type { Asked, Finding } from './contract.js';
import type { Endpoint } from './endpoint.js';
import { explainStatus, isGood } from './explain-status.js';
import { explainTrouble } from './explain-trouble.js';
import { smallestChat, smallestEmbedding, toolCall } from './request-bodies.js';
import { isTrouble, type Trouble } from './trouble.js';
import { valueAt } from './value-at.js';

/** Tries each thing that code asks of a model, with as few tokens as it takes. */
export async function* probeModel(asked: Asked, endpoint: Endpoint): AsyncGenerator<Finding> {
  if (asked.api === 'embeddings') {
    yield await probeEmbedding(asked, endpoint);
    return;
  }
  const what = t`model ${asked.model}`;
  const answer = await ask(endpoint, CHAT, smallestChat(endpoint.provider, asked.model));
  const failure = failureOf(answer, endpoint);
  yield failure ? { what, ...failure } : { what, state: 'ok', text: t`it answers` };
  if (asked.streams) yield failure ? skip(t`${what}, streaming`) : await probeStream(asked, endpoint);
  if (asked.tools) yield failure ? skip(t`${what}, tools`) : await probeTools(asked, endpoint);
}

const CHAT = '/chat/completions';

const skip = (what: string): Finding => ({
  what,
  state: 'skipped',
  text: t`not tried, since the model does not answer`,
});

/** Undefined for an answer that is one. */
export function failureOf(answer: Answer | Trouble, endpoint: Endpoint): Omit<Finding, 'what'> | undefined {
  if (isTrouble(answer)) return { state: 'failed', ...explainTrouble(answer, endpoint) };
  return isGood(answer, endpoint) ? undefined : { state: 'failed', ...explainStatus(answer, endpoint) };
}

async function probeStream({ model }: Asked, endpoint: Endpoint): Promise<Finding> {
  const what = t`model ${model}, streaming`;
  const answer = await askForStream(endpoint, CHAT, { ...smallestChat(endpoint.provider, model), stream: true });
  const failure = failureOf(answer, endpoint);
  if (failure || isTrouble(answer)) return { what, state: 'failed', text: t`no answer`, ...failure };
  const ended = answer.events.at(-1) === '[DONE]';
  const chunks = answer.events.filter((event) => event !== '[DONE]').length;
  if (chunks === 0) {
    return {
      what,
      state: 'failed',
      text: t`the answer came in one piece, not as events`,
      todo: t`Look for a proxy or gateway in between that collects streams.`,
    };
  }
  return { what, state: 'ok', text: ended ? t`works` : t`works; the stream ends without [DONE]` };
}

async function probeTools({ model }: Asked, endpoint: Endpoint): Promise<Finding> {
  const what = t`model ${model}, tools`;
  const answer = await ask(endpoint, CHAT, toolCall(endpoint.provider, model));
  const failure = failureOf(answer, endpoint);
  if (failure || isTrouble(answer)) return { what, state: 'failed', text: t`no answer`, ...failure };
  const calls = valueAt(answer.body, 'choices.0.message.tool_calls');
  return Array.isArray(calls) && calls.length > 0
    ? { what, state: 'ok', text: t`calls the tool that it is given` }
    : { what, state: 'unknown', text: t`takes the tool, but answered without calling it this time` };
}

async function probeEmbedding(asked: Asked, endpoint: Endpoint): Promise<Finding> {
  const { model } = asked;
  const what = t`model ${model}, embeddings`;
  const answer = await ask(endpoint, '/embeddings', smallestEmbedding(endpoint.provider, asked));
  const failure = failureOf(answer, endpoint);
  if (failure || isTrouble(answer)) return { what, state: 'failed', text: t`no answer`, ...failure };
  const vector = valueAt(answer.body, 'data.0.embedding');
  if (!Array.isArray(vector)) {
    return {
      what,
      state: 'failed',
      text: t`the answer holds no vector`,
      todo: t`Compare it with ${docsOf(asked, endpoint)}.`,
    };
  }
  const promised = asked.dimensions ?? modelNamed(model, endpoint)?.embedding?.default;
  if (promised === undefined || promised === vector.length) {
    return { what, state: 'ok', text: t`gives vectors of ${vector.length} numbers` };
  }
  return {
    what,
    state: 'failed',
    text: t`gives vectors of ${vector.length} numbers, not of ${promised}`,
    todo: t`Make columns and indexes as wide as the vectors are.`,
  };
}

const modelNamed = (model: string, { provider }: Endpoint): ProviderModel | undefined =>
  provider.models.find(({ id }) => id === model);

const docsOf = ({ model }: Asked, endpoint: Endpoint): string =>
  modelNamed(model, endpoint)?.source ?? endpoint.provider.apis.embeddings.source;
