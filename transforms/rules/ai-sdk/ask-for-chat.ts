import { t } from '../../../src/messages/t.js';
import type { Edit, Proposal, RuleContext } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import type { Client } from '../client/part.js';
import { aiMajor } from './ai-major.js';

/**
 * `createOpenAI({ baseURL })` that points at the provider already: from ai 5 on its bare call asks for the Responses API, which
 * is not served there.
 */
export function askForChat(client: Client, context: RuleContext): Proposal[] {
  const isOurs = context.hostOf(client).kind === 'target' && client.className === 'createOpenAI';
  const major = aiMajor(client.file, context);
  if (!isOurs || major === undefined || major < 5) return [];
  const { responses } = context.provider.apis;
  if (responses?.shape === 'openai' && responses.models === undefined) return [];
  return context.requestsOf(client).flatMap((request): Proposal[] => {
    const edit = editOf(request, context);
    if (!edit) return [];
    return [
      {
        kind: 'change',
        tier: 'auto',
        usages: [request],
        edits: [edit],
        title: `${request.method} -> chat()`,
        why: t`From ai 5 on it asks for the Responses API, which ${context.provider.name} does not serve at this address.`,
        sources: [{ url: 'https://ai-sdk.dev/docs/migration-guides/migration-guide-5-0', date: '2026-11-23' }],
      },
    ];
  });
}

function editOf({ methodPlace, api }: UsageOf<'request'>, { source }: RuleContext): Edit | undefined {
  if (!methodPlace || api !== 'chat') return undefined;
  const { file, span } = methodPlace;
  const written = source(file).slice(...span);
  if (written !== '' && written !== 'responses' && written !== 'languageModel') return undefined;
  return { file, start: span[0], end: span[1], text: written === '' ? '.chat' : 'chat' };
}
