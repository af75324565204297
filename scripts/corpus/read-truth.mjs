import { readFileSync } from 'node:fs';

/** How the list of call sites names a route, and how the tool does. */
const ROUTES = {
  'openai v4+': 'openai',
  'openai v3': 'openai-v3',
  'raw http': 'http',
  'wrapper-lib': 'chatgpt',
  '@azure/openai': 'azure',
  'ai-sdk provider': 'ai-sdk',
  'ai-sdk gateway string': 'ai-sdk',
};

/**
 * Call sites by repository (`owner+name`): `{ file, line, route, what }`.
 * Columns: repo, file, line, route, what. A `what` may hold line breaks: a line that does not start a row goes on with the last.
 */
export function readTruth(path) {
  const sites = [];
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [repo, file, number, route, ...what] = line.split('\t');
    if (/^\d+$/.test(number ?? '')) {
      sites.push({ repo, file, line: Number(number), route: ROUTES[route] ?? route, what: what.join(' ') });
    } else if (line !== '') {
      sites.at(-1).what += ` ${line.trim()}`;
    }
  }
  const byRepo = new Map();
  for (const site of sites) byRepo.set(site.repo, [...(byRepo.get(site.repo) ?? []), site]);
  return byRepo;
}
