import { nextSentences } from '../messages/next-sentences.js';
import { assignment } from './assignment.js';
import type { NextSteps } from './contract.js';
import { writeCommand } from './write-command.js';

/** The steps as lines: commands to type in the folder `here` (absolute), then what to set. Empty where nothing is left. */
export function listSteps({ installs, formats, variables }: NextSteps, here: string): string[] {
  return [
    ...[...installs, ...formats].map((command) => writeCommand(command, here)),
    ...variables.map((variable) => nextSentences.setVariable(assignment(variable), variable.empty, variable.stored)),
  ];
}
