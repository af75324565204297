import type { SourcePlace } from '../source-place.js';
import type { errors } from './index.js';

type Errors = typeof errors;

/** What stands in a list of errors for what was found: each of them can be shown, and is. */
export function sampleArguments(): { readonly [Name in keyof Errors]: Parameters<Errors[Name]> } {
  const providers = ['zhipu', 'deepseek', 'qwen'];
  const files = ['src/chat.ts', 'src/embed.ts'];
  const config = 'repoint.config.json';
  return {
    missingProvider: [providers],
    unknownProvider: ['zhipuu', 'zhipu', providers],
    unknownRegion: ['zhipu', 'eu', ['cn', 'intl']],
    badModelOverride: ['gpt-4o'],
    badDetour: ['embeddings'],
    unknownApi: ['embedding', ['chat', 'embeddings']],
    retiredModel: ['gpt-4o', 'old-model', 'zhipu', '2025-12-30', 'new-model'],
    severalProviders: [
      ['zhipu', 'qwen'],
      ['repoint --from-retired --to zhipu', 'repoint --from-retired --to qwen'],
    ],

    unknownReporter: ['htlm', ['terminal', 'json', 'html']],
    unknownLanguage: ['fr', ['en', 'zh']],
    badPlace: ['src/chat.ts'],
    badPort: ['http'],
    portTaken: [4010],
    badUsage: ["Unknown option '--wirte'", 'repoint'],
    notADirectory: ['pakages/api', undefined],
    cannotWriteFile: ['reports/plan.json', 'EACCES: permission denied.'],
    internal: [new Error('a part of the plan was not expected.')],

    unknownRule: ['--only', 'model', ['models'], ['clients', 'models', 'roles']],
    outsideGit: ['--since', 'app'],
    unknownRef: ['origin/mian'],
    noMergeBase: ['origin/main'],
    sinceAndStaged: [],

    missingConfig: ['settings/repoint.json'],
    severalConfigs: ['app', [config, 'repoint.config.mjs']],
    unknownConfigFormat: ['repoint.config.yaml', ['.json', '.mjs', '.ts']],
    badConfig: [config, [`${config}:2:3: modles: is not known here`], [sample(config, '{\n  "modles": {}\n}', 2, 3)]],
    brokenConfig: ['repoint.config.mjs', 'rates is not defined.'],
    noTypeScriptConfig: ['repoint.config.ts', '20.19.0'],

    noNativeSdk: ['deepseek', ['There never was one.'], 'https://api.deepseek.com'],
    nativeBoth: ['zhipu-sdk'],

    unreadablePlan: ['plan.json', 'It is no JSON: a comma is missing in line 3.'],
    maskedPlan: ['plan.json'],
    uncommittedChanges: [files],
    filesMoved: [files],
    badEdits: ['Two edits of src/chat.ts overlap.'],
    unsafePath: [['../other/src/chat.ts']],
    notUtf8: [['src/legacy.js']],
    writeFailed: [['src/embed.ts'], ['src/chat.ts'], 'EACCES: permission denied.'],
    nothingToUndo: [],
    undoConflict: [files],
    brokenJournal: ['.git/repoint/runs/1.json'],
    gitFailed: ['fatal: detected dubious ownership in repository.'],

    reviewNeedsTerminal: ['terminal', 'repoint check --to zhipu'],
    brokenReview: ['.git/repoint/review.json'],
    reviewBreaksFile: [sample('src/chat.ts', 'const answer = await ask(;\n', 1, 26), '")" expected'],

    missingBaseline: ['repoint-baseline.json'],
    badBaseline: ['repoint-baseline.json', 'It is no JSON: a comma is missing in line 3.'],
    baselineOfAnotherTarget: ['repoint-baseline.json', 'zhipu (cn)', 'qwen (cn)'],
    updateNeedsBaseline: [],
    partialBaselineUpdate: ['--since'],

    badRate: ['seven'],
    unreadableUsage: ['usage.json', 'It is no JSON: a comma is missing in line 3.'],
    noUsageColumn: ['usage.csv', 'model', ['model', 'model_name'], ['day', 'tokens']],
    noUsage: ['usage.csv'],
    badUsageValue: ['usage.csv', 'line 4', 'input_tokens', 'many', 'a whole number, 0 or more'],
    noModelInUsage: ['usage.csv', 'line 4'],

    badTimeout: ['soon'],
    unreadableEnvFile: ['.env.local', 'ENOENT: no such file or directory.'],

    unknownTerm: ['temprature', ['temperature']],
    placeNeedsProvider: ['src/chat.ts:12'],
    nothingThere: ['src/chat.ts:12'],

    configExists: [config],
    otherConfigExists: ['repoint.config.mjs'],
  };
}

function sample(file: string, text: string, line: number, column: number): SourcePlace {
  return { file, text, line, column };
}
