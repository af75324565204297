import { Code } from '../print-value.mjs';
import { texts } from './words.mjs';

export const method = 'embeddings.create';
export const result = 'vectors';
export const use = 'console.log(vectors.data.length);';
export const base = { model: 'text-embedding-3-small', input: 'Rye bread with caraway' };
export const standIns = [
  'text-embedding-3-large',
  'text-embedding-ada-002',
  'text-search-davinci-doc-001',
  'text-search-curie-doc-001',
  'text-search-babbage-doc-001',
  'text-search-ada-doc-001',
  'text-search-ada-query-001',
];

export const sent = { dimensions: 1536, encoding_format: 'base64', user: 'baker-42' };

export const around = {
  input: (count) => ({
    input: typeof count === 'number' ? (texts(count) ?? new Code('pages')) : 'Rye bread with caraway',
  }),
};

/** A list that is too long to be written down is made at run time. */
export const setups = {
  'input.many': (count) =>
    texts(count)
      ? []
      : [`const pages = Array.from({ length: ${count} }, (_, index) => \`Page \${index + 1} of the baker's book\`);`],
};
