// Runs in a process of its own: plans and applies every tier on a copy of one checkout, and sends back what came of it.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { apply, plan as makePlan } from '../../dist/src/index.js';
import { copyCheckout } from './copy-checkout.mjs';
import { parses } from './parses.mjs';

const { checkout, folder, to } = JSON.parse(process.argv[2]);
const copy = copyCheckout(checkout, folder);
try {
  process.send(await move(copy, to));
} catch (error) {
  process.send({ failure: String(error?.stack ?? error) });
} finally {
  rmSync(copy, { recursive: true, force: true });
}

async function move(root, to) {
  const started = performance.now();
  const { plan } = await makePlan(root, { to });
  const seconds = (performance.now() - started) / 1000;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;

  const edited = [...new Set(plan.changes.flatMap((change) => change.edits.map((edit) => edit.file)))].sort();
  const before = new Map(edited.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  await apply(plan, { root, upTo: 'review', allowDirty: true });
  const broken = edited.filter((file) => {
    return parses(file, before.get(file)) && !parses(file, readFileSync(join(root, file), 'utf8'));
  });
  const again = await makePlan(root, { to });

  return {
    plan,
    lastLines: findLastLines(plan.usages, root, before),
    seconds,
    peakMegabytes,
    edited,
    broken,
    secondPlanEdits: again.plan.changes.flatMap((change) => change.edits),
  };
}

/** The line on which each request and client ends, by its id. */
function findLastLines(usages, root, before) {
  const texts = new Map(before);
  const lastLines = {};
  for (const { id, kind, file, span, position } of usages) {
    if (kind !== 'request' && kind !== 'client') continue;
    if (!texts.has(file)) texts.set(file, readFileSync(join(root, file), 'utf8'));
    lastLines[id] = position.line + texts.get(file).slice(span[0], span[1]).split('\n').length - 1;
  }
  return lastLines;
}
