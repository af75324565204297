import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COLUMNS, namesOf } from '../../src/cost/usage/columns.js';
import { readCount } from '../../src/cost/usage/read-count.js';
import { readUsage } from '../../src/cost/usage/read-usage.js';
import { RepointError } from '../../src/messages/repoint-error.js';

/** As the usage page of OpenAI exports it: the columns of the organization usage API. */
const EXPORT = `start_time,end_time,start_time_iso,project_id,num_model_requests,model,batch,input_tokens,output_tokens,input_cached_tokens
1793491200,1793577600,2026-11-01,proj_a,10,gpt-4o-2024-08-06,false,12000,3000,4000
1793577600,1793664000,2026-11-02,proj_a,5,gpt-4o-2024-08-06,false,8000,1000,0
1793577600,1793664000,2026-11-02,proj_b,2,text-embedding-3-small,,700,0,0
1793664000,1793750400,2026-11-03,,0,,,0,0,0
`;

/** The same from the API itself. */
const PAGES = [
  {
    object: 'page',
    data: [
      {
        object: 'bucket',
        start_time: 1793491200,
        results: [
          {
            model: 'gpt-4o',
            input_tokens: 100,
            input_cached_tokens: 40,
            output_tokens: 20,
            num_model_requests: 2,
            batch: null,
          },
          { model: 'gpt-4o-mini', input_tokens: 7, output_tokens: 3, num_model_requests: 1 },
        ],
      },
      { object: 'bucket', start_time: 1793577600, results: [] },
    ],
    has_more: true,
  },
  {
    object: 'page',
    data: [
      { object: 'bucket', results: [{ model: 'gpt-4o', input_tokens: 1, output_tokens: 2, num_model_requests: 1 }] },
    ],
  },
];

describe('reads', () => {
  test('an export of the usage page, and sums the rows of a model', () => {
    expect(readUsage(EXPORT, 'usage.csv')).toEqual([
      { model: 'gpt-4o-2024-08-06', input: 20000, cachedInput: 4000, output: 4000, requests: 15 },
      { model: 'text-embedding-3-small', input: 700, cachedInput: 0, output: 0, requests: 2 },
    ]);
  });

  test('pages of the usage API', () => {
    expect(readUsage(JSON.stringify(PAGES), 'usage.json')).toEqual([
      { model: 'gpt-4o', input: 101, cachedInput: 40, output: 22, requests: 3 },
      { model: 'gpt-4o-mini', input: 7, cachedInput: 0, output: 3, requests: 1 },
    ]);
  });

  test('the older export', () => {
    const row = {
      snapshot_id: 'gpt-4o-2024-08-06',
      n_requests: 1,
      n_context_tokens_total: 50,
      n_generated_tokens_total: 9,
    };
    expect(readUsage(JSON.stringify({ object: 'list', data: [row] }), 'u.json')).toEqual([
      { model: 'gpt-4o-2024-08-06', input: 50, cachedInput: 0, output: 9, requests: 1 },
    ]);
  });

  test.each([
    ['with thousands separators', 'Model,Input tokens,Output tokens\r\ngpt-4o,"1,234,567","89,000"\r\n'],
    ['of a spreadsheet that parts cells by semicolons', 'model;input_tokens;output_tokens\ngpt-4o;1.234.567;89 000'],
    ['with tabs and a byte order mark', '\uFEFFmodel\toutput_tokens\tinput_tokens\ngpt-4o\t89000\t1234567.0\n'],
    ['with notes over several lines', 'note,model,input,output\n"a ""b"",\nc",gpt-4o,1234567,89000\n\n'],
  ])('a plain table %s', (_name, text) => {
    expect(readUsage(text, 'u.csv')).toEqual([{ model: 'gpt-4o', input: 1234567, cachedInput: 0, output: 89000 }]);
  });

  test('requests are not counted for a model that has a row without their number', () => {
    const text = 'model,input,output,requests\ngpt-4o,10,1,2\ngpt-4o,20,1,\n';
    expect(readUsage(text, 'u.csv')[0]).not.toHaveProperty('requests');
  });
});

describe('says what is wrong, where and what to do', () => {
  test.each([
    ['a word for a number', 'model,input,output\ngpt-4o,1,2\ngpt-4o,many,2\n', 'u.csv, line 3: input is "many"'],
    ['a number that may be two', 'model,input,output\ngpt-4o,1.234,2\n', 'u.csv, line 2: input is "1.234"'],
    ['a negative number', 'model,input,output\ngpt-4o,-1,2\n', 'u.csv, line 2: input is "-1"'],
    [
      'a line behind a cell of two lines',
      'model,note,input,output\ngpt-4o,"a\nb",1,2\ngpt-4o,,x,2\n',
      'u.csv, line 4: input is "x"',
    ],
    ['cached tokens beside the others', 'model,input,cached,output\ngpt-4o,10,11,2\n', 'u.csv, line 2: cached is "11"'],
    ['no model in a row', 'model,input,output\n,1,2\n', 'u.csv, line 2: no model is named'],
    [
      'no model in a result',
      '{"data":[{"results":[{"model":null,"input_tokens":1,"output_tokens":1}]}]}',
      'u.csv, data[0].results[0]: no model is named',
    ],
    ['no column of input', 'model,tokens,output\ngpt-4o,1,2\n', 'u.csv has no column for input'],
    ['no column of output', 'model,input,written\ngpt-4o,1,2\n', 'u.csv has no column for output'],
    ['nothing used', 'model,input,output\ngpt-4o,0,0\n', 'u.csv tells of no usage'],
    ['an empty file', '', 'u.csv tells of no usage'],
  ])('%s', (_name, text, title) => {
    expect(errorOf(text).title).toBe(title);
    expect(errorOf(text).hint).not.toBe('');
  });

  test('of broken JSON it names line and column', () => {
    expect(errorOf('[\n  { "model": "gpt-4o" "input": 1 }\n]').detail).toContain('a comma is missing in line 2');
  });

  test('of a quoted cell without end it names the line', () => {
    expect(errorOf('model,input,output\n"gpt-4o,1,2\n').detail).toContain('line 2');
  });
});

test.each([
  ['', 0],
  ['1_000', 1000],
  ["12'345", 12345],
  ['1.2e6', 1200000],
  ['1.000', undefined],
  ['1,23', undefined],
  ['1,234.5', undefined],
  ['0x10', undefined],
  ['Infinity', undefined],
])('the number of tokens in %j is %s', (text, number) => {
  expect(readCount(text)).toBe(number);
});

test.each(COLUMNS)('docs/costs.md tells all names of the column %s', (column) => {
  const docs = readFileSync(new URL('../../docs/costs.md', import.meta.url), 'utf8');
  const names = namesOf(column).map((name) => `\`${name}\``);
  expect(docs).toContain(`| ${names.join(', ')} |`);
});

function errorOf(text: string): RepointError {
  try {
    readUsage(text, 'u.csv');
  } catch (error) {
    if (error instanceof RepointError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}
