import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { apply, plan as makePlan } from '../../dist/src/index.js';
import { copyTracked } from './copy-checkout.mjs';

const INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--no-package-lock'];
const MINUTES = 60_000;

/**
 * The type errors that the changes up to `tier` (below `folder`, if given) bring in: `added` has one entry for each,
 * without its line, since lines move.
 * `failure` says why a repository could not be judged.
 */
export async function checkTypes({ checkout, copy }, { to, tier, folder }) {
  restoreSources(checkout, copy);
  const compiler = join(copy, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(compiler)) {
    const { status, stderr } = spawnSync('npm', INSTALL, { cwd: copy, encoding: 'utf8', timeout: 6 * MINUTES });
    if (status !== 0) return { failure: `its dependencies do not install: ${firstError(stderr)}` };
    if (!existsSync(compiler)) return { failure: 'it has no compiler of its own' };
  }
  const before = typeErrors(compiler, copy);
  const { plan } = makePlan(copy, { to, ...(folder ? { include: [`${folder}/**`] } : {}) });
  const applied = await apply(plan, { root: copy, upTo: tier, allowDirty: true });
  const after = typeErrors(compiler, copy);
  return {
    before: before.length,
    applied: applied.changes.length,
    added: subtract(after, before),
  };
}

/** As it is in the checkout; what was installed stays. */
function restoreSources(checkout, copy) {
  mkdirSync(copy, { recursive: true });
  copyTracked(checkout, copy);
  rmSync(join(copy, '.repoint'), { recursive: true, force: true });
}

function typeErrors(compiler, cwd) {
  const args = ['--max-old-space-size=6000', compiler, '--noEmit', '--pretty', 'false', '--incremental', 'false'];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    timeout: 8 * MINUTES,
    maxBuffer: 2 ** 28,
  });
  return (stdout ?? '')
    .split('\n')
    .flatMap((line) => /^(?<file>.+)\(\d+,\d+\): error (?<error>TS\d+: .*)$/.exec(line)?.groups ?? [])
    .map(({ file, error }) => `${file}: ${error}`);
}

/** Of each error as many as there are more of. */
function subtract(after, before) {
  const left = [...before];
  return after.filter((error) => {
    const at = left.indexOf(error);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

function firstError(stderr) {
  return /npm error (?!code)(.*)/.exec(stderr ?? '')?.[1] ?? 'no reason given';
}
