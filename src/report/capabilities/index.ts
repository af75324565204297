import stringWidth from 'fast-string-width';
import { listed } from '../../messages/lists.js';
import { count } from '../../messages/sentences.js';
import { t } from '../../messages/t.js';
import type { Capabilities, CapabilityNote, SiteCapabilities, Verdict } from '../../plan/capabilities/contract.js';
import type { Plan } from '../../plan/contract.js';
import { joinSections } from '../join-sections.js';
import { stringifyMasked } from '../json.js';
import { createStyle, type Style } from '../style.js';
import { toolVersion } from '../tool-version.js';
import { visibleText, wrapProse } from '../visible-text.js';
import { nameVerdict } from './name-verdict.js';

/** What a provider makes of the calls that go there. */
interface JudgedWay extends Pick<Plan, 'target'> {
  readonly capabilities: Capabilities;
  readonly provider: { readonly name: string };
}

interface Judged extends JudgedWay {
  /** Folders that go elsewhere than the rest. */
  readonly packages: readonly (JudgedWay & { readonly folders: string })[];
}

interface Canvas {
  readonly color: boolean;
  readonly width: number;
}

/** The same for programs. */
export function renderCapabilitiesJson({
  target,
  capabilities,
  packages,
  problems,
}: Judged & Pick<Plan, 'problems'>): string {
  const elsewhere = packages.map(({ folders, target, capabilities }) => ({ folders, target, ...capabilities }));
  const beside = elsewhere.length > 0 ? { packages: elsewhere } : {};
  return stringifyMasked({ schema: 1, version: toolVersion(), target, ...capabilities, ...beside, problems });
}

/** What `check --capabilities` prints: each call site with what the provider does otherwise there, each with its source. */
export function renderCapabilities({ packages, ...main }: Judged, { color, width }: Canvas): string {
  const style = createStyle(color);
  // Where all calls are in packages that go elsewhere, there is nothing to say of the main provider.
  const isSpokenOf = main.capabilities.sites.length > 0 || packages.length === 0;
  return [
    ...(isSpokenOf ? [renderWay(main, style, width)] : []),
    ...packages.map((way) => `${style.path(way.folders)}\n\n${renderWay(way, style, width)}`),
  ].join('\n');
}

function renderWay({ capabilities, provider: { name: provider } }: JudgedWay, style: Style, width: number): string {
  const { everywhere, sites } = capabilities;
  const touched = sites.filter(({ notes }) => notes.length > 0);
  const general = [style.bold(t`At ${provider}, wherever it is called`), ...notesOf(everywhere, style, width)];
  return `${joinSections([
    ...touched.map((site) => siteBlock(site, style, width)),
    everywhere.length > 0 ? general : [],
    [summarise(capabilities, provider)],
  ]).join('\n')}\n`;
}

function siteBlock({ file, position, method, models, notes }: SiteCapabilities, style: Style, width: number): string[] {
  const chosen = models.map(({ from, to }) => `${from ?? t`a model known only at run time`} -> ${to ?? t`no model`}`);
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
    const head = `  ${paint(verdict, style)}${' '.repeat(INDENT.length - 2 - stringWidth(nameVerdict(verdict)))}`;
    const doubt = source.unverified ? t`, not verified` : '';
    return [
      ...wrapProse(visibleText(text), width, INDENT, head),
      `${INDENT}${style.dim(`${source.url} (${source.date}${doubt})`)}`,
    ];
  });
}

function paint(verdict: Verdict, style: Style): string {
  const name = nameVerdict(verdict);
  if (verdict === 'rejects') return style.bold(name);
  return verdict === 'unverified' ? style.dim(name) : name;
}

function summarise({ sites }: Capabilities, provider: string): string {
  const calls = count(sites.length, 'call');
  const counts = (['rejects', 'ignores', 'differs', 'unverified'] as const)
    .map((verdict) => ({ verdict, count: countOf(sites, verdict) }))
    .filter((each) => each.count > 0)
    .map((each) => `${nameVerdict(each.verdict)} ${each.count}`);
  return counts.length > 0
    ? t`${calls}: of their parts ${provider} ${listed(counts)}.`
    : t`${calls}: ${provider} takes all of it as OpenAI does, for all that is known.`;
}

function countOf(sites: readonly SiteCapabilities[], verdict: Verdict): number {
  return sites.flatMap(({ notes }) => notes).filter((note) => note.verdict === verdict).length;
}
