/**
 * What the reports for programs hold, published as `schemas/plan.schema.json` (`--reporter json`) and `schemas/jsonl.schema.json`
 * (`--reporter jsonl`, each line). `schema` is their version: a field may come in a version, none goes or changes its meaning.
 */
import { z } from 'zod';

const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .describe('UTF-16 offsets into the file, its BOM counted');
const position = z.object({ line: z.int().positive(), column: z.int().positive() });
const edit = z.object({
  file: z.string().describe('Relative to the folder that was planned, with /'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
});
const source = z.object({
  url: z.string(),
  date: z.string(),
  unverified: z.literal(true).optional(),
});
const target = z.object({ provider: z.string(), region: z.string(), baseURL: z.string(), keyEnv: z.string() });
const scanned = z.object({
  files: z.int().nonnegative(),
  candidates: z.int().nonnegative(),
  skipped: z.record(z.string(), z.int().nonnegative()).describe('Files left out, by reason'),
});
const problem = z.looseObject({
  file: z.string(),
  detail: z.string(),
  position: z.object({ line: z.int(), column: z.int() }).describe('Where it lies, if it is known').optional(),
  blocking: z.boolean().describe('True where the file may hide OpenAI usage: the exit code says so'),
});

const change = z.object({
  id: z.string().describe('Of rule, file, enclosing symbol and text: it survives lines added above'),
  rule: z.string(),
  group: z.string().describe('The client that it belongs to'),
  tier: z.enum(['auto', 'review']),
  heldBy: z.array(z.string()),
  requires: z.array(z.string()).describe('Changes without which it would leave broken code'),
  usages: z.array(z.string()),
  edits: z.array(edit).min(1),
  title: z.string(),
  why: z.string(),
  sources: z.array(source),
});

const finding = z.object({
  id: z.string(),
  rule: z.string(),
  severity: z.enum(['action', 'info']),
  usages: z.array(z.string()),
  place: z.looseObject({ file: z.string(), span, position }),
  title: z.string(),
  todo: z.string(),
  sources: z.array(source),
});

const ignored = z.object({
  id: z.string(),
  rule: z.string(),
  file: z.string(),
  line: z.int().positive(),
  title: z.string(),
  reason: z.string().describe('As the comment gives it'),
  needs: z.string().describe('The ignored change without which this one would leave broken code').optional(),
});

const planReportSchema = z.looseObject({
  schema: z.literal(1),
  version: z.string().describe('Of repoint'),
  target,
  files: z.array(z.object({ path: z.string(), sha256: z.string() })).describe('What the edits are for'),
  usages: z.array(
    z
      .looseObject({
        id: z.string(),
        kind: z.string(),
        route: z.string(),
        file: z.string(),
        span,
        confidence: z.string(),
      })
      .describe('More by kind: see src/scan/usage.ts'),
  ),
  changes: z.array(change),
  findings: z.array(finding),
  problems: z.array(problem),
  ignored: z.array(ignored).describe('What comments in the code keep out of the plan').optional(),
  fromRetired: z.literal(true).describe("The provider's own retired models were looked for, and not OpenAI").optional(),
  partial: z.literal(true).describe('Only a part was asked for, by rule or by file').optional(),
  baseline: z
    .object({ added: z.int(), known: z.int(), moved: z.int(), resolved: z.int() })
    .describe('Only what is not in a baseline was asked for: how the whole compares with it')
    .optional(),
  scanned,
});

const region = { file: z.string(), start: position, end: position };
const told = { id: z.string(), rule: z.string(), title: z.string(), ...region, sources: z.array(source) };

const jsonLineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), schema: z.literal(1), version: z.string(), target }),
  z.object({
    type: z.literal('change'),
    ...told,
    tier: z.enum(['auto', 'review']),
    why: z.string(),
    heldBy: z.array(z.string()),
    requires: z.array(z.string()),
    others: z.array(z.object(region)).describe('The other stretches that it touches'),
  }),
  z.object({ type: z.literal('finding'), ...told, severity: z.enum(['action', 'info']), todo: z.string() }),
  z.object({ type: z.literal('problem'), file: z.string(), detail: z.string(), blocking: z.boolean() }),
  z.object({
    type: z.literal('end'),
    auto: z.int(),
    review: z.int(),
    manual: z.int(),
    files: z.int(),
    scanned,
  }),
]);

/** As published, by the name of the file. */
export function reportJsonSchemas() {
  return {
    plan: { ...z.toJSONSchema(planReportSchema), title: 'A plan of repoint: --reporter json' },
    jsonl: { ...z.toJSONSchema(jsonLineSchema), title: 'A line of --reporter jsonl' },
  };
}
