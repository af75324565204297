import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { currentLanguage } from '../../messages/language.js';
import type { ReportInput } from '../report-input.js';
import { titleOfPlan } from '../title-of-plan.js';
import { toolVersion } from '../tool-version.js';
import { changeHunks } from './change-hunks.js';
import type { ClientData, DiffHunk } from './client-data.js';
import { findingHunk } from './finding-hunk.js';
import { bundledFile } from './libraries.js';
import { embedJson, html, type Markup, trusted } from './markup.js';
import { type Card, fingerprintOf, groupByFile, listCards } from './model.js';
import { fileSection } from './sections/cards.js';
import { checklist } from './sections/checklist.js';
import { costs } from './sections/costs.js';
import { fileTree } from './sections/file-tree.js';
import { ignored } from './sections/ignored.js';
import { overview } from './sections/overview.js';
import { problems } from './sections/problems.js';
import { helpDialog, toolbar } from './sections/toolbar.js';
import { words } from './words.js';

/** One page that needs nothing beside it: figures, what is left to do, and every change with its difference. */
export function renderHtml(input: ReportInput): string {
  const { plan } = input;
  const cards = listCards(input);
  const diffs = cards.map((card) => hunksOf(card, input));
  const groups = groupByFile(cards);
  const cardOf = new Map(cards.map((card) => [card.item.id, card]));
  const data: ClientData = { fingerprint: fingerprintOf(input, cards), diffs, words: words.client };
  const title = titleOfPlan(plan);
  const script = readFileSync(bundledFile('client.js'), 'utf8');
  const page = html`<!doctype html>
<html lang="${currentLanguage() === 'zh' ? 'zh-CN' : 'en'}">
${head(title, script)}
<body>
<a class="skip" href="#changes">${words.skipToChanges}</a>
<header class="page-head"><h1>${title}</h1>${toolbar(cards)}</header>
<div class="layout">${fileTree(groups)}
<main>
<noscript><p class="notice">${words.noScript}</p></noscript>
${overview(input, cards)}
${checklist(input, cards)}
${costs(input.costs)}
${problems(plan.problems)}
${ignored(plan.ignored)}
<section id="changes" aria-labelledby="changes-title" tabindex="-1"><h2 id="changes-title">${words.headings.changes}</h2>
${groups.map((group) => fileSection(group, { diffs, cardOf }))}</section>
</main></div>
<footer>${words.madeWith(toolVersion())}</footer>
${helpDialog()}
<script type="application/json" id="data">${embedJson(data)}</script>
<script>${trusted(script)}</script>
</body>
</html>
`;
  return page.markup;
}

function hunksOf({ item }: Card, { source }: ReportInput): DiffHunk[] {
  return item.change ? changeHunks(item.change, source) : findingHunk(item.region, source);
}

/** The page may load nothing and send nothing, and runs no script but its own. */
function head(title: string, script: string): Markup {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${trusted(readFileSync(bundledFile('report.css'), 'utf8'))}</style>
</head>`;
}
