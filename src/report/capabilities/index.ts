import type { Capabilities, CapabilityNote, SiteCapabilities, Verdict } from '../../plan/capabilities/contract.js';
import type { Plan } from '../../plan/contract.js';
import { joinSections } from '../join-sections.js';
import { stringifyMasked } from '../json.js';
import { createStyle, type Style } from '../style.js';
import { toolVersion } from '../tool-version.js';
import { visibleText, wrapProse } from '../visible-text.js';

interface CapabilitiesInput {
  readonly capabilities: Capabilities;
  /** The provider's name. */
  readonly provider: string;
  readonly color: boolean;
  readonly width: number;
}

interface JsonInput extends Pick<Plan, 'target' | 'problems'> {
  readonly capabilities: Capabilities;
}

/** The same for programs. */
export function renderCapabilitiesJson({ target, capabilities, problems }: JsonInput): string {
  return stringifyMasked({ schema: 1, version: toolVersion(), target, ...capabilities, problems });
}

/** What `check --capabilities` prints: each call site with what the provider does otherwise there, each with its source. */
export function renderCapabilities({ capabilities, provider, color, width }: CapabilitiesInput): string {
  const style = createStyle(color);
  const { everywhere, sites } = capabilities;
  const touched = sites.filter(({ notes }) => notes.length > 0);
  const general = [style.bold(`At ${provider}, wherever it is called`), ...notesOf(everywhere, style, width)];
  return `${joinSections([
    ...touched.map((site) => siteBlock(site, style, width)),
    everywhere.length > 0 ? general : [],
    [summarise(capabilities, provider)],
  ]).join('\n')}\n`;
}

function siteBlock({ file, position, method, models, notes }: SiteCapabilities, style: Style, width: number): string[] {
  const chosen = models.map(({ from, to }) => `${from ?? 'a model known only at run time'} -> ${to ?? 'no model'}`);
  return [
    [style.path(`${file}:${position.line}:${position.column}`), method, style.dim(visibleText(chosen.join(', ')))]
      .filter((part) => part !== '')
      .join('  '),
    ...notesOf(notes, style, width),
  ];
}

const INDENT = ' '.repeat(14);

function notesOf(notes: readonly CapabilityNote[], style: Style, width: number): string[] {
  return notes.flatMap(({ verdict, text, source }) => {
    const head = `  ${paint(verdict, style)}${' '.repeat(INDENT.length - 2 - verdict.length)}`;
    const doubt = source.unverified ? ', not verified' : '';
    return [
      ...wrapProse(visibleText(text), width, INDENT, head),
      `${INDENT}${style.dim(`${source.url} (${source.date}${doubt})`)}`,
    ];
  });
}

const paint = (verdict: Verdict, style: Style): string =>
  verdict === 'rejects' ? style.bold(verdict) : verdict === 'unverified' ? style.dim(verdict) : verdict;

function summarise({ sites }: Capabilities, provider: string): string {
  const calls = sites.length === 1 ? '1 call' : `${sites.length} calls`;
  const counts = (['rejects', 'ignores', 'differs', 'unverified'] as const)
    .map((verdict) => ({ verdict, count: countOf(sites, verdict) }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${verdict} ${count}`);
  return counts.length > 0
    ? `${calls}: of their parts ${provider} ${counts.join(', ')}.`
    : `${calls}: ${provider} takes all of it as OpenAI does, for all that is known.`;
}

function countOf(sites: readonly SiteCapabilities[], verdict: Verdict): number {
  return sites.flatMap(({ notes }) => notes).filter((note) => note.verdict === verdict).length;
}
