import type { z } from 'zod';
import { t } from '../messages/t.js';

/** Something wrong in a configuration. */
export interface ConfigFault {
  /** From the root of the file. */
  readonly path: readonly (string | number)[];
  /** What is wrong, to stand behind the path and a colon. */
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

export function faultsOf(error: z.ZodError): ConfigFault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, []));
}

function faultsOfIssue(issue: Issue, above: readonly PropertyKey[]): ConfigFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const [branch = []] = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a));
    if (depthOf(branch) > 0) return branch.flatMap((each) => faultsOfIssue(each, path));
    const expected = issue.errors.flat().map((each) => ('expected' in each ? String(each.expected) : each.message));
    return expected.length > 0
      ? [fault(path, t`must be ${[...new Set(expected)].join(t` or `)}`)]
      : [fault(path, tell(issue))];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault([...path, key], t`is not known here`));
  }
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => fault(path, message));
  return [fault(path, tell(issue))];
}

const depthOf = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));

function fault(path: readonly PropertyKey[], message: string): ConfigFault {
  return { path: path.map((key) => (typeof key === 'number' ? key : String(key))), message };
}

/** Zod's sentence as it reads behind a path: `must be number, received string`. */
function tell({ message }: Issue): string {
  return message
    .replace(/^Invalid input: expected (.*), received undefined$/, (_, wanted) => t`is missing: it must be ${wanted}`)
    .replace(/^Invalid input: expected (.*), received (.*)$/, (_, wanted, got) => t`must be ${wanted}, received ${got}`)
    .replace(/^Invalid input: expected (.*)$/, (_, wanted) => t`must be ${wanted}`)
    .replace(
      /^Invalid option: expected one of (.*)$/,
      (_, names) => t`must be one of ${names.replaceAll('"|"', '", "')}`,
    )
    .replace(/^Invalid URL$/, () => t`must be a URL`)
    .replace(
      /^(?:Too small|Too big|Invalid \w+): expected (?:\w+ )?to (?:be|have|match) (.*)$/,
      (_, wanted) => t`must be ${wanted}`,
    );
}
