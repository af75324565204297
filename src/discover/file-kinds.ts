import { basename } from 'node:path/posix';
import type { SkipReason } from './problem.js';

const SCRIPT = /\.[cm]?[jt]sx?$/;
const WITH_SCRIPTS = /\.(?:vue|svelte|astro|html?)$/i;
const DECLARATIONS = /\.d\.[cm]?ts$/;
/** Written by hand, as a rule: the types of the environment. */
const ENV_DECLARATIONS = /(?:^|[/.-])(?:env|environment|process-env|globals?|worker-configuration)\.d\.ts$/;
const MINIFIED = /[.-]min\.[cm]?js$/;

/** Folders of code that somebody else wrote. */
const FOREIGN = /(?:^|\/)(?:node_modules|bower_components|jspm_packages|vendor|third_party|\.yarn|\.git)\//;
/** Folders that a build writes. Below `src` such a name is a topic of the project, not an output. */
const OUTPUT = /^(?:(?!src\/)[^/]+\/)*?(?:dist|build|coverage|\.next|\.nuxt|\.output|\.svelte-kit|\.vercel)\//;

const ENV = /^\.env(?:$|[.\-_])|\.env$|^env\.(?:example|sample|template|dist)$|^\.dev\.vars(?:$|\.)/;
/** `.env.ts` and the like are code or data, encrypted files cannot be read, backups are nobody's configuration. */
const NOT_ENV = /\.(?:[cm]?[jt]sx?|json|ya?ml|md|txt|sh|php|py|enc|gpg|age|vault|keys|bak|orig|swp)$|~$/;

/** JS, JSX, TS, TSX, MJS, CJS, MTS, CTS, and what has such code in blocks of its own. */
export function isScript(path: string): boolean {
  return SCRIPT.test(path) || hasScriptBlocks(path);
}

/** Components of Vue, Svelte and Astro, and HTML. */
export function hasScriptBlocks(path: string): boolean {
  return WITH_SCRIPTS.test(path);
}

export function isManifest(path: string): boolean {
  return basename(path) === 'package.json';
}

/** `.env`, `.env.local`, `prod.env`, `env.example`, wrangler's `.dev.vars`; not direnv's `.envrc`, which is a shell script. */
export function isEnvFile(path: string): boolean {
  const name = basename(path);
  return ENV.test(name) && !NOT_ENV.test(name);
}

export function isVendored(path: string): boolean {
  return FOREIGN.test(path) || OUTPUT.test(path);
}

/** What this tool is told by: it names OpenAI's models without being code of the project. */
export function isToolConfig(path: string): boolean {
  return /(?:^|\/)repoint\.config\.(?:json|[cm]?[jt]s)$/.test(path);
}

/** Why a script is left out before it is opened. */
export function skipReasonOfPath(path: string): SkipReason | undefined {
  if (isVendored(path)) return 'vendored';
  if (DECLARATIONS.test(path) && !ENV_DECLARATIONS.test(path)) return 'generated';
  if (MINIFIED.test(path)) return 'minified';
  return undefined;
}

/** `tsconfig.json`, `jsconfig.json` and the variants that build tools split them into: they hold the path aliases. */
export function isTsconfig(path: string): boolean {
  return /(^|\/)[jt]sconfig(\.[^/]+)?\.json$/.test(path);
}
