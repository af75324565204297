import type { Change, Plan } from '../plan/contract.js';
import { findAddresses } from './addresses.js';
import type { NextSteps, Repository } from './contract.js';
import { findFormats } from './formats.js';
import { findInstalls } from './installs.js';
import { findVariables } from './variables.js';

/** What is left to do beside the code once these changes of a plan are made. */
export function findNextSteps(changes: readonly Change[], plan: Plan, repository: Repository): NextSteps {
  const files = [...new Set(changes.flatMap(({ edits }) => edits.map(({ file }) => file)))].sort();
  return {
    installs: findInstalls(files, repository),
    formats: findFormats(files, repository),
    variables: [...findVariables(changes, plan), ...findAddresses(changes, plan)],
  };
}
