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
      `${style.bold(provider.name)}  ${provider.nameZh}  ${style.dim(`${provider.company}, facts of ${provider.asOf}`)}`,
      `Also known as: ${provider.aliases.join(', ')}`,
    ].flatMap((line) => wrapProse(line, width, '')),
    section('Endpoints', endpointRows(provider, style), style),
    section('Key', keyRows(provider, style), style),
    section('APIs', apiRows(provider, style), style),
    ...Object.entries(HEADINGS).map(([api, heading]) =>
      section(heading, parameterRows(parameters[api as keyof typeof HEADINGS] ?? {}, style), style),
    ),
    section('Models', modelRows(provider.models, style), style),
    section('No longer to be used', retiredRows(provider.models, style), style),
    prose('Mind', provider.quirks, style, width),
    prose('Send along', provider.sends.map(describeSent), style, width),
    prose('Without paying', provider.free, style, width),
    sourceRows(provider, style),
  ];
  return `${joinSections(sections).join('\n')}\n`;
}

const HEADINGS = {
  chat: 'Chat parameters',
  embeddings: 'Embedding parameters',
  responses: 'Responses parameters',
  images: 'Image parameters',
  speech: 'Speech parameters',
  transcriptions: 'Transcription parameters',
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
        [...(name === defaultRegion ? ['default'] : []), ...(evidence === 'unverified' ? ['not verified'] : [])].join(
          ', ',
        ),
      ),
    ],
    ...retired.map(({ url, on }) => ['', url, style.dim(on === undefined ? 'shut' : `shut since ${on}`)]),
  ]);
}

/** The provider's own, and those of regions that have another. */
function keyRows({ key, regions }: ProviderData, style: Style): string[][] {
  const row = (of: ProviderData['key'], region = ''): string[] => [
    `  ${[of.env, ...of.with].join(' and ')}`,
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
    const note = support === 'yes' && shape === 'own' ? 'yes, in a shape of its own' : support;
    return [`  ${name}`, support === 'no' ? style.dim(note) : note];
  });
}

const describeSent = ({ fields, where, why }: ProviderData['sends'][number]): { text: string } => ({
  text: `${JSON.stringify(fields)} ${where === 'any' ? 'always' : `with ${where}`}. ${why}`,
});

function prose(heading: string, facts: readonly { readonly text: string }[], style: Style, width: number): string[] {
  if (facts.length === 0) return [];
  return [style.bold(heading), ...facts.flatMap(({ text }) => wrapProse(text, width, '    ', '  - '))];
}
