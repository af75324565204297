import { maskSecrets } from '../messages/mask-secrets.js';
import { groupBy } from '../plan/group-by.js';
import { type Item, listItems } from './items.js';
import type { ReportInput } from './report-input.js';

/** A suite for each file, a failed case for each change or finding to act on; one passed case where nothing is left. */
export function renderJunit(input: ReportInput): string {
  const items = listItems(input).filter(({ tier }) => tier !== 'info');
  const suites = [...groupBy(items, ({ region }) => region.file)].map(([file, of]) => suite(file, of));
  const passed =
    '  <testsuite name="repoint" tests="1" failures="0">\n    <testcase name="nothing is left to move" classname="repoint"/>\n  </testsuite>\n';
  const { length } = items;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites name="repoint" tests="${Math.max(1, length)}" failures="${length}">\n`,
    ...(length === 0 ? [passed] : suites),
    '</testsuites>\n',
  ].join('');
}

function suite(file: string, items: readonly Item[]): string {
  const cases = items.map(({ rule, tier, title, text, region: { start } }) => {
    const name = `${start.line}:${start.column} ${title}`;
    const words = [text, `${file}:${start.line}:${start.column}`].filter((part) => part !== '').join('\n');
    return [
      `    <testcase name="${escapeXml(name)}" classname="repoint.${escapeXml(rule)}" file="${escapeXml(file)}" line="${start.line}">\n`,
      `      <failure type="${tier}" message="${escapeXml(title)}">${escapeXml(words)}</failure>\n`,
      '    </testcase>\n',
    ].join('');
  });
  return `  <testsuite name="${escapeXml(file)}" tests="${items.length}" failures="${items.length}">\n${cases.join('')}  </testsuite>\n`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escapeXml(text: string): string {
  return maskSecrets(text)
    .replace(NOT_IN_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
