/** A table for docs/reality.md: one row for each repository that could be judged, then those that could not. */
export function renderTypes(results, { to, tier }) {
  const judged = results.filter(({ failure }) => failure === undefined);
  const added = judged.reduce((sum, result) => sum + result.added.length, 0);
  return [
    `To ${to}, changes up to \`${tier}\`: ${judged.length} repositories type-checked, ${added} new errors.`,
    '',
    '| repository | changes applied | type errors before | new |',
    '|---|---:|---:|---:|',
    ...judged.map(
      ({ repo, applied, before, added: news }) =>
        `| ${repo.replace('+', '/')} | ${applied} | ${before} | ${news.length} |`,
    ),
    '',
    ...results.filter(({ failure }) => failure).map(({ repo, failure }) => `- ${repo.replace('+', '/')}: ${failure}`),
  ].join('\n');
}
