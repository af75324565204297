/**
 * Every report of one plan that has something of every kind, as files: a reviewer sees there what a change of wording does.
 * `npx vitest run test/report/snapshots -u` writes them anew.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setLanguage } from '../../src/messages/language.js';
import { renderReport } from '../../src/report/render-report.js';
import { reporters } from '../../src/report/reporters.js';
import { toolVersion } from '../../src/report/tool-version.js';
import { richInput } from './rich-plan.js';

const EXTENSIONS: Readonly<Record<string, string>> = {
  json: 'json',
  jsonl: 'jsonl',
  patch: 'patch',
  markdown: 'md',
  html: 'html',
  sarif: 'sarif',
  gitlab: 'json',
  junit: 'xml',
};
const WIDTHS: Readonly<Record<string, readonly number[]>> = { terminal: [80, 120], summary: [80, 120], diff: [80] };

const snapshot = (name: string): string => fileURLToPath(new URL(`./snapshots/${name}`, import.meta.url));

/** Without what is another at each release or each change of the page's script, and with escape signs that can be read. */
function settle(text: string): string {
  return text
    .replaceAll(toolVersion(), '0.0.0')
    .replaceAll('\u001b', '␛')
    .replace(/<style>.*?<\/style>/s, '<style>…</style>')
    .replace(/<script>.*?<\/script>/s, '<script>…</script>')
    .replace(/'sha256-[^']+'/, "'sha256-…'")
    .replace(/(?<=id="data">).*?(?=<\/script>)/s, (data) => `\n${JSON.stringify(JSON.parse(data), null, 1)}\n`);
}

it.each(Object.keys(reporters).filter((name) => WIDTHS[name] === undefined))('%s', async (name) => {
  const text = settle(renderReport(name, richInput()));
  await expect(text).toMatchFileSnapshot(snapshot(`${name}.${EXTENSIONS[name] ?? 'txt'}`));
});

const views = Object.entries(WIDTHS).flatMap(([name, widths]) =>
  widths.flatMap((width) => [false, true].map((color) => ({ name, width, color }))),
);

it.each(views)('$name in $width columns, with colour: $color', async ({ name, width, color }) => {
  const text = settle(renderReport(name, richInput(width, color)));
  await expect(text).toMatchFileSnapshot(snapshot(`${name}-${width}${color ? '-color' : ''}.txt`));
});

describe('in Chinese, around what the plan itself says', () => {
  beforeAll(() => setLanguage('zh'));
  afterAll(() => setLanguage('en'));

  it.each(['terminal', 'summary', 'markdown', 'html'])('%s', async (name) => {
    const text = settle(renderReport(name, richInput()));
    await expect(text).toMatchFileSnapshot(snapshot(`${name}.zh.${EXTENSIONS[name] ?? 'txt'}`));
  });
});
