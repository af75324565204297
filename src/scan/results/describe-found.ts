import { t } from '../../messages/t.js';
import type { ScanContext } from '../scan-context.js';
import type { RequestUsage, ResultUsage, StreamUsage } from '../usage.js';
import type { FoundRead, FoundStream } from './reading.js';

/** The reads that were found at one place, of one answer or of several, as one usage. */
export function describeRead(same: readonly [FoundRead, ...FoundRead[]], context: ScanContext): ResultUsage {
  const [{ node, reading, written, outcome }] = same;
  const requests = distinct(same.map(({ reading: { request } }) => request));
  const way = reading.via.map((name) => t`by way of ${context.places.describe(name)}`);
  const { confidence, route, api } = reading.request;
  return {
    ...context.describe('result', route, node, { confidence, because: [...requests.map(tellRequest), ...way] }),
    requests: requests.map(({ id }) => id),
    api,
    root: reading.root,
    ...(written.envelope ? { envelope: written.envelope } : {}),
    steps: reading.steps,
    before: reading.steps.length - written.own,
    base: context.places.of(written.base),
    ...(written.pattern ? { pattern: context.places.of(written.pattern) } : {}),
    use: outcome.use,
    texts: outcome.texts ?? [],
    written: outcome.written ?? false,
    ...(outcome.unseen ? { unseen: outcome.unseen } : {}),
  };
}

export function describeStream(same: readonly [FoundStream, ...FoundStream[]], context: ScanContext): StreamUsage {
  const [{ node, whole, request, form, event, variable, unseen }] = same;
  const requests = distinct(same.map((each) => each.request));
  const { confidence, route, api } = request;
  return {
    ...context.describe('stream', route, node, { confidence, because: requests.map(tellRequest) }),
    requests: requests.map(({ id }) => id),
    api,
    form,
    ...(event === undefined ? {} : { event }),
    whole: context.places.of(whole),
    ...(variable ? { variable: context.places.of(variable) } : {}),
    ...(unseen ? { unseen } : {}),
  };
}

function distinct(requests: readonly RequestUsage[]): RequestUsage[] {
  return [...new Map(requests.map((request) => [request.id, request])).values()];
}

const tellRequest = ({ method, file, position }: RequestUsage): string =>
  t`the answer of ${method} in ${file}:${position.line}`;
