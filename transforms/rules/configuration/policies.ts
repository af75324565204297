import { basename } from 'node:path/posix';
import { t } from '../../../src/messages/t.js';
import type { ChangeProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { lineEnd, lineStart } from '../../../src/plan/edits/text-lines.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { allLeaving, allStaying } from './everyone.js';

type Named = UsageOf<'config'> | UsageOf<'host'>;

const DIRECTIVE = /\b(?:connect|default)-src\b|content-security-policy/i;

/** A browser lets a page speak only to the hosts that it is allowed: the provider's has to be among them. */
export function allowHost(usage: Named, context: RuleContext): Proposal[] {
  const leaving = allLeaving(context);
  if (!isPolicy(usage, context) || leaving.length === 0) return [];
  const { file, span, text = '' } = usage;
  const source = context.source(file);
  const { host, pathname } = new URL(context.target.baseURL);
  if (source.slice(lineStart(source, span[0]), lineEnd(source, span[1])).includes(host)) return [];
  const allowed = text.replace(/(?:[a-z]{2}\.)?api\.openai\.com(?:\/v1(?![\w]))?/, (old) =>
    old.endsWith('/v1') ? `${host}${pathname.replace(/\/$/, '')}` : host,
  );
  if (allowed === text) return [];
  const [stayer] = allStaying(context);
  if (stayer && isInList(usage)) return [reportList(usage, allowed, stayer)];
  const change: ChangeProposal = {
    kind: 'change',
    tier: 'review',
    usages: [usage],
    after: leaving,
    edits: [{ file, start: span[0], end: span[1], text: stayer ? `${text} ${allowed}` : allowed }],
    title: t`allow ${host} in ${file}`,
    why: t`The browser refuses requests to hosts that are not allowed. A policy can be set in other places too: see them all.`,
    sources: [
      {
        url: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy/connect-src',
        date: '2026-11-23',
      },
    ],
  };
  return [change];
}

function isPolicy(usage: Named, context: RuleContext): boolean {
  if (usage.kind === 'host') return usage.use === 'policy';
  if (usage.role !== 'host') return false;
  if (isExtension(usage.file) || DIRECTIVE.test(usage.name ?? '')) return true;
  const source = context.source(usage.file);
  return DIRECTIVE.test(source.slice(lineStart(source, usage.span[0]), lineEnd(source, usage.span[0])));
}

/** Elements of a list stand in quotes of their own. */
function isInList(usage: Named): boolean {
  return usage.kind === 'config' && isExtension(usage.file);
}

const isExtension = (file: string): boolean => /^manifest(?:\.[\w.-]+)?\.json$/.test(basename(file));

function reportList(usage: Named, allowed: string, stayer: UsageOf<'client'>): Proposal {
  return {
    kind: 'finding',
    severity: 'action',
    usages: [usage],
    title: t`${allowed} is not allowed in ${usage.file}`,
    todo: t`Add it beside ${usage.text ?? ''}, which ${stayer.file}:${stayer.position.line} still needs.`,
  };
}
