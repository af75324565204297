/** What can be wrong with a configuration file. */
import { RepointError } from './repoint-error.js';

export const configErrors = {
  missingConfig: (file: string) =>
    new RepointError(
      'missing-config',
      `No file "${file}"`,
      'It was named by --config.',
      'Check the path; relative ones start at --cwd.',
    ),

  severalConfigs: (folder: string, files: readonly string[]) =>
    new RepointError(
      'several-configs',
      `${folder} has several configuration files`,
      files.map((file) => `  ${file}`).join('\n'),
      'Keep one of them, or name one by --config.',
    ),

  unknownConfigFormat: (file: string, known: readonly string[]) =>
    new RepointError(
      'unknown-config-format',
      `Cannot use ${file} as a configuration`,
      `Its name has to end in ${known.join(', ')}.`,
      'Rename it.',
    ),

  /** `faults`: one a line, each with its place. */
  badConfig: (file: string, faults: readonly string[]) =>
    new RepointError(
      'bad-config',
      `Cannot use ${file}`,
      faults.map((fault) => `  ${fault}`).join('\n'),
      'docs/config.md has every key with an example.',
    ),

  brokenConfig: (file: string, detail: string) =>
    new RepointError('broken-config', `${file} failed while it was loaded`, detail, 'Run it with node to see more.'),

  noTypeScriptConfig: (file: string, node: string) =>
    new RepointError(
      'no-typescript-config',
      `Node ${node} cannot load ${file}`,
      'TypeScript is loaded by Node 22.18 and newer.',
      'Use a newer Node, or rename the file to .mjs and take its types out.',
    ),
};
