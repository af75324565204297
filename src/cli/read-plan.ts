import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { tellFaults } from '../config/config-fault.js';
import { describeSystemFault } from '../messages/describe-system-fault.js';
import { errors } from '../messages/errors/index.js';
import { MASK } from '../messages/mask-secrets.js';
import type { Plan } from '../plan/contract.js';
import { BadJson, describeBadJson, readJson } from '../read-json.js';

const edit = z.object({ file: z.string(), start: z.int(), end: z.int(), text: z.string() });

/** What applying relies on; the rest is for people and passes unchecked. */
const planFile = z.looseObject({
  schema: z.literal(1),
  target: z.looseObject({ provider: z.string() }),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
  changes: z.array(
    z.looseObject({
      id: z.string(),
      tier: z.enum(['auto', 'review']),
      requires: z.array(z.string()),
      edits: z.array(edit).min(1),
    }),
  ),
  findings: z.array(z.looseObject({ severity: z.enum(['action', 'info']) })),
  problems: z.array(z.looseObject({ blocking: z.boolean() })),
});

/** Reads a plan file. Throws RepointError, naming it `shownAs`, when it is no plan or cannot be applied from a file. */
export function readPlan(path: string, shownAs: string): Plan {
  const { value, placeOf } = readPlanJson(path, shownAs);
  const parsed = planFile.safeParse(value);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => placeOf(issue.path));
    throw errors.unreadablePlan(shownAs, tellFaults(parsed.error), places);
  }
  const masked = parsed.data.changes.some(({ edits }) => edits.some(({ text }) => text.includes(MASK)));
  if (masked) throw errors.maskedPlan(shownAs);
  return parsed.data as unknown as Plan;
}

function readPlanJson(path: string, shownAs: string): ReturnType<typeof readJson> {
  try {
    return readJson(readFileSync(path, 'utf8'), shownAs);
  } catch (error) {
    if (error instanceof BadJson) throw errors.unreadablePlan(shownAs, describeBadJson(error), [error.place]);
    throw errors.unreadablePlan(shownAs, describeSystemFault(error));
  }
}
