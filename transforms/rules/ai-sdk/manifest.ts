import { t } from '../../../src/messages/t.js';
import type { ChangeProposal, Edit, FindingProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { addDependency } from '../../../src/plan/edits/dependencies.js';
import { manifestsFor } from '../../../src/plan/nearest-manifest.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { moveOfFile } from './file-move.js';
import { packageFor, tellRanges } from './package.js';
import { isLeft } from './ready-made.js';

type Manifest = UsageOf<'manifest'>;

/** What brings the new package into the package.json that a file belongs to. */
export function addPackage(file: string, context: RuleContext): Edit[] {
  const { name, range } = packageFor(file, context);
  const manifests = manifestsFor(file, context.usages);
  const left = manifests.find(isDependency) ?? manifests.find(({ module }) => module === 'ai');
  if (!left || range === undefined) return [];
  const source = context.source(left.file);
  if (source.includes(`"${name}"`)) return [];
  if (isLeft(left.module) && goesAway(left, context)) return [insertBeside(left, name, range, source)];
  return addDependency(left.file, source, name, range, left.section);
}

/** Nobody but a person can install what no package.json in sight speaks of. */
export function reportInstall(client: UsageOf<'client' | 'request'>, context: RuleContext): FindingProposal[] {
  const pkg = packageFor(client.file, context);
  if (pkg.range !== undefined) return [];
  return [
    {
      kind: 'finding',
      severity: 'action',
      usages: [client],
      title: t`which major of ai is installed is not said by a package.json: ${pkg.name} is not added`,
      todo: t`Install ${pkg.name} in the range that fits: ${tellRanges(pkg)}.`,
      sources: [pkg.source],
    },
  ];
}

/** A package that is left goes out of package.json when nothing imports it any more. */
export function removePackage(manifest: Manifest, context: RuleContext): Proposal[] {
  if (!isDependency(manifest)) return [];
  const files = importersOf(manifest, context).map(({ file }) => file);
  if (!goesAway(manifest, context)) return [];
  const movers = context.usages
    .filter((usage) => usage.kind === 'client')
    .filter((client) => files.includes(client.file) && client.route === 'ai-sdk' && context.moves(client));
  const change: ChangeProposal = {
    kind: 'change',
    tier: 'auto',
    usages: [manifest],
    after: movers,
    edits: [removeLine(manifest, context.source(manifest.file))],
    title: t`remove ${manifest.module}`,
    why: t`Nothing here imports it once its providers have moved. Run the install of your package manager afterwards.`,
    sources: [],
  };
  return [change];
}

function isDependency({ module, section }: Manifest): boolean {
  return isLeft(module) && /ependencies$/.test(section);
}

function importersOf(manifest: Manifest, context: RuleContext): UsageOf<'import'>[] {
  return context.usages
    .filter((usage) => usage.kind === 'import')
    .filter(({ module, file }) => module === manifest.module && servesFile(manifest, file, context));
}

function servesFile(manifest: Manifest, file: string, context: RuleContext): boolean {
  return manifestsFor(file, context.usages).some(({ id }) => id === manifest.id);
}

/** True when every statement that names it is replaced by one of a package that can be added, and its line can go beside a new one. */
function goesAway(manifest: Manifest, context: RuleContext): boolean {
  const importers = importersOf(manifest, context);
  const isReplaced = ({ id, file }: UsageOf<'import'>): boolean =>
    moveOfFile(file, context).gone.has(id) && packageFor(file, context).range !== undefined;
  return importers.length > 0 && importers.every(isReplaced) && !isAlone(manifest, context.source(manifest.file));
}

/** The comma behind a new dependency would be left over. */
function isAlone({ span: [start, end] }: Manifest, source: string): boolean {
  return isLast(end, source) && /\{\s*$/.test(source.slice(0, start));
}

/**
 * The new dependency stands in front of the old one; behind its predecessor where the old one is the last, since the comma
 * between the two goes with it then.
 */
function insertBeside({ file, span }: Manifest, name: string, range: string, source: string): Edit {
  const property = `"${name}": "${range}"`;
  const [start, end] = span;
  const before = /,(\s*)$/.exec(source.slice(0, start));
  if (isLast(end, source) && before) {
    const at = start - before[0].length;
    return { file, start: at, end: at, text: `,${before[1]}${property}` };
  }
  return { file, start, end: start, text: `${property},${/\s*$/.exec(source.slice(0, start))?.[0] ?? ' '}` };
}

/** With its comma: the one behind it, or where it is the last the one before it. */
function removeLine({ file, span: [start, end] }: Manifest, source: string): Edit {
  if (!isLast(end, source)) {
    const behind = /^\s*,\s*/.exec(source.slice(end))?.[0].length ?? 0;
    return { file, start, end: end + behind, text: '' };
  }
  const before = /,\s*$/.exec(source.slice(0, start))?.[0].length ?? 0;
  return { file, start: start - before, end, text: '' };
}

function isLast(end: number, source: string): boolean {
  return /^\s*\}/.test(source.slice(end));
}
