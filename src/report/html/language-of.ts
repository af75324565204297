import { basename, extname } from 'node:path/posix';

/** The scripts of components are what changes in them. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  '.ts': 'typescript',
  '.tsx': 'typescript',
  '.mts': 'typescript',
  '.cts': 'typescript',
  '.js': 'typescript',
  '.jsx': 'typescript',
  '.mjs': 'typescript',
  '.cjs': 'typescript',
  '.vue': 'typescript',
  '.svelte': 'typescript',
  '.astro': 'typescript',
  '.json': 'json',
  '.jsonc': 'json',
  '.yml': 'yaml',
  '.yaml': 'yaml',
  '.toml': 'ini',
  '.ini': 'ini',
  '.sh': 'bash',
  '.html': 'xml',
  '.css': 'css',
};

/** The name of the language by which a file is coloured; undefined for plain text. */
export function languageOf(path: string): string | undefined {
  const name = basename(path);
  if (/^Dockerfile\b/.test(name)) return 'dockerfile';
  if (/(?:^|\.)env(?:\.|$)/.test(name)) return 'ini';
  return BY_EXTENSION[extname(name)];
}
