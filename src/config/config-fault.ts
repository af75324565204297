import type { z } from 'zod';
import { labelled, listed, listOr } from '../messages/lists.js';
import { t } from '../messages/t.js';
import { kindWord, sizeWords } from './kind-word.js';

/** Something wrong in a configuration. */
export interface ConfigFault {
  /** From the root of the file. */
  readonly path: readonly (string | number)[];
  /** What is wrong, to stand behind the path and a colon. */
  readonly message: string;
}

/** `providers.acme["a b"].models[0]`; empty for the root. */
export function nameOfPath(path: ConfigFault['path']): string {
  const names = path.map((key) =>
    typeof key === 'number' ? `[${key}]` : /^[\w$-]+$/.test(key) ? `.${key}` : `["${key}"]`,
  );
  return names.join('').replace(/^\./, '');
}

/** A line for each thing that is wrong in a file, with the path to it. */
export const tellFaults = (error: z.ZodError): string =>
  faultsOf(error)
    .map(({ path, message }) => `  ${path.length > 0 ? labelled(nameOfPath(path), message) : message}`)
    .join('\n');

type Issue = z.core.$ZodIssue;

export function faultsOf(error: z.ZodError): ConfigFault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, []));
}

function faultsOfIssue(issue: Issue, above: readonly PropertyKey[]): ConfigFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const [branch = []] = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a));
    if (depthOf(branch) > 0) return branch.flatMap((each) => faultsOfIssue(each, path));
    const expected = issue.errors
      .flat()
      .map((each) => ('expected' in each ? kindWord(String(each.expected)) : each.message));
    return expected.length > 0
      ? [fault(path, t`must be ${listOr([...new Set(expected)])}`)]
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

/** Zod's sentence as it reads behind a path: `must be a number, received a text`. */
function tell({ message }: Issue): string {
  return message
    .replace(
      /^Invalid input: expected (.*), received undefined$/,
      (_, wanted) => t`is missing: it must be ${kindWord(wanted)}`,
    )
    .replace(
      /^Invalid input: expected (.*), received (.*)$/,
      (_, wanted, got) => t`must be ${kindWord(wanted)}, received ${kindWord(got)}`,
    )
    .replace(/^Invalid input: expected (.*)$/, (_, wanted) => t`must be ${kindWord(wanted)}`)
    .replace(/^Invalid option: expected one of (.*)$/, (_, names) => t`must be one of ${listed(names.split('|'))}`)
    .replace(/^Invalid URL$/, () => t`must be a URL`)
    .replace(
      /^(?:Too small|Too big|Invalid \w+): expected (?:\w+ )?to (?:be|have|match) (.*)$/,
      (_, wanted) => t`must be ${sizeWords(wanted)}`,
    );
}
