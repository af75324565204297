const VERDICTS = ['auto', 'review', 'reported', 'silent', 'missed', 'not there'];

/** The tables that a person reads: by route, by repository, and every site that was missed or passed over. */
export function renderCorpus(results, { to, markdown }) {
  const table = markdown ? renderMarkdownTable : renderPlainTable;
  const known = results.filter((result) => !result.negative);
  const negatives = results.filter((result) => result.negative);
  const left = known.flatMap((result) => result.sites.filter(isLeft).map((site) => ({ repo: result.repo, ...site })));
  return [
    `${known.length} repositories, moved to ${to}:`,
    table(countByRoute(known)),
    table(known.map(describeRepository)),
    negatives.length > 0 && `${negatives.length} repositories that do not use OpenAI:`,
    negatives.length > 0 && table(negatives.map(describeNegative)),
    left.length > 0 && 'Missed, or found and passed over in silence:',
    left.length > 0 &&
      table(left.map(({ repo, file, line, verdict, what }) => ({ verdict, site: `${repo} ${file}:${line}`, what }))),
    listFailures(results),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function isLeft({ verdict }) {
  return verdict === 'missed' || verdict === 'silent';
}

function countByRoute(results) {
  const sites = results.flatMap((result) => result.sites);
  const beyond = results.flatMap((result) => result.beyond ?? []);
  const routes = [...new Set([...sites, ...beyond].map((site) => site.route))].sort();
  return [...routes, undefined].map((route) => {
    const ofRoute = sites.filter((site) => route === undefined || site.route === route);
    return {
      route: route ?? 'all',
      sites: ofRoute.length,
      found: ofRoute.length - count(ofRoute, 'missed') - count(ofRoute, 'not there'),
      ...Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(ofRoute, verdict)])),
      'beyond the list': beyond.filter((site) => route === undefined || site.route === route).length,
    };
  });
}

function describeRepository(result) {
  if (result.failure) return { repository: result.repo, failed: 'yes' };
  return {
    repository: result.repo,
    commit: result.commit,
    sites: result.sites.length,
    ...Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(result.sites, verdict)])),
    'beyond the list': result.beyond.length,
    'silent beyond': count(result.beyond, 'silent'),
    'files edited': result.edited.length,
    'files broken': result.broken.length,
    'edits in 2nd plan': result.secondPlanEdits.length,
    seconds: result.seconds.toFixed(1),
    'peak MB': Math.round(result.peakMegabytes),
  };
}

function describeNegative(result) {
  if (result.failure) return { repository: result.repo, failed: 'yes' };
  return {
    repository: result.repo,
    commit: result.commit,
    'files edited': result.edited.length,
    'requests found': result.beyond.length,
    seconds: result.seconds.toFixed(1),
    'peak MB': Math.round(result.peakMegabytes),
  };
}

function listFailures(results) {
  return results
    .flatMap((result) => [
      ...(result.failure ? [`${result.repo} failed: ${result.failure}`] : []),
      ...(result.broken ?? []).map((file) => `${result.repo} ${file} no longer parses`),
      ...(result.problems ?? []).map((problem) => `${result.repo} ${problem.file}: ${problem.detail}`),
    ])
    .join('\n');
}

function count(sites, verdict) {
  return sites.filter((site) => site.verdict === verdict).length;
}

function renderMarkdownTable(rows) {
  const columns = columnsOf(rows);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => String(row[column] ?? '').replaceAll('|', '\\|')))),
  ].join('\n');
}

function renderPlainTable(rows) {
  const columns = columnsOf(rows);
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index].length)));
  return cells
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function columnsOf(rows) {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}
