import { describe, expect, it } from 'vitest';
import { markupText, maskScripts, scriptText } from '../../../src/scan/script-blocks/mask-scripts.js';

/** What is left of a file once the blanks and the separators are taken out. */
function codeOf(path: string, text: string): string[] {
  const masked = maskScripts(path, text)?.text ?? '';
  return masked
    .split('\u2028;')
    .map((part) => part.replace(/^[\s\uFEFF]*;/, '').trim())
    .filter((part) => part !== '');
}

const languageOf = (path: string, text: string) => maskScripts(path, text)?.language;

describe('offsets', () => {
  const text = '\uFEFF<p title="ключ 🔑">\r\n</p>\r\n<script>\r\nconst a = 1; // x</script><script>b()</script>\r<p>\n';
  const masked = scriptText('page.html', text);

  it('stay true in length, line breaks and code, BOM and astral characters included', () => {
    expect(masked).toHaveLength(text.length);
    expect([...masked.matchAll(/[\r\n]/g)].map(({ index }) => index)).toEqual(
      [...text.matchAll(/[\r\n]/g)].map(({ index }) => index),
    );
    for (const code of ['const a = 1; // x', 'b()']) expect(masked.indexOf(code)).toBe(text.indexOf(code));
  });

  it('leave nothing of the markup', () => {
    expect(masked).not.toMatch(/title|<p|ключ/);
    expect(markupText('page.html', text)).toBe(text.replace('\r\nconst a = 1; // x', '').replace('b()', ''));
  });

  it('keep a script apart from the next one on its line', () => {
    expect(masked).toContain('// x\u2028;');
  });
});

it('leaves scripts as they are', () => {
  expect(maskScripts('a.ts', '<script>a</script>')).toBeUndefined();
  expect(scriptText('a.ts', 'const a = 1')).toBe('const a = 1');
});

describe('HTML', () => {
  it.each([
    ['classic and module scripts', '<script>a()</script><SCRIPT type="module">b()</SCRIPT >', ['a()', 'b()']],
    ['a script with odd attributes', `<script data-x="a>b" data-y='</script>' async>a()</script>`, ['a()']],
    ['no script from elsewhere', '<script src="a.js">a()</script>', []],
    [
      'no JSON and no import map',
      '<script type="application/json">{}</script><script type="importmap">{}</script>',
      [],
    ],
    ['no template', '<script type="text/x-handlebars">{{a}}</script>', []],
    ['nothing from a comment', '<!-- <script>a()</script> --><script>b()</script>', ['b()']],
    ['nothing from a text area', '<textarea><script>a()</script></textarea><script>b()</script>', ['b()']],
    ['nothing from a style sheet', '<style>/* <script> */</style><script>b()</script>', ['b()']],
    ['nothing from an attribute', '<iframe srcdoc="<script>a()</script>"></iframe><script>b()</script>', ['b()']],
    ['a script up to a closing tag in a string', "<script>a('</script>')</script>", ["a('"]],
    ['a script with an escaped closing tag', "<script>a('<\\/script>')</script>", ["a('<\\/script>')"]],
    [
      'a script with a script in a comment',
      '<script><!-- <script></script> a() --></script>',
      ['<!-- <script></script> a() -->'],
    ],
    ['a script that never ends', '<script>a()', ['a()']],
    ['no script in a tag that never ends', '<script a()', []],
    ['a script behind a lone angle bracket', '1 < 2 <script>a()</script>', ['a()']],
  ])('gives %s', (_, text, code) => {
    expect(codeOf('index.html', text)).toEqual(code);
  });
});

describe('Vue', () => {
  it.each([
    ['both scripts', '<script>a</script>\n<script setup lang="ts">b</script>', ['a', 'b']],
    ['none from a template', '<template><p>{{ x }}</p><script>a</script></template><script>b</script>', ['b']],
    ['none from a nested template', '<template><template #x></template><script>a</script></template>', []],
    ['a script behind a void template', '<template src="./a.html" /><script>b</script>', ['b']],
    ['none from a block of documentation', '<docs>\n<script>a</script>\n</docs>\n<script>b</script>', ['b']],
    ['a script below a pug template', '<template lang="pug">\np <template\n</template>\n<script>b</script>', ['b']],
    ['none in CoffeeScript', '<script lang="coffee">a</script>', []],
  ])('gives %s', (_, text, code) => {
    expect(codeOf('A.vue', text)).toEqual(code);
  });

  it('is TypeScript as soon as one script is', () => {
    expect(languageOf('A.vue', '<script>a</script>')).toBe('js');
    expect(languageOf('A.vue', '<script lang="ts">a</script><script setup lang="ts">b</script>')).toBe('ts');
    expect(languageOf('A.vue', '<script lang="tsx">a</script>')).toBe('tsx');
    expect(languageOf('A.vue', '<script lang="jsx">a</script><script lang="ts">b</script>')).toBe('tsx');
  });
});

describe('Svelte', () => {
  it.each([
    ['both scripts', '<script context="module">a</script><script lang="ts">b</script>', ['a', 'b']],
    ['a script of Svelte 5', '<script module>a</script>\n<script>b</script>', ['a', 'b']],
    [
      'a script behind an arrow in an attribute',
      '<button onclick={() => a("it\'s")}>x</button><script>b</script>',
      ['b'],
    ],
    ['no script from a string', "{@html '<script>a</script>'}<script>b</script>", ['b']],
  ])('gives %s', (_, text, code) => {
    expect(codeOf('A.svelte', text)).toEqual(code);
  });
});

describe('Astro', () => {
  it.each([
    ['frontmatter and script', '---\nconst a = 1\n---\n<p/>\n<script>b</script>', ['const a = 1', 'b']],
    ['frontmatter with CRLF behind a BOM', '\uFEFF---\r\na\r\n---\r\n<p/>', ['a']],
    ['frontmatter with dashes in it', "---\nconst a = '---'\n---\n<p/>", ["const a = '---'"]],
    ['a page without frontmatter', '<script>b</script>\n---\nno\n---', ['b']],
    ['no frontmatter that never ends', '---\na\n<p/>', []],
    ['no JSON', '---\n---\n<script type="application/ld+json">{}</script>', []],
  ])('gives %s', (_, text, code) => {
    expect(codeOf('a.astro', text)).toEqual(code);
  });

  it('is TypeScript', () => {
    expect(languageOf('a.astro', '<script>b</script>')).toBe('ts');
  });
});
