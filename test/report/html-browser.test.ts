/** The html report in a real browser. Skipped where none is installed: set CHROMIUM_PATH to name one. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html/index.js';
import { htmlSample, longNames, manyChanges } from './html-sample.js';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = [process.env.CHROMIUM_PATH ?? '', ...PATHS].find((path) => existsSync(path));

const folder = mkdtempSync(join(tmpdir(), 'repoint-html-'));
const sample = join(folder, 'sample.html');
const large = join(folder, 'large.html');
const wide = join(folder, 'wide.html');
const input = htmlSample();
const items = input.plan.changes.length + input.plan.findings.length;

let browser: Browser;
let context: BrowserContext;
let requests: string[] = [];

beforeAll(async () => {
  if (executablePath === undefined) return;
  writeFileSync(sample, renderHtml(input));
  writeFileSync(wide, renderHtml(longNames()));
  writeFileSync(large, renderHtml(manyChanges(2000)));
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Opens a report where every request to a network fails and is noted. */
async function open(file = sample, options: BrowserContextOptions = {}): Promise<Page> {
  requests = [];
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.route(/^(?!file:|data:)/, (route) => {
    requests.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => requests.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') requests.push(message.text());
  });
  await page.goto(pathToFileURL(file).href);
  return page;
}

const shown = (page: Page) => page.locator('.card:not([hidden])');
const theme = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body.parentElement ?? document.body).backgroundColor);

