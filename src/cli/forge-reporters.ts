import { pathInTree } from '../discover/changed-files.js';
import { placeBelow } from '../report/place-below.js';
import type { Reporter } from '../report/report-input.js';
import type { ReportRequest } from './options.js';

/** GitHub and GitLab know files by their path from the top of the repository, wherever the check was started. */
const FORGE = ['github', 'gitlab', 'sarif'];

/** The reporters, those for forges with the paths that forges know. Git is asked only where one of them is wanted. */
export function withForgePaths<R extends Readonly<Record<string, Reporter>>>(
  reporters: R,
  requests: readonly ReportRequest[],
  root: string,
): Readonly<Record<string, Reporter>> {
  if (!requests.some(({ name }) => FORGE.includes(name))) return reporters;
  const folder = pathInTree(root);
  if (folder === '') return reporters;
  const entries = Object.entries(reporters).map(([name, render]): [string, Reporter] => [
    name,
    FORGE.includes(name) ? (input) => render(placeBelow(input, folder)) : render,
  ]);
  return Object.fromEntries(entries);
}
