import { type Context, Hono } from 'hono';
import type { OpenAIData } from '../providers/schema.js';
import { createApp, type RecordedRequest } from './app.js';
import type { Rejection } from './dialect.js';
import { describeOpenAI } from './openai.js';

const REFERENCE = 'https://learn.microsoft.com/azure/ai-services/openai/reference';

/** Deployments by their names, with the models that they serve. */
export type Deployments = Readonly<Record<string, string>>;

/**
 * Azure OpenAI: OpenAI's API behind the name of a deployment, with the version in the query and the key in a header of its
 * own. Below `/openai/v1` it takes no version, and the deployment as the model.
 */
export function createAzureApp(
  openai: OpenAIData,
  deployments: Deployments,
  key: string,
  record: (request: RecordedRequest) => void,
): Hono {
  const app = new Hono();
  app.all('/openai/deployments/:deployment/*', (context) => {
    const deployment = context.req.param('deployment');
    const operation = context.req.path.slice(`/openai/deployments/${deployment}`.length);
    return pass(context, operation, deployment, context.req.query('api-version') === undefined);
  });
  app.all('/openai/v1/*', (context) => pass(context, context.req.path.slice('/openai/v1'.length), undefined, false));
  app.notFound((context) => refuse(context, notFound(`nothing is under ${context.req.path}`)));
  return app;

  async function pass(
    context: Context,
    operation: string,
    named: string | undefined,
    lacksVersion: boolean,
  ): Promise<Response> {
    const body: Record<string, unknown> = await context.req.json().catch(() => ({}));
    const deployment = named ?? String(body.model ?? '');
    const model = Object.hasOwn(deployments, deployment) ? deployments[deployment] : undefined;
    const header = (name: string): string | undefined => context.req.header(name);
    const isOpen = header('api-key') === key || (named === undefined && header('authorization') === `Bearer ${key}`);
    if (!isOpen) return refuse(context, rejection(401, 'the api-key header has no key that is valid here'));
    if (lacksVersion) return refuse(context, notFound('the query has no api-version'));
    if (model === undefined) return refuse(context, notFound(`there is no deployment ${deployment}`));
    const inner = createApp(describeOpenAI(openai), key, (request) => record({ ...request, path: context.req.path }));
    return inner.request(`/v1${operation}`, {
      method: context.req.method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ ...body, model }),
    });
  }

  function refuse({ req: { method, path } }: Context, refused: Rejection): Response {
    record({ method, path, body: {}, status: refused.status, rejections: [refused] });
    return Response.json(
      { error: { code: refused.code, message: `${refused.message} (${refused.source})` } },
      { status: refused.status },
    );
  }
}

function notFound(message: string): Rejection {
  return rejection(404, message);
}

function rejection(status: number, message: string): Rejection {
  return { status, code: String(status), parameter: null, message, source: REFERENCE };
}
