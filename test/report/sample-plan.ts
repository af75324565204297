import type { Change, Edit, Finding, Plan } from '../../src/plan/contract.js';
import type { ReportInput } from '../../src/report/report-input.js';

type Replacement = readonly [file: string, old: string, text: string];

/** Hand-made plans over texts given as `{ path: text }`. */
export function samplePlan(texts: Readonly<Record<string, string>>, parts: Partial<Plan> = {}) {
  const plan: Plan = {
    schema: 1,
    target: {
      provider: 'zhipu',
      region: 'cn',
      baseURL: 'https://open.bigmodel.cn/api/paas/v4',
      keyEnv: 'ZAI_API_KEY',
    },
    files: [],
    usages: [],
    changes: [],
    findings: [],
    problems: [],
    scanned: { files: 40, candidates: Object.keys(texts).length, skipped: {} },
    ...parts,
  };
  const input: ReportInput = { plan, source: (file) => texts[file] ?? '', color: false, width: 80 };
  return input;
}

/** A change that replaces the first occurrence of each old text. */
export function sampleChange(
  texts: Readonly<Record<string, string>>,
  replacements: readonly Replacement[],
  parts: Partial<Change> = {},
): Change {
  return {
    id: `c${replacements.map((each) => each.join()).join()}`,
    rule: 'model-value',
    group: 'g',
    tier: 'auto',
    heldBy: [],
    requires: [],
    usages: [],
    edits: replacements.map((replacement) => sampleEdit(texts, replacement)),
    title: 'gpt-4o becomes glm-5.3',
    why: '',
    sources: [],
    ...parts,
  };
}

function sampleEdit(texts: Readonly<Record<string, string>>, [file, old, text]: Replacement): Edit {
  const start = (texts[file] ?? '').indexOf(old);
  if (start === -1) throw new Error(`no ${old} in ${file}`);
  return { file, start, end: start + old.length, text };
}

export function sampleFinding(parts: Partial<Finding> = {}): Finding {
  return {
    id: 'f1',
    rule: 'assistants',
    severity: 'action',
    usages: [],
    place: { file: 'src/rag.ts', span: [0, 1], position: { line: 41, column: 9 } },
    title: 'Assistants have no counterpart at Zhipu',
    todo: 'Keep the conversation in your own store and call chat completions.',
    sources: [],
    ...parts,
  };
}
