/** Errors of `--from-retired`. */
import { RepointError } from './repoint-error.js';

export const retiredErrors = {
  severalProviders: (names: readonly string[], commands: readonly string[]) =>
    new RepointError(
      'several-providers',
      `This code speaks to ${names.length} providers: ${names.join(', ')}`,
      commands.map((command) => `  ${command}`).join('\n'),
      'Take one at a time: type one of these commands.',
    ),
};
