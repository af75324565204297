import type { ResultUsage } from '../../../src/scan/usage.js';

/** The names of the steps of a read, any index as `#`: `output.#.content.#.text`. */
export const wayOf = ({ steps }: ResultUsage): string =>
  steps.map(({ name }) => (/^(?:\d+|\[\])$/.test(name) ? '#' : name)).join('.');
