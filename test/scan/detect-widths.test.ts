import { expect, test } from 'vitest';
import { scanFiles, usagesOf } from './scan-files.js';

const REQUEST = `import OpenAI from 'openai';
export const embed = (input) => new OpenAI().embeddings.create({ model: 'text-embedding-3-small', input });`;

const tell = (code: string, request = REQUEST) =>
  usagesOf(scanFiles({ 'src/embed.js': request, 'src/store.js': code }), 'width').map(
    ({ name, width, feeds, file, span }) => [`${name} ${width} ${feeds}`, { file, span }] as const,
  );

test.each<[string, string, string]>([
  ['a constant', 'export const VECTOR_DIM = 1536;', 'VECTOR_DIM 1536 other'],
  ['a column', "export const t = { e: vector('embedding', { dimensions: 1536 }) };", 'dimensions 1536 column'],
  ['a column in SQL', 'await sql`create table t (e vector(1536))`;', 'vector 1536 column'],
  ['an index of Pinecone', "pc.createIndex({ name: 'a', dimension: 1536 });", 'dimension 1536 index'],
  [
    'a collection of Qdrant',
    "q.createCollection('a', { vectors: { size: 3072, distance: 'Cosine' } });",
    'size 3072 index',
  ],
  ['a check', 'if (embedding.length !== 1536) throw new Error();', 'embedding.length 1536 check'],
  ['a mock', 'export const fake = { embedding: Array.from({ length: 1536 }, () => 0) };', 'length 1536 other'],
])('%s tells the width of the vectors', (_, code, told) => {
  expect(tell(code).map(([what]) => what)).toEqual([told]);
});

test.each<[string, string]>([
  ['a limit', 'export const MAX_TOKENS = 1536;'],
  ['a picture', 'export const picture = { width: 1536, height: 1024 };'],
  ['an entry in a table of models', "export const DIMENSIONS = { 'other-embed-2': { dimension: 1536 } };"],
  ['a width that no call has', 'export const VECTOR_DIM = 768;'],
])('%s tells nothing of vectors', (_, code) => {
  expect(tell(code)).toEqual([]);
});

test('a width that a call asks for is looked for too, where it is called so', () => {
  const request = REQUEST.replace('input });', 'input, dimensions: 512 });');
  const code = 'export const EMBEDDING_SIZE = 512;\nexport const PAGE_SIZE = 512;';
  expect(tell(code, request).map(([what]) => what)).toEqual(['EMBEDDING_SIZE 512 other']);
});

test('nothing is looked for without a call for embeddings', () => {
  expect(tell('export const VECTOR_DIM = 1536;', "import OpenAI from 'openai';")).toEqual([]);
});

test('the span is that of the digits', () => {
  const code = "const q = 'alter table t add e vector(1536)';";
  const [[, place] = []] = tell(code);
  expect(code.slice(...(place?.span ?? [0, 0]))).toBe('1536');
});
