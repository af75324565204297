import type { ConfigScan } from './describe-mentions.js';
import { isTooDeep } from './is-too-deep.js';
import { scanDockerfile } from './scan-dockerfile.js';
import { scanJson } from './scan-json.js';
import { scanMarkdown } from './scan-markdown.js';
import { scanShell } from './scan-shell.js';
import { scanPrisma, scanSql } from './scan-sql.js';
import { scanText } from './scan-text.js';
import { scanToml } from './scan-toml.js';
import { scanYaml } from './scan-yaml.js';

type Scan = (path: string, text: string) => ConfigScan;

/** JSON is mostly data: only files with a known part in a deployment, a build or a browser's permissions are read. */
const JSON_NAMES =
  'vercel|now|turbo|nx|app|app\\.config|eas|manifest(?:\\.[\\w.-]+)?|deno|import[_-]?map|wrangler|railway|devcontainer|firebase|staticwebapp\\.config|launch|local\\.settings';

/** Which scanner reads a file, by its path; the first match counts. */
const SCANNERS: readonly (readonly [path: RegExp, scan: Scan])[] = [
  [/\.ya?ml$/, scanYaml],
  [/\.toml$/, scanToml],
  [new RegExp(`(?:^|/)(?:\\.?(?:${JSON_NAMES}))\\.jsonc?$`), scanJson],
  [/(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.(?:D|d)ockerfile$/, scanDockerfile],
  [/\.(?:sh|bash|zsh)$|(?:^|\/)(?:\.envrc|Makefile|Procfile)$/, scanShell],
  [/\.sql$/, scanSql],
  [/\.prisma$/, scanPrisma],
  [/(?:^|\/)(?:_headers|_redirects|Caddyfile|\.htaccess|nginx(?:\.[\w-]+)?\.conf)$/, scanText],
  // What readers are told to do: at the root, in READMEs and in documentation; not every text of a site.
  [/^[^/]+\.mdx?$|(?:^|\/)README[\w.-]*\.mdx?$|(?:^|\/)(?:docs?|documentation)\/.*\.mdx?$/i, scanMarkdown],
];

/** Generated, or a history that no move makes wrong. */
const LEFT_OUT = /(?:^|\/)(?:pnpm-lock\.yaml|yarn\.lock|CHANGELOG[\w.-]*|HISTORY[\w.-]*|RELEASES?[\w.-]*)$/i;

export function isConfigFile(path: string): boolean {
  return scannerFor(path) !== undefined;
}

/** The mentions of OpenAI in a file that is no script. Nothing for a file of no known format. */
export function scanConfigFile(path: string, text: string): ConfigScan {
  const scan = scannerFor(path);
  if (!scan) return { usages: [] };
  return isTooDeep(text) ? scanText(path, text) : scan(path, text);
}

function scannerFor(path: string): Scan | undefined {
  return LEFT_OUT.test(path) ? undefined : SCANNERS.find(([pattern]) => pattern.test(path))?.[1];
}
