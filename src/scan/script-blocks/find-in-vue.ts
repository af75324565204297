import { commentEnd, nextMark } from './find-in-markup.js';
import { rawTextEnd, readTag, type Tag } from './read-tag.js';
import type { ScriptBlock } from './script-block.js';
import { scriptLanguage } from './script-language.js';

/**
 * The scripts of a Vue component: `<script>` and `<script setup>`, at the top level alone. Other blocks (`<style>`, `<docs>`)
 * are text up to their closing tag, as Vue reads them.
 */
export function findInVue(text: string): ScriptBlock[] {
  const blocks: ScriptBlock[] = [];
  for (let at = nextMark(text, 0); at >= 0; ) {
    const tag = readTag(text, at);
    let end = tag?.end ?? at + 1;
    if (text.startsWith('<!--', at)) end = commentEnd(text, at);
    else if (tag && !tag.selfClosing) end = blockEnd(text, tag);
    if (tag?.name === 'script' && !tag.selfClosing) {
      const language = scriptLanguage(tag, 'js');
      if (language) blocks.push({ span: [tag.end, end], language });
    }
    at = nextMark(text, end);
  }
  return blocks;
}

function blockEnd(text: string, tag: Tag): number {
  const isMarkup = tag.name === 'template' && (tag.attributes.get('lang') ?? 'html') === 'html';
  return isMarkup ? templateEnd(text, tag.end) : rawTextEnd(text, tag);
}

/** A template may hold templates. */
function templateEnd(text: string, start: number): number {
  const close = /<\/template(?=[\s/>])/iy;
  let depth = 1;
  for (let at = nextMark(text, start); at >= 0; ) {
    close.lastIndex = at;
    if (close.test(text)) depth -= 1;
    if (depth === 0) return at;
    const tag = readTag(text, at);
    if (tag?.name === 'template' && !tag.selfClosing) depth += 1;
    at = nextMark(text, text.startsWith('<!--', at) ? commentEnd(text, at) : (tag?.end ?? at + 1));
  }
  return text.length;
}
