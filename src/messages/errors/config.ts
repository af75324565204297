/** What can be wrong with a configuration file. */

import { listed } from '../lists.js';
import { RepointError } from '../repoint-error.js';
import type { SourcePlace } from '../source-place.js';
import { t } from '../t.js';

export const configErrors = {
  missingConfig: (file: string) =>
    new RepointError(
      'missing-config',
      t`No file "${file}"`,
      t`It was named by --config.`,
      t`Check the path; relative ones start at --cwd.`,
    ),

  severalConfigs: (folder: string, files: readonly string[]) =>
    new RepointError(
      'several-configs',
      t`${folder} has several configuration files`,
      files.map((file) => `  ${file}`).join('\n'),
      t`Keep one of them, or name one by --config.`,
    ),

  unknownConfigFormat: (file: string, known: readonly string[]) =>
    new RepointError(
      'unknown-config-format',
      t`Cannot use ${file} as a configuration`,
      t`Its name has to end in ${listed(known)}.`,
      t`Rename it.`,
    ),

  /** `faults`: one a line, each with its place. */
  badConfig: (file: string, faults: readonly string[], places: readonly SourcePlace[] = []) =>
    new RepointError(
      'bad-config',
      t`Cannot use ${file}`,
      faults.map((fault) => `  ${fault}`).join('\n'),
      t`Correct it; docs/config.md has every key with an example.`,
      { places },
    ),

  brokenConfig: (file: string, detail: string, places: readonly SourcePlace[] = []) =>
    new RepointError(
      'broken-config',
      t`${file} failed while it was loaded`,
      detail,
      t`Correct it; node says more when it runs the file.`,
      { places },
    ),

  noTypeScriptConfig: (file: string, node: string) =>
    new RepointError(
      'no-typescript-config',
      t`Node ${node} cannot load ${file}`,
      t`TypeScript is loaded by Node 22.18 and newer.`,
      t`Use a newer Node, or rename the file to .mjs and take its types out.`,
    ),
};