describe.skipIf(executablePath === undefined)('the html report in a browser (needs Chromium)', () => {
  it('asks no network for anything and runs without an error', async () => {
    const page = await open();
    await page.locator('#changes').scrollIntoViewIfNeeded();
    await page.locator('.diff table').first().waitFor();
    expect(requests).toEqual([]);
  });

  it('is as wide as the window, however narrow that is and however long what a plan says', async () => {
    const page = await open(wide, { viewport: { width: 390, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('numbers the lines that a finding speaks of once, and those of a change twice', async () => {
    const page = await open();
    const cellsIn = async (tier: string) => {
      const card = page.locator(`.card[data-tier=${tier}]`).first();
      await card.scrollIntoViewIfNeeded();
      await card.locator('.code').first().waitFor();
      return new Set(await card.locator('.code tr').evaluateAll((rows) => rows.map((row) => row.childElementCount)));
    };
    expect(await cellsIn('manual')).toEqual(new Set([3]));
    expect(await cellsIn('review')).toEqual(new Set([4]));
  });

  it('filters by tier, rule, file and folder, says how many it shows, and clears', async () => {
    const page = await open();
    const showing = page.locator('#showing');
    expect(await showing.textContent()).toBe(`${items} of ${items} shown`);
    await page.getByRole('checkbox', { name: 'info' }).uncheck();
    const tiers = await shown(page).evaluateAll((cards) => cards.map((card) => card.getAttribute('data-tier')));
    expect(new Set(tiers)).not.toContain('info');
    expect(await showing.textContent()).toBe(`${tiers.length} of ${items} shown`);
    await page.getByRole('combobox', { name: 'Rule' }).selectOption('model');
    expect(await shown(page).count()).toBe(input.plan.changes.filter(({ rule }) => rule === 'model').length);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await shown(page).count()).toBe(items);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^检查\.ts/ })
      .click();
    expect(await page.locator('.file:not([hidden])').getAttribute('data-path')).toBe('src/文件/检查.ts');
    await page.getByRole('button', { name: 'src/', exact: true }).click();
    expect(await shown(page).count()).toBe(items);
    await page.getByRole('button', { name: /^model: / }).click();
    expect(await page.locator('#rule').inputValue()).toBe('model');
  });

  it('searches titles, reasons and code', async () => {
    const page = await open();
    await page.getByRole('searchbox').fill('CHAT.completions gpt-4o');
    expect(await shown(page).count()).toBeGreaterThan(0);
    expect(await shown(page).count()).toBeLessThan(items);
    await page.getByRole('searchbox').fill('nowhere to be found');
    expect(await page.locator('#showing').textContent()).toBe(`0 of ${items} shown`);
  });

  it('is walked through by keys, which do nothing while somebody types', async () => {
    const page = await open();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('j');
    expect(await focused()).toBe('item-0');
    await page.keyboard.press('j');
    expect(await focused()).toBe('item-1');
    await page.keyboard.press('k');
    expect(await focused()).toBe('item-0');
    await page.keyboard.press('n');
    const second = await page.locator('.file').nth(1).locator('.card').first().getAttribute('id');
    expect(await focused()).toBe(second);
    await page.keyboard.press('p');
    expect(await focused()).toBe('item-0');
    await page.keyboard.press('/');
    await page.keyboard.type('jtn');
    expect(await page.locator('#search').inputValue()).toBe('jtn');
    await page.keyboard.press('Escape');
    expect(await shown(page).count()).toBe(items);
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
  });

  it('shows both sides beside each other when asked to, and remembers it', async () => {
    const page = await open();
    await page.keyboard.press('j');
    await page.locator('#item-0 .code').waitFor();
    expect(await page.locator('.code.split').count()).toBe(0);
    await page.keyboard.press('s');
    expect(await page.locator('.code.split').count()).toBeGreaterThan(0);
    await page.reload();
    await page.keyboard.press('j');
    await page.locator('.code.split').first().waitFor();
  });

  it('remembers what was ticked', async () => {
    const page = await open();
    await page.locator('[data-tick]').first().check();
    expect(await page.locator('#ticked').textContent()).toMatch(/^1 of \d+ done$/);
    await page.reload();
    expect(await page.locator('[data-tick]').first().isChecked()).toBe(true);
    expect(await page.locator('[data-tick]:checked').count()).toBe(1);
  });

  it('is light or dark as the system is, and the other way by the switch', async () => {
    const page = await open(sample, { colorScheme: 'dark' });
    const dark = await theme(page);
    await page.keyboard.press('t');
    const light = await theme(page);
    expect([dark, light]).toEqual(['rgb(20, 23, 28)', 'rgb(255, 255, 255)']);
    await page.reload();
    expect(await theme(page)).toBe(light);
  });

  it('prints the words without the controls, or the checklist alone', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.toolbar').isVisible()).toBe(false);
    expect(await page.locator('.card').first().isVisible()).toBe(true);
    await page.evaluate(() => document.documentElement.setAttribute('data-print', 'checklist'));
    expect(await page.locator('#checklist').isVisible()).toBe(true);
    expect(await page.locator('#changes').isVisible()).toBe(false);
  });

  it('shows all but the differences where scripts are forbidden', async () => {
    const page = await open(sample, { javaScriptEnabled: false });
    expect(await page.locator('.card').count()).toBe(items);
    expect(await page.locator('.toolbar').isVisible()).toBe(false);
    expect(await page.locator('noscript').textContent()).toContain('runs no script');
  });

  it('has a name for every control, and landmarks', async () => {
    const page = await open();
    const tree = await page.locator('body').ariaSnapshot();
    expect(tree).not.toMatch(/- (?:button|checkbox|combobox|searchbox|link|option)(?: \[[^\]]*\])*:?$/m);
    for (const role of ['main', 'navigation', 'search', 'banner', 'contentinfo'] as const) {
      expect(await page.getByRole(role).count(), role).toBe(1);
    }
    expect(await page.locator('[onclick], div[role=button]').count()).toBe(0);
  });

  it('does not scroll sideways on a phone', async () => {
    const page = await open(sample, { viewport: { width: 400, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  });

  it('takes 2,000 changes: there within 2 s, filtered within 200 ms', async () => {
    const started = performance.now();
    const page = await open(large);
    await page.locator('#showing', { hasText: '2,001' }).waitFor();
    const load = performance.now() - started;
    const measure = (term: string) =>
      page.evaluate((value) => {
        const search = document.querySelector<HTMLInputElement>('#search');
        if (!search) throw new Error('no search');
        const start = performance.now();
        search.value = value;
        search.dispatchEvent(new Event('input'));
        // Reading a size makes the browser lay the page out at once.
        const height = document.documentElement.scrollHeight;
        return { time: performance.now() - start, height };
      }, term);
    // The first search collects what can be searched.
    const first = await measure('gpt-19');
    const second = await measure('gpt-1999');
    console.log(
      `load ${Math.round(load)} ms, first search ${Math.round(first.time)} ms, next ${Math.round(second.time)} ms`,
    );
    expect(await shown(page).count()).toBe(1);
    expect(load).toBeLessThan(2000);
    expect(first.time).toBeLessThan(1000);
    expect(second.time).toBeLessThan(200);
  });
});
