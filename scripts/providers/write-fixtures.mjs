import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gatesOf, isServed } from './gates.mjs';
import { CLIENT, gateModule, plainModule, standInsFor } from './write-module.mjs';

const FIXTURES = fileURLToPath(new URL('../../fixtures/providers/', import.meta.url));
/** The day that the fixtures are planned on, as test/fixtures.test.ts does. */
const TODAY = '2026-11-23';

const VIDEO = `import { openai } from './client.js';

const video = await openai.videos.create({
  model: 'sora-2',
  prompt: 'A bakery by the sea opens its shutters',
});
console.log(video.id);
`;

/** The modules that a region's folder has, by the names of their files without the ending. `provider`: the data as a file has it. */
export function modulesOf(provider, region) {
  const gates = gatesOf(provider, region);
  const standIns = standInsFor(gates);
  const standInFor = (model) => Object.keys(standIns).find((id) => standIns[id] === model);
  return {
    client: CLIENT,
    ...(isServed(provider, 'chat') ? { chat: plainModule('chat') } : { videos: VIDEO }),
    ...Object.fromEntries(gates.map((gate) => [gate.name, gateModule(gate, standInFor(gate.through))])),
  };
}

/** What a region's plan is asked for. */
export function requestFor(provider, region) {
  const models = standInsFor(gatesOf(provider, region));
  return {
    to: provider.id,
    ...(region === provider.defaultRegion ? {} : { region }),
    ...(Object.keys(models).length > 0 ? { models } : {}),
  };
}

/**
 * Brings the folder of a region up to the provider's data: modules that are missing are written, those of gates that are gone
 * removed, and what becomes of all of them is planned anew. Modules that are there stay as they are, unless `anew`.
 * `tools`: `plan` and `apply` of the build.
 */
export async function writeFixtures(provider, region, { plan, apply }, anew = false) {
  const folder = join(FIXTURES, provider.id, region);
  const before = join(folder, 'before');
  const modules = modulesOf(provider, region);
  mkdirSync(before, { recursive: true });
  for (const file of readdirSync(before))
    if (!Object.hasOwn(modules, file.replace(/\.ts$/, ''))) rmSync(join(before, file));
  for (const [name, text] of Object.entries(modules)) {
    const path = join(before, `${name}.ts`);
    if (anew || !existsSync(path)) writeFileSync(path, text);
  }
  await writeOutcome(folder, requestFor(provider, region), notesIn(provider), { plan, apply });
}

async function writeOutcome(folder, { to, region, models }, notes, { plan, apply }) {
  const root = mkdtempSync(join(tmpdir(), 'repoint-fixture-'));
  try {
    cpSync(join(folder, 'before'), root, { recursive: true });
    const { plan: made } = plan(root, { to, region, models, today: TODAY });
    await apply(made, { root, upTo: 'review', allowDirty: true });
    rmSync(join(folder, 'after'), { recursive: true, force: true });
    cpSync(root, join(folder, 'after'), { recursive: true, filter: (path) => !path.endsWith('.repoint') });
    const changes = made.changes.map(({ rule, tier, title }) => ({ rule, tier, title }));
    const findings = made.findings
      .filter(({ rule }) => rule !== 'quirks')
      .map(({ rule, severity, title }) => ({ rule, severity, title: withoutNote(title, notes) }));
    writeFileSync(join(folder, 'expect.json'), printExpected({ to, region, models, changes, findings }));
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** What is noted of a fact follows the claim: it is the data's, not the rule's. */
function withoutNote(title, notes) {
  const note = notes.find((each) => title.includes(`: ${each}`));
  return note === undefined ? title : title.slice(0, title.indexOf(`: ${note}`));
}

/** Every note of the data, however deep, the longest first. */
function notesIn(provider) {
  const notes = new Set();
  JSON.stringify(provider, (name, value) => {
    if (name === 'note' && typeof value === 'string') notes.add(value);
    return value;
  });
  return [...notes].sort((a, b) => b.length - a.length);
}

/** One line for each change and finding, so that a review sees which one is new. */
function printExpected({ changes, findings, ...request }) {
  const list = (items) =>
    items.length === 0 ? '[]' : `[\n${items.map((each) => `    ${line(each)}`).join(',\n')}\n  ]`;
  const asked = Object.entries(request).filter(([, value]) => value !== undefined);
  const head = asked.map(
    ([name, value]) =>
      `  ${JSON.stringify(name)}: ${typeof value === 'string' ? JSON.stringify(value) : line(value)},\n`,
  );
  return `{\n${head.join('')}  "changes": ${list(changes)},\n  "findings": ${list(findings)}\n}\n`;
}

function line(object) {
  const entries = Object.entries(object).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{ ${entries.join(', ')} }`;
}
