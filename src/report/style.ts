import { Chalk } from 'chalk';
import type { Tier } from '../plan/contract.js';

type Paint = (text: string) => string;

/** The few colours of the terminal reports, or none at all. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly path: Paint;
  readonly warn: Paint;
  readonly removed: Paint;
  readonly added: Paint;
  /** The words that differ inside a removed or added line. */
  readonly removedWord: Paint;
  readonly addedWord: Paint;
  readonly tier: Readonly<Record<Tier, Paint>>;
}

export function createStyle(color: boolean): Style {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    bold: chalk.bold,
    dim: chalk.dim,
    path: chalk.bold.cyan,
    warn: chalk.yellow,
    removed: chalk.red,
    added: chalk.green,
    removedWord: chalk.red.inverse,
    addedWord: chalk.green.inverse,
    tier: { auto: chalk.green, review: chalk.yellow, manual: chalk.red },
  };
}

/** The mark in front of a tier: readable without colour too. */
export const TIER_MARK: Readonly<Record<Tier, string>> = { auto: '✔', review: '?', manual: '!' };
