import { dirname } from 'node:path/posix';
import { t } from '../../../src/messages/t.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import { isDocFile } from '../../../src/plan/left-alone.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import type { Client, MovedVariable } from './moved.js';

export type Mention = UsageOf<'config'>;

/** Whom a place in configuration serves, as far as its folder and the file itself tell. */
export interface Scope {
  readonly movers: readonly Client[];
  /** Clients that need the old name there. */
  readonly stayers: readonly Client[];
  /** Why a person has to look; none: it serves the clients below its folder. */
  readonly doubts: readonly string[];
}

const PIPELINE =
  /^\.github\/|^\.circleci\/|(?:^|\/)(?:\.gitlab-ci|azure-pipelines|bitbucket-pipelines|\.drone|\.travis)[\w.-]*\.ya?ml$/;

type Users = Pick<MovedVariable, 'movers' | 'stayers' | 'moved'>;

/** Undefined where the place serves somebody else: a program that is not this repository's, or an app none of whose clients moves. */
export function scopeOf(mention: Mention, variable: Users, context: RuleContext): Scope | undefined {
  const { reader, file } = mention;
  if (reader?.kind === 'other' || (reader?.kind === 'image' && hasOwnBuild(mention, context))) return undefined;
  const { folder, isBeside } = folderOf(mention, variable);
  const examples = examplesIn(mention, context);
  const serves = ({ file }: Client): boolean =>
    isBelow(file, folder) && (examples.length === 0 || examples.some((example) => `/${file}`.includes(`/${example}/`)));
  const movers = variable.movers.filter(serves);
  if (movers.length === 0 && !variable.moved.some(serves)) return undefined;
  const doubts = [
    ...(reader?.kind === 'image' ? [t`It goes to the image ${reader.name}: see that it is made of this code.`] : []),
    ...(PIPELINE.test(file) ? [t`A pipeline can run more than this code: see who reads it there.`] : []),
    ...(isDocFile(file) ? [t`The sentences around it may need a word too.`] : []),
    ...(isScript(mention) ? [t`A script can hand it to other programs: see who reads it there.`] : []),
    ...(isBeside && !reader && !isDocFile(file) && !PIPELINE.test(file)
      ? [t`The file lies beside the code: see that it is the one that this code runs with.`]
      : []),
  ];
  return { movers, stayers: staying(variable, context).filter(serves), doubts };
}

/**
 * The examples that a page of documentation tells to run: `npx tsx examples/chat/main.ts`. It is about their code, which may
 * take the variable without a client in sight.
 */
function examplesIn({ file }: Mention, context: RuleContext): string[] {
  if (!isDocFile(file) || /(?:^|\/)README[^/]*$/i.test(file)) return [];
  const runs = context.source(file).matchAll(RUNS_EXAMPLE);
  return [...runs].map(([, path = '']) => dirname(path).replace(/\/(?:bin|src)$/, ''));
}

const RUNS_EXAMPLE =
  /^[ \t]*(?:[$>] )?(?:npx|bunx|bun|node|tsx|ts-node|deno|pnpm|yarn)\b[^\n&|;#]*?\s(?:\.\/)?(examples?\/[\w./@-]+\.\w+)/gm;

/** Where a file says what is built from the repository, an image beside it is somebody else's. */
function hasOwnBuild({ file }: Mention, { usages }: RuleContext): boolean {
  return usages.some((usage) => usage.kind === 'config' && usage.file === file && usage.reader?.kind === 'folder');
}

function staying({ stayers }: Users, context: RuleContext): Client[] {
  return stayers.filter((client) => context.hostOf(client).kind !== 'target');
}

/** The folder whose code a place serves: what is built there, or the nearest one above it that has a client of the variable. */
function folderOf({ reader, file }: Mention, variable: Users): { folder: string; isBeside: boolean } {
  if (reader?.kind === 'folder') return { folder: reader.path, isBeside: false };
  const clients = [...variable.movers, ...variable.stayers, ...variable.moved];
  // Tools keep their settings in folders of their own, such as `.devcontainer`.
  const own = dirname(file).replace(/(?:^|\/)\.[^./][^/]*(?:\/.*)?$/, '') || '.';
  let folder = own;
  while (folder !== '.' && !clients.some((client) => isBelow(client.file, folder))) folder = dirname(folder);
  return { folder, isBeside: folder !== own };
}

function isBelow(file: string, folder: string): boolean {
  return folder === '.' || file.startsWith(`${folder}/`);
}

function isScript({ format }: Mention): boolean {
  return format === 'shell';
}
