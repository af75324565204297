import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../../fixtures/rules/', import.meta.url));
const TODAY = '2026-11-23';

/**
 * What a rule does for each provider, over the cases in which it has something to do: how many of its changes and findings are
 * of which kind, by provider and kind. `tools`: `scanTree`, `resolveDestination`, `planScanned` and `findNativeSdk` of the
 * sources or of the build.
 */
export function countDecisions(rule, providers, tools) {
  const counts = Object.fromEntries(
    providers.map(({ id }) => [id, { auto: 0, review: 0, action: 0, info: 0, refused: 0 }]),
  );
  for (const { folder, given } of casesOf(rule)) {
    const own = providers.find(({ id }) => id === given.to);
    withTree(asBefore(readCase(folder), own), (root) => {
      const scan = tools.scanTree(root, {});
      for (const provider of providers) {
        for (const kind of decide(rule, scan, provider, given, tools)) counts[provider.id][kind] += 1;
      }
    });
  }
  return counts;
}

function casesOf(rule) {
  return readdirSync(join(FIXTURES, rule))
    .map((name) => join(FIXTURES, rule, name))
    .map((folder) => ({ folder, given: JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8')) }))
    .filter(({ given }) => [...given.changes, ...given.findings].some((each) => each.rule === rule));
}

/** The kinds of what the rule proposes for one provider; a provider that cannot be asked for it refuses. */
function decide(rule, scan, provider, given, tools) {
  const options = optionsFor(provider, given);
  if (options.move.sdk === 'native' && !tools.findNativeSdk(provider)) return ['refused'];
  try {
    const { plan } = tools.planScanned(scan, tools.resolveDestination(options), options);
    const changes = plan.changes.filter((each) => each.rule === rule).map(({ tier }) => tier);
    const findings = plan.findings.filter((each) => each.rule === rule).map(({ severity }) => severity);
    return [...changes, ...findings];
  } catch (error) {
    if (error.title === undefined) throw error;
    return ['refused'];
  }
}

/** What a case asks of its own provider, such as a model, means nothing to another. */
function optionsFor({ id }, { to, region, models, options = {} }) {
  const own = to === id ? { ...(models ? { models } : {}), ...(region ? { region } : {}) } : {};
  return { to: id, move: options, today: TODAY, ...own };
}

/** Code that has moved to the provider of the case is told as it was at OpenAI: then every provider has a say. */
function asBefore(files, { regions, defaultRegion, key, choices }) {
  const words = [
    [regions[defaultRegion].baseURL, 'https://api.openai.com/v1'],
    [key.env, 'OPENAI_API_KEY'],
    [choices.fast, 'gpt-4o-mini'],
    [choices.flagship, 'gpt-4o'],
  ];
  const hasMoved = Object.values(files).some((text) => text.includes(regions[defaultRegion].baseURL));
  if (!hasMoved) return files;
  const retell = (text) =>
    words.reduce((told, [now, before]) => (now === null ? told : told.replaceAll(now, before)), text);
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, retell(text)]));
}

function readCase(folder) {
  const root = existsSync(join(folder, 'before')) ? join(folder, 'before') : folder;
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && (root !== folder || entry.name.startsWith('input.')))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file.slice(root.length + 1), readFileSync(file, 'utf8')]));
}

function withTree(files, use) {
  const root = mkdtempSync(join(tmpdir(), 'decisions-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
