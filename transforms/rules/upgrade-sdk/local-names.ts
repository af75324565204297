import type { Scanned } from '../../../src/plan/contract.js';
import type { ImportedBinding } from '../../../src/scan/usage.js';
import { freeName } from '../azure/class-names.js';
import type { Unit } from './unit.js';

/** How the code of one file reaches the current client's names. */
export interface LocalNames {
  /** The class, which is the namespace of the types too: `OpenAI`, or `openai.OpenAI` of a whole module. */
  readonly client: string;
  readonly options: string;
}

/** What a file calls the class and the type of its options from now on. An alias of its own stays. */
export function localNames(file: string, unit: Unit, { source }: Scanned): LocalNames {
  const bindings = unit.imports.filter((each) => each.file === file).flatMap((each) => each.bindings);
  const whole = bindings.find(isWhole);
  const own = bindings.find(({ name }) => name === 'OpenAIApi');
  const alias = own && own.local !== own.name ? own.local : undefined;
  if (!own && whole) return { client: `${whole.local}.OpenAI`, options: `${whole.local}.ClientOptions` };
  return { client: alias ?? freeName('OpenAI', source(file)), options: 'ClientOptions' };
}

/** `import * as openai`, `const openai = require('openai')`. */
export const isWhole = ({ name }: ImportedBinding): boolean => name === '*' || name === 'default';
