import { formatNumber } from '../messages/sentences.js';
import type { ParameterFact, ProviderData, ProviderModel } from '../providers/schema.js';
import { joinSections } from './join-sections.js';
import { createStyle, type Style } from './style.js';
import { alignColumns } from './table.js';
import { wrapProse } from './visible-text.js';

interface PageInput {
  readonly provider: ProviderData;
  readonly color: boolean;
  readonly width: number;
}

/** What `providers <id>` prints: where it is, its key, what it takes, its models, each with source and date. */
export function renderProviderPage({ provider, color, width }: PageInput): string {
  const style = createStyle(color);
  const { key } = provider;
  const sections = [
    [
      `${style.bold(provider.name)}  ${provider.nameZh}  ${style.dim(`${provider.company}, facts of ${provider.asOf}`)}`,
      `Also known as: ${provider.aliases.join(', ')}`,
    ].flatMap((line) => wrapProse(line, width, '')),
    section('Endpoints', endpointRows(provider, style), style),
    section('Key', [[`  ${key.env}`, key.format, style.dim(key.console ?? '')]], style),
    section('APIs', apiRows(provider, style), style),
    section('Chat parameters', parameterRows(provider.parameters.chat, style), style),
    section('Embedding parameters', parameterRows(provider.parameters.embeddings, style), style),
    section('Models', modelRows(provider.models, style), style),
    quirkRows(provider, style, width),
    sourceRows(provider, style),
  ];
  return `${joinSections(sections).join('\n')}\n`;
}

/** What `providers` prints: one line each. */
export function renderProviderList(providers: readonly ProviderData[], color: boolean): string {
  const style = createStyle(color);
  const rows = providers.map((provider) => [
    style.bold(provider.id),
    provider.name,
    provider.nameZh,
    Object.keys(provider.regions).join(', '),
    style.dim(provider.key.env),
  ]);
  return `${alignColumns([['id', 'name', '', 'regions', 'key'].map((heading) => style.dim(heading)), ...rows]).join('\n')}\n`;
}

function section(heading: string, rows: readonly (readonly string[])[], style: Style): string[] {
  return rows.length === 0 ? [] : [style.bold(heading), ...alignColumns(rows)];
}

function endpointRows({ regions, defaultRegion }: ProviderData, style: Style): string[][] {
  return Object.entries(regions).map(([name, { baseURL }]) => [
    `  ${name}`,
    baseURL,
    style.dim(name === defaultRegion ? 'default' : ''),
  ]);
}

function apiRows({ apis }: ProviderData, style: Style): string[][] {
  return Object.entries(apis).map(([name, { support, shape }]) => {
    const note = support === 'yes' && shape === 'own' ? 'yes, in a shape of its own' : support;
    return [`  ${name}`, support === 'no' ? style.dim(note) : note];
  });
}

function parameterRows(parameters: ProviderData['parameters']['chat'], style: Style): string[][] {
  return Object.entries(parameters).flatMap(([name, { fact, values }]) => [
    [`  ${name}`, describeFact(fact), style.dim(fact.date)],
    ...Object.entries(values ?? {})
      .filter(([, each]) => each.support !== 'accepts')
      .map(([value, each]) => [`    ${value}`, describeFact(each), style.dim(each.date)]),
  ]);
}

function describeFact(fact: ParameterFact): string {
  switch (fact.support) {
    case 'rename':
      return `rename to ${fact.to}`;
    case 'range':
      return describeRange(fact);
    default:
      return fact.support;
  }
}

function describeRange({
  min,
  max,
  allowed,
  maxItems,
  arrayOnly,
}: Extract<ParameterFact, { support: 'range' }>): string {
  const limits = [
    ...(min === undefined && max === undefined ? [] : [`${min ?? '…'} to ${max ?? '…'}`]),
    ...(allowed === undefined ? [] : [`one of ${allowed.join(', ')}`]),
    ...(maxItems === undefined ? [] : [`at most ${maxItems} items`]),
    ...(arrayOnly === true ? ['only as an array'] : []),
  ];
  return limits.join(', ');
}

function modelRows(models: readonly ProviderModel[], style: Style): string[][] {
  return models
    .filter(({ status }) => status !== 'retired')
    .map((model) => [
      `  ${model.id}`,
      model.kind,
      model.tier ?? '',
      model.window === null ? '' : formatNumber(model.window),
      abilities(model).join(', '),
      style.dim(model.status === 'current' ? model.date : `${model.status}, ${model.date}`),
    ]);
}

function abilities({ tools, vision, jsonSchema, reasoning, embedding }: ProviderModel): string[] {
  const named = { tools, vision, 'json schema': jsonSchema, reasoning };
  return [
    ...Object.entries(named).flatMap(([name, able]) => (able === true ? [name] : [])),
    ...(embedding === undefined ? [] : [`${embedding.default} wide`]),
  ];
}

function quirkRows({ quirks }: ProviderData, style: Style, width: number): string[] {
  if (quirks.length === 0) return [];
  return [style.bold('Mind'), ...quirks.flatMap(({ text }) => wrapProse(text, width, '    ', '  - '))];
}

/** Every page that a fact of this provider rests on, with the newest date it was read. */
function sourceRows(provider: ProviderData, style: Style): string[] {
  const dates = new Map<string, string>();
  JSON.stringify(provider, (_key, each: unknown) => {
    if (typeof each === 'object' && each !== null && 'source' in each && 'date' in each) {
      const [source, date] = [String(each.source), String(each.date)];
      if (date > (dates.get(source) ?? '')) dates.set(source, date);
    }
    return each;
  });
  return [style.bold('Sources'), ...[...dates].sort().map(([source, date]) => `  ${style.dim(date)}  ${source}`)];
}
