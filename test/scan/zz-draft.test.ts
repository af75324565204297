import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { test } from 'vitest';
import { scan } from '../../src/index.js';
import { tellClient, tellRequest, tellSite } from './tell-usages.js';

test('x', () => {
  const F = new URL('../../fixtures/scan/', import.meta.url).pathname;
  const out: string[] = [];
  for (const name of readdirSync(F)) {
    const root = mkdtempSync('/tmp/draft-');
    cpSync(F + name, root, { recursive: true });
    const { usages, problems } = scan(root);
    out.push('== ' + name + ' ' + JSON.stringify(problems));
    const ids = new Map(usages.map((u) => [u.id, u]));
    for (const u of usages) {
      if (u.kind === 'client')
        out.push(
          `C ${tellSite(u)} ${u.route} ${u.className} ${u.confidence} ${u.argument} ${JSON.stringify(tellClient(u))}`,
        );
      else if (u.kind === 'request') {
        out.push(
          `R ${tellSite(u)} ${u.route} ${u.api} ${u.method} ${u.confidence} <- ${u.clients.map((i) => {
            const c = ids.get(i);
            return c ? tellSite(c) : '?';
          })} ${u.clientUnseen ?? ''}`,
        );
        out.push('    ' + JSON.stringify(tellRequest(u)));
      } else if (u.kind === 'model') out.push(`M ${tellSite(u)} ${u.context} ${u.text}`);
      else if (u.kind === 'host') out.push(`H ${tellSite(u)} ${u.text}`);
      else if (u.kind === 'config') out.push(`F ${tellSite(u)} ${u.role} ${u.text}`);
      else out.push(`- ${u.kind} ${tellSite(u)} ${'name' in u ? u.name : ''} ${'specifier' in u ? u.specifier : ''}`);
    }
  }
  console.log(out.join('\n'));
}, 120000);
