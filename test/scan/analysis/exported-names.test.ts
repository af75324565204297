import { expect, test } from 'vitest';
import { exportedNames } from '../../../src/scan/analysis/exported-names.js';

test.each<[string, string[]]>([
  ['export const a = 1, b = 2;', ['a']],
  ['export async function ask() {}', ['ask']],
  ['export default class Llm {}', ['default']],
  ['export default client;', ['default']],
  ['export { client, make as makeClient };', ['client', 'makeClient']],
  ["export { default as llm } from './client';", ['llm']],
  ['export abstract class Base {}', ['Base']],
  ['export type T = 1; export interface I {}', []],
  ['exports.ask = ask;', ['ask']],
  ['module.exports = { client, ask: askAll };', ['ask', 'client', 'default']],
  ['module.exports = new OpenAI();', ['default']],
  ['const local = 1;', []],
])('%s', (text, names) => {
  expect([...exportedNames(text)].sort()).toEqual(names);
});
