import type { Variable } from './contract.js';

/** `NAME=value` as an env file has it, or the name alone where the value is for a person to fill in. */
export const assignment = ({ name, value }: Variable): string => (value === undefined ? name : `${name}=${value}`);
