import { describe, expect, it } from 'vitest';
import { handsOnAny, wordsOf } from '../../../src/scan/analysis/handed-on.js';

describe('a file behind a barrel', () => {
  const wanted = wordsOf(["import { Client, ask } from './barrel';"]);

  it.each([
    'export class Client {}',
    'export abstract class Client {}',
    'export interface Client {}',
    'export type Client = string;',
    'export const enum Client { A }',
    'export async function ask() {}',
    'export function* ask() {}',
    'const make = 1; export { make as Client };',
    'export type { Client };',
    // Not to be read from the text.
    "export * from './more';",
    'export const { other } = all;',
    'export let one, ask;',
    'module.exports = { other };',
  ])('is followed: %s', (text) => {
    expect(handsOnAny(text, wanted)).toBe(true);
  });

  it.each(['export class Other {}', 'class Client {}', 'export { other as more };', 'const ask = 1;', ''])(
    'is left out: %s',
    (text) => {
      expect(handsOnAny(text, wanted)).toBe(false);
    },
  );
});
