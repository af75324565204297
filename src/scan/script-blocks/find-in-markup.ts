import { rawTextEnd, readTag } from './read-tag.js';
import type { ScriptBlock, ScriptLanguage } from './script-block.js';
import { scriptEnd } from './script-end.js';
import { scriptLanguage } from './script-language.js';

/** Elements whose content is text, whatever it looks like. */
const RAW = new Set(['style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

/**
 * The scripts of HTML, and of Svelte and Astro markup. Expressions in braces are not read; a tag right behind a quote is
 * taken for a string inside one, which HTML has only in attributes.
 */
export function findInMarkup(text: string, byDefault: ScriptLanguage, from = 0): ScriptBlock[] {
  const blocks: ScriptBlock[] = [];
  for (let at = nextMark(text, from); at >= 0; ) {
    const tag = readTag(text, at);
    let end = tag?.end ?? at + 1;
    if (text.startsWith('<!--', at)) end = commentEnd(text, at);
    else if (tag && RAW.has(tag.name)) end = rawTextEnd(text, tag);
    else if (tag?.name === 'script' && !tag.selfClosing && !/["'`]/.test(text[at - 1] ?? '')) {
      end = scriptEnd(text, tag.end);
      const language = scriptLanguage(tag, byDefault);
      if (language) blocks.push({ span: [tag.end, end], language });
    }
    at = nextMark(text, end);
  }
  return blocks;
}

export function nextMark(text: string, from: number): number {
  return text.indexOf('<', from);
}

export function commentEnd(text: string, start: number): number {
  const end = text.indexOf('-->', start + '<!--'.length);
  return end < 0 ? text.length : end + '-->'.length;
}
