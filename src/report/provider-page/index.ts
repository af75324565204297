import { joinSentences, listed, listNotes } from '../../messages/lists.js';
import { t } from '../../messages/t.js';
import { supportWord } from '../../messages/words.js';
import type { ProviderData } from '../../providers/schema.js';
import { joinSections } from '../join-sections.js';
import { createStyle, type Style } from '../style.js';
import { alignColumns } from '../table.js';
import { wrapProse } from '../visible-text.js';
import { modelRows, retiredRows } from './models.js';
import { parameterRows } from './parameters.js';
import { sourceRows } from './sources.js';

interface PageInput {
  readonly provider: ProviderData;
  readonly color: boolean;
  readonly width: number;
}

/** What `providers <id>` prints: where it is, its key, what it takes, its models, each with source and date. */
export function renderProviderPage({ provider, color, width }: PageInput): string {
  const style = createStyle(color);
  const { parameters } = provider;
  const sections = [
    [
      `${style.bold(provider.name)}  ${provider.nameZh}  ${style.dim(t`${provider.company}, facts of ${provider.asOf}`)}`,
      t`Also known as: ${listed(provider.aliases)}`,
    ].flatMap((line) => wrapProse(line, width, '')),
    section(t`Endpoints`, endpointRows(provider, style), style),
    section(t`Key`, keyRows(provider, style), style),
    section('APIs', apiRows(provider, style), style),
    ...Object.entries(HEADINGS).map(([api, heading]) =>
      section(heading, parameterRows(parameters[api as keyof typeof HEADINGS] ?? {}, style), style),
    ),
    section(t`Models`, modelRows(provider.models, style), style),
    section(t`No longer to be used`, retiredRows(provider.models, style), style),
    prose(t`Mind`, provider.quirks, style, width),
    prose(t`Send along`, provider.sends.map(describeSent), style, width),
    prose(t`Without paying`, provider.free, style, width),
    sourceRows(provider, style),
  ];
  return `${joinSections(sections).join('\n')}\n`;
}

const HEADINGS = {
  get chat() {
    return t`Chat parameters`;
  },
  get embeddings() {
    return t`Embedding parameters`;
  },
  get responses() {
    return t`Responses parameters`;
  },
  get images() {
    return t`Image parameters`;
  },
  get speech() {
    return t`Speech parameters`;
  },
  get transcriptions() {
    return t`Transcription parameters`;
  },
} as const;

function section(heading: string, rows: readonly (readonly string[])[], style: Style): string[] {
  return rows.length === 0 ? [] : [style.bold(heading), ...alignColumns(rows)];
}

function endpointRows({ regions, defaultRegion }: ProviderData, style: Style): string[][] {
  return Object.entries(regions).flatMap(([name, { baseURL, evidence, retired }]) => [
    [
      `  ${name}`,
      baseURL,
      style.dim(
        listNotes([
          ...(name === defaultRegion ? [t`default`] : []),
          ...(evidence === 'unverified' ? [t`not verified`] : []),
        ]),
      ),
    ],
    ...retired.map(({ url, on }) => ['', url, style.dim(on === undefined ? t`shut` : t`shut since ${on}`)]),
  ]);
}

/** The provider's own, and those of regions that have another. */
function keyRows({ key, regions }: ProviderData, style: Style): string[][] {
  const row = (of: ProviderData['key'], region = ''): string[] => [
    `  ${[of.env, ...of.with].join(t` and `)}`,
    of.format,
    style.dim([region, of.console ?? ''].filter((part) => part !== '').join(' ')),
  ];
  return [
    row(key),
    ...Object.entries(regions).flatMap(([name, region]) => (region.key ? [row(region.key, `${name}:`)] : [])),
  ];
}

function apiRows({ apis }: ProviderData, style: Style): string[][] {
  return Object.entries(apis).map(([name, { support, shape }]) => {
    const note = support === 'yes' && shape === 'own' ? t`yes, in a shape of its own` : supportWord(support);
    return [`  ${name}`, support === 'no' ? style.dim(note) : note];
  });
}

const describeSent = ({ fields, where, why }: ProviderData['sends'][number]): { text: string } => ({
  text: joinSentences([t`${JSON.stringify(fields)} ${where === 'any' ? t`always` : t`with ${where}`}.`, why]),
});

function prose(heading: string, facts: readonly { readonly text: string }[], style: Style, width: number): string[] {
  if (facts.length === 0) return [];
  return [style.bold(heading), ...facts.flatMap(({ text }) => wrapProse(text, width, '    ', '  - '))];
}
