/** docs/providers.md: what is known of every provider, with sources and dates, as its data has it. `describeLimits` as the code has it. */

export function renderProviders(providers, describeLimits) {
  const describe = (fact) => describeFact(fact, describeLimits);
  return `${[
    '# Providers',
    'Written by `npm run docs:providers` from `src/providers/*.json`; a test compares the two. `repoint providers <id>` prints more, `repoint providers <id> --json` all of it. How to add or correct one: [CONTRIBUTING.md](../CONTRIBUTING.md). A company gateway or a server of your own: [config.md](config.md).',
    '## All at a glance',
    table(
      ['`--to`', 'company', 'regions', 'key', 'flagship', 'fast', 'embeddings', 'schemas', 'facts of'],
      providers.map(overview),
    ),
    ...providers.map((provider) => renderProvider(provider, describe)),
  ].join('\n\n')}\n`;
}

function overview({ id, company, regions, key, choices, apis, parameters, asOf }) {
  return [
    `[${id}](#${id})`,
    company,
    Object.keys(regions).join(', '),
    code(key.env),
    model(choices.flagship),
    model(choices.fast),
    apis.embeddings.shape === 'openai' ? model(choices.embedding) : 'no',
    takes(parameters.chat.response_format?.values?.json_schema),
    asOf,
  ];
}

const takes = (fact) => ({ accepts: 'yes', rejects: 'no', range: 'some models' })[fact?.support] ?? 'unknown';

function renderProvider(provider, describe) {
  const { id, name, nameZh, aliases, regions, defaultRegion, key, apis, parameters, models, quirks, free } = provider;
  return [
    `## ${id}`,
    `${name} (${nameZh}). Also: ${aliases.join(', ')}. Key: ${[key.env, ...key.with].map(code).join(' and ')}, ${key.format}${
      key.console ? `, from <${key.console}>` : ''
    }.`,
    table(
      ['region', 'base URL', 'source'],
      Object.entries(regions).map(([region, fact]) => [
        region === defaultRegion ? `**${region}**` : region,
        code(fact.baseURL),
        cite(fact),
      ]),
    ),
    section('Takes otherwise than OpenAI', [
      ...Object.entries(parameters).flatMap(([api, facts]) => differences(api, facts, describe)),
      ...Object.entries(apis)
        .filter(([, api]) => api.shape !== 'openai' || api.support !== 'yes')
        .map(([api, fact]) => `${code(api)}: ${describeApi(fact)} (${cite(fact)})`),
    ]),
    section(
      'Behaves otherwise',
      quirks.map((quirk) => `${quirk.text} (${cite(quirk)})`),
    ),
    '### Models',
    table(
      ['id', 'kind', 'tier', 'window', 'per million tokens, in / out', 'can', 'source'],
      models.filter(({ status }) => status === 'current' || status === 'preview').map(modelRow),
    ),
    section(
      'No longer to be used',
      models.filter(({ status }) => status === 'deprecated' || status === 'retired').map(retired),
    ),
    section(
      'Without paying',
      free.map((each) => `${each.text} (${cite(each)})`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const section = (title, lines) =>
  lines.length === 0 ? '' : `### ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;

function differences(api, facts, describe) {
  const prefix = api === 'chat' ? '' : `${api}.`;
  return Object.entries(facts).flatMap(([name, { fact, values = {}, models = {} }]) => [
    ...(differs(fact) ? [`${code(prefix + name)}: ${describe(fact)} (${cite(fact)})`] : []),
    ...Object.entries(values)
      .filter(([, each]) => differs(each))
      .map(([value, each]) => `${code(`${prefix + name}: ${value}`)}: ${describe(each)} (${cite(each)})`),
    ...Object.entries(models).flatMap(([id, special]) => [
      ...(special.fact
        ? [`${code(prefix + name)} with ${code(id)}: ${describe(special.fact)} (${cite(special.fact)})`]
        : []),
      ...Object.entries(special.values ?? {}).map(
        ([value, each]) => `${code(`${prefix + name}: ${value}`)} with ${code(id)}: ${describe(each)} (${cite(each)})`,
      ),
    ]),
  ]);
}

const differs = ({ support }) => support !== 'accepts' && support !== 'unverified';

function describeFact(fact, describeLimits) {
  if (fact === undefined) return 'unknown';
  const note = fact.note ? `; ${fact.note}` : '';
  switch (fact.support) {
    case 'accepts':
      return 'yes';
    case 'rejects':
      return `refused${note}`;
    case 'ignores':
      return `no effect${note}`;
    case 'rename':
      return `called ${code(fact.to)}${note}`;
    case 'range':
      return `${describeLimits(fact, code) || 'limited'}${note}`;
    default:
      return `unknown${note}`;
  }
}

function describeApi({ support, shape, instead }) {
  const what = shape === 'own' ? 'in a form of its own' : support === 'unverified' ? 'nothing known' : 'no';
  return instead ? `${what}. ${instead}` : what;
}

function modelRow({ id, kind, tier, window, prices, status, ...facts }) {
  const abilities = ['tools', 'vision', 'jsonSchema', 'reasoning'].filter((ability) => facts[ability] === true);
  const width = facts.embedding ? [`${facts.embedding.dimensions.join('/')} wide`] : [];
  return [
    code(id) + (status === 'preview' ? ' (preview)' : ''),
    kind,
    tier ?? '',
    window === null ? '' : window.toLocaleString('en-US'),
    prices.map(price).join('<br>'),
    [...abilities, ...width].join(', '),
    cite(facts),
  ];
}

const SIGNS = { CNY: '¥', USD: '$' };

function price({ currency, input, output, longer = [], peak, derived }) {
  const sign = SIGNS[currency];
  const pair = (each) => `${sign}${each.input} / ${sign}${each.output}`;
  return [
    `${derived ? '≈ ' : ''}${pair({ input, output })}`,
    ...longer.map((each) => `above ${each.above.toLocaleString('en-US')}: ${pair(each)}`),
    ...(peak ? [`busy hours: ${pair(peak)}`] : []),
  ].join('; ');
}

function retired({ id, status, retiredOn, successor, ...fact }) {
  const end =
    status === 'retired'
      ? `ended${retiredOn ? ` on ${retiredOn}` : ''}`
      : retiredOn
        ? `ends on ${retiredOn}`
        : 'deprecated';
  return `${code(id)}: ${end}${successor ? `, then ${code(successor)}` : ''} (${cite(fact)})`;
}

const model = (id) => (id === null ? 'none' : code(id));
const code = (text) => `\`${text}\``;
const DOUBT = { inferred: ', deduced', unverified: ', not verified' };
const cite = ({ source, date, evidence }) => `[${date}](${source})${DOUBT[evidence] ?? ''}`;

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
